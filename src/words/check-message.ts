/** What a page may say in place of a message of ours, and what is wrong with what it says. */
import { CASE, GAP } from './cases.js';

/** The parts of `form` in which a page has names of its own: of topics and fields. */
export const OPEN_PARTS = [
  'topics',
  'topicHints',
  'like',
  'send',
  'sent',
  'next',
  'fields',
  'hints',
  'missing',
] as const;

/** Those of them that we have no messages in. */
export const PAGE_ONLY_PARTS = ['topicHints', 'like'] as const;

/** The topics that one of the page's own can be like. */
export const LIKE = ['question', 'appointment'];

/** Messages that keep somebody from harm. */
const PROTECTING = [
  'form.notForEmergencies',
  'form.notForEmergenciesCall',
  'form.hints.message',
  'checklist.discuss',
  'preparation.askFirst',
];

/** Messages that are a courtesy: a page may do without. */
const MAY_BE_EMPTY = /^form\.(hints|topicHints|next)\./;

/** A tag, a comment or a character reference. A `<` between numbers and an address in `<…>` are text. */
const HTML = /<\/?[a-z][a-z\d-]*(\s[^<>]*)?\/?>|<!--|&([a-z]{2,8}|#\d+|#x[\da-f]+);/i;

/** The cases that numbers have in one language or another. */
const PLURAL_CASE = /^(=\d+|zero|one|two|few|many|other)$/;

/** Whether names in a part of the dictionary are the page's own: `form.topics`. */
export function isOpen(path: string): boolean {
  return OPEN_PARTS.some((part) => path === `form.${part}`);
}

/** Whether a message keeps somebody from harm: it can be reworded, and not be emptied. */
export function isProtecting(path: string): boolean {
  return PROTECTING.includes(path);
}

/** Whether a page may do without a message. */
export function mayBeEmpty(path: string): boolean {
  return MAY_BE_EMPTY.test(path) && !isProtecting(path);
}

/**
 * What is wrong with a message; nothing where it can be used.
 * @param english the English message; nothing where the name is the page's own.
 */
export function messageError(path: string, message: unknown, english: unknown): string | undefined {
  if (typeof message !== 'string') return 'must be text.';
  if (path.startsWith('form.like.')) return LIKE.includes(message) ? undefined : `must be one of ${LIKE.join(', ')}.`;
  if (isBlank(message)) return mayBeEmpty(path) ? undefined : emptyError(path, english);
  if (HTML.test(message)) return 'has HTML, which visitors would see as it is written. Write plain text.';
  return gapsError(message, english) ?? (canBecomeEmpty(path, message) ? emptyError(path, english) : undefined);
}

function gapsError(message: string, english: unknown): string | undefined {
  if (/[{}]/.test(message.replace(GAP, ''))) return 'has a { or } that belongs to no gap.';
  const gaps = gapsOf(message);
  for (const { cases, type } of gaps) {
    if (!cases) continue;
    if (!cases.has('other')) return 'has cases without the case “other”.';
    const never = type === 'plural' && [...cases.keys()].find((key) => !PLURAL_CASE.test(key));
    if (never) return `has the case “${never}”, which no number has. Use: =0, zero, one, two, few, many, other.`;
  }
  const known = gapsOf(typeof english === 'string' ? english : '');
  const missing = known.find(({ name }) => !hasGap(gaps, name));
  if (missing) return `needs {${missing.name}}.`;
  const unknown = gaps.find(({ name }) => !hasGap(known, name));
  if (!unknown) return undefined;
  const names = [...new Set(known.map(({ name }) => `{${name}}`))].join(', ');
  return `has {${unknown.name}}, which nothing fills.${names && ` Use: ${names}.`}`;
}

interface Gap {
  name: string;
  type?: string | undefined;
  /** The texts of its cases by their keys. */
  cases?: ReadonlyMap<string, string> | undefined;
}

/** The gaps of a message, also those within cases. */
export function gapsOf(message: string): Gap[] {
  return [...message.matchAll(GAP)].flatMap(([, name = '', type, written]): Gap[] => {
    if (written === undefined) return [{ name }];
    const cases = new Map([...written.matchAll(CASE)].map(([, key = '', text = '']) => [key, text]));
    return [{ name, type, cases }, ...[...cases.values()].flatMap(gapsOf)];
  });
}

function hasGap(gaps: readonly Gap[], name: string): boolean {
  return gaps.some((gap) => gap.name === name);
}

/** Whether a message is empty in some of its cases. One that protects must have words of its own in all of them. */
function canBecomeEmpty(path: string, message: string): boolean {
  const always = message.replace(GAP, (gap, _name, _type, cases?: string) => (cases || isProtecting(path) ? '' : gap));
  if (isProtecting(path)) return !/(?!\p{DI})\p{L}/u.test(always);
  const choices = gapsOf(message).flatMap(({ cases }) => cases ?? []);
  return isBlank(always) && choices.every((cases) => [...cases.values()].some(isBlank));
}

/** Whether nothing of a text can be seen. */
function isBlank(text: string): boolean {
  return !/[^\s\p{Cc}\p{DI}]/u.test(text);
}

function emptyError(path: string, english: unknown): string {
  return isProtecting(path)
    ? `protects patients and cannot be empty. Say it in other words, or leave it out for ours: “${String(english)}”`
    : 'cannot be empty. Leave it out for our words.';
}
