import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { phoneLink } from '../../../src/form/phone.js';
import { wordsIn } from '../page/words.js';
import type { Config } from './config.js';
import { linksOutOf, secretFile } from './served.js';

/**
 * What can be used as it is, but is hardly what the operator wants. `check-config` prints these, and `serve` writes them
 * into its log once, at the start.
 */
export function warningsOf(config: Config): string[] {
  const { publicUrl, trustProxy } = config;
  const links = linksOutOf(config.static).map(
    (link) =>
      `static: ${link} is a link that leads out of the folder. Nothing behind it is served; copy it there instead.`,
  );
  const isProxyForgotten = publicUrl?.startsWith('https:') && !trustProxy.length;
  const proxy = isProxyForgotten
    ? [
        'trustProxy: empty, but "publicUrl" begins with https, which only a proxy in front can take. Name the address of the proxy: until then, all visitors count as one, and share one rate limit.',
      ]
    : [];
  const phones = [...config.forms.values()].flatMap(({ id, page: { phone } }) =>
    !phone || phoneLink(phone)
      ? []
      : `forms.${id}.page.phone: "${phone}" is not clearly one number, so it is shown as text and not as a link. Write one number alone, such as "+44 1632 960 001" or "01632 960 001 ext. 45".`,
  );
  return [
    ...links,
    ...proxy,
    ...phones,
    ...openFiles(config),
    ...topicsWithoutLabel(config),
    ...versionsOfOldForms(config),
  ];
}

/** Files with messages, or with the key to what is signed, that others on this machine can read. */
function openFiles({ database, databaseUrl }: Config): string[] {
  const files = databaseUrl || process.platform === 'win32' ? [] : [database, secretFile(database)];
  return files
    .filter((file) => [file, dirname(file)].every((path) => isForOthers(path)))
    .map((file) => `${file} can be read by others on this machine. Take that away: chmod 600 ${file}`);
}

function isForOthers(path: string): boolean {
  return ((statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & 0o077) !== 0;
}

/** Topics of a form's own of which visitors would see the name in the settings. */
function topicsWithoutLabel({ forms }: Config): string[] {
  return [...forms.values()].flatMap(({ id, topics, page: { language }, words }) => {
    const labels = wordsIn(language, words).form.topics;
    const unlabelled = topics.filter((topic) => !Object.hasOwn(labels, topic));
    return unlabelled.map(
      (topic) =>
        `forms.${id}.topics: "${topic}" has no label, so visitors see this name. Give it one in "page": { "words": { "${language}": { "form": { "topics": { "${topic}": "…" } } } } }.`,
    );
  });
}

/** Release 0.1 of `contact-form` shows no words of a receiver's, and sends "1" as the version of words of its own. */
function versionsOfOldForms({ forms }: Config): string[] {
  const mistakable = [...forms.values()].filter(({ consent }) => consent?.some(({ version }) => version === '1'));
  return mistakable.map(
    ({ id }) =>
      `forms.${id}.consent.version: contact-form 0.1 sends "1" for words of its own. Choose another version while pages use it.`,
  );
}
