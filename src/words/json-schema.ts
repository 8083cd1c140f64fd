import { isRecord } from '../content/is-record.js';
import * as english from '../locales/en.js';
import { type MessagePath, notes } from '../locales/notes.js';
import { gapsOf, isOpen, isProtecting, LIKE, mayBeEmpty, PAGE_ONLY_PARTS } from './check-message.js';

/**
 * The JSON Schema of words files, as it ships in `dist/words.schema.json`. It is made from the English messages and the notes for
 * translators. `npx clinic-widgets check` sees more: names of gaps that nothing fills, cases, braces.
 */
export function wordsJsonSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Words file',
    description:
      'What clinic-widgets say in place of their own words, by language. Any part of it; what is missing stays as it is.',
    type: 'object',
    properties: { $schema: { type: 'string' } },
    propertyNames: { pattern: '^(\\$schema|[A-Za-z]{2,3}([-_.@][A-Za-z0-9-]+)*)$' },
    additionalProperties: { $ref: '#/definitions/words' },
    definitions: { words: schemaOf('', english) },
  };
}

function schemaOf(path: string, messages: unknown): object {
  if (!isRecord(messages)) return messageSchema(path as MessagePath, String(messages));
  const entries = Object.entries(messages).map(([key, part]) => {
    return [key, schemaOf(path ? `${path}.${key}` : key, part)] as const;
  });
  const pageOnly = path === 'form' ? PAGE_ONLY_PARTS.map((part) => [part, pageOnlySchemas[part]] as const) : [];
  return {
    type: 'object',
    properties: Object.fromEntries([...entries, ...pageOnly]),
    additionalProperties: isOpen(path)
      ? { ...textSchema(mayBeEmpty(`${path}.`)), description: 'For a name of the page’s own. It has no gaps.' }
      : false,
  };
}

const pageOnlySchemas: Readonly<Record<(typeof PAGE_ONLY_PARTS)[number], object>> = {
  topicHints: {
    type: 'object',
    description: 'What stands below a topic, by the topic’s name.',
    additionalProperties: { type: 'string' },
  },
  like: {
    type: 'object',
    description: 'By the name of a topic of the page’s own: which of our topics it behaves like.',
    additionalProperties: { enum: LIKE },
  },
};

function messageSchema(path: MessagePath, message: string): object {
  const { where, max } = notes[path];
  const names = [...new Set(gapsOf(message).map(({ name }) => name))];
  const description = [
    where,
    `English: “${message}”`,
    names.length ? `Keep ${names.map((name) => `{${name}}`).join(' and ')}.` : '',
    `Up to ${max} characters fit well.`,
    isProtecting(path) ? 'It can be reworded, and not be emptied.' : '',
  ];
  const gaps = names.map((name) => `(?=[\\s\\S]*\\{\\s*${name}\\s*[,}])`).join('');
  return {
    ...textSchema(mayBeEmpty(path)),
    ...(gaps && { pattern: `^${gaps}` }),
    description: description.filter(Boolean).join(' '),
  };
}

/** Text; with something that can be seen in it, unless a page may do without it. */
function textSchema(isOptional: boolean): object {
  return isOptional ? { type: 'string' } : { type: 'string', pattern: '\\S' };
}
