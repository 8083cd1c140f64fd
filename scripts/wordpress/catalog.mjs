/**
 * The plugin's words for translators, and their translations: `integrations/wordpress/locales` has those of what only the plugin
 * says; where the page builder or the widgets say the same in English, their translations are taken.
 */

/** A message, with the context that tells it from others with the same words. @typedef {{ text: string, context?: string, from: string }} Message */

/** Functions that translate, and whether they take a context. */
const CALL =
  /\b(?:esc_html_|esc_attr_|esc_html|esc_attr)?_(_|x|e)\(\s*'((?:[^'\\]|\\.)*)'(?:\s*,\s*'((?:[^'\\]|\\.)*)')?\s*,?\s*(?:'clinic-widgets'\s*)?,?\s*\)/g;

/**
 * The messages in a source of PHP or JavaScript.
 *
 * @param {string} source
 * @param {string} from its path
 * @returns {Message[]}
 */
export function messagesOf(source, from) {
  return Array.from(source.matchAll(CALL), ([, kind, text = '', second]) => ({
    text: unquote(text),
    from,
    ...(kind === 'x' && second !== undefined && { context: unquote(second) }),
  }));
}

/** The messages of a `block.json`. @param {string} json @param {string} from @returns {Message[]} */
export function blockMessagesOf(json, from) {
  const { title, description, keywords } = JSON.parse(json);
  return [
    { text: title, context: 'block title', from },
    { text: description, context: 'block description', from },
    ...keywords.map((/** @type {string} */ text) => ({ text, context: 'block keyword', from })),
  ];
}

/** @param {string} text */
const unquote = (text) => text.replace(/\\(.)/g, '$1');

/** Each message once. @param {Message[]} messages @returns {Message[]} */
export function distinct(messages) {
  return [...new Map(messages.map((it) => [key(it), it])).values()];
}

/** As gettext's files name a message. @param {Message} message */
const key = ({ text, context }) => (context === undefined ? text : `${context}\u0004${text}`);

/**
 * Translations by the English words.
 *
 * @param {unknown} english a dictionary
 * @param {unknown} other the same in another language
 * @param {Map<string, string>} [found]
 * @returns {Map<string, string>}
 */
export function pairs(english, other, found = new Map()) {
  if (typeof english === 'string' && typeof other === 'string') {
    // A message with gaps or plural forms is written in another way than gettext's.
    if (!english.includes('{') && !found.has(english)) found.set(english, other);
  } else if (english instanceof Object && other instanceof Object) {
    for (const [name, value] of Object.entries(english)) pairs(value, /** @type {any} */ (other)[name], found);
  }
  return found;
}

/** The gaps of a message, as `sprintf` fills them. @param {string} text */
const gapsOf = (text) => (text.match(/%(?:\d\$)?[a-z]/g) ?? []).sort().join();

/**
 * The messages that a language has no words for, or words with other gaps.
 *
 * @param {Message[]} messages
 * @param {Map<string, string>} words
 * @returns {string[]} their English words
 */
export function faultsOf(messages, words) {
  const isFault = (/** @type {string} */ text) => !words.get(text) || gapsOf(words.get(text) ?? '') !== gapsOf(text);
  return [...new Set(messages.map(({ text }) => text).filter(isFault))];
}

/**
 * `clinic-widgets.pot`.
 *
 * @param {Message[]} messages
 * @param {string} version
 */
export function pot(messages, version) {
  return header(version) + messages.map(entry).join('');
}

/** @param {string} version */
function header(version) {
  const lines = [
    `Project-Id-Version: Clinic Widgets ${version}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    'X-Domain: clinic-widgets',
  ];
  return `msgid ""\nmsgstr ""\n${lines.map((line) => `"${line}\\n"\n`).join('')}\n`;
}

/** @param {Message} message */
function entry({ text, context, from }) {
  const lines = [
    `#: ${from}`,
    ...(context === undefined ? [] : [`msgctxt ${JSON.stringify(context)}`]),
    `msgid ${JSON.stringify(text)}`,
    'msgstr ""',
  ];
  return `${lines.join('\n')}\n\n`;
}

/**
 * The messages that there are words for.
 *
 * @param {Message[]} messages
 * @param {Map<string, string>} words
 * @returns {[string, string][]} as gettext's files name them, and their words
 */
function translated(messages, words) {
  return messages.flatMap((it) => {
    const text = words.get(it.text);
    return text === undefined ? [] : [[key(it), text]];
  });
}

/**
 * A language's `.mo`, as PHP reads it: https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html
 *
 * @param {Message[]} messages
 * @param {Map<string, string>} words
 */
export function mo(messages, words) {
  const known = translated(messages, words);
  const head = /** @type {const} */ (['', 'Content-Type: text/plain; charset=UTF-8\n']);
  const all = [head, ...known].map(([id, text]) => [Buffer.from(id), Buffer.from(text)]);
  all.sort(([a], [b]) => Buffer.compare(/** @type {Buffer} */ (a), /** @type {Buffer} */ (b)));
  const start = 28 + all.length * 16;
  const tables = Buffer.alloc(start);
  const numbers = [0x950412de, 0, all.length, 28, 28 + all.length * 8, 0, start];
  numbers.forEach((number, at) => tables.writeUInt32LE(number, at * 4));
  let offset = start;
  for (const column of [0, 1]) {
    all.forEach((row, at) => {
      const { length } = /** @type {Buffer} */ (row[column]);
      tables.writeUInt32LE(length, 28 + column * all.length * 8 + at * 8);
      tables.writeUInt32LE(offset, 28 + column * all.length * 8 + at * 8 + 4);
      offset += length + 1;
    });
  }
  const end = Buffer.from([0]);
  const texts = [0, 1].flatMap((column) => all.flatMap((row) => [/** @type {Buffer} */ (row[column]), end]));
  return Buffer.concat([tables, ...texts]);
}

/**
 * What a script of the plugin says, for `wp.i18n`.
 *
 * @param {Message[]} messages
 * @param {Map<string, string>} words
 * @param {string} locale
 */
export function jed(messages, words, locale) {
  const known = translated(messages, words).map(([id, text]) => [id, [text]]);
  const data = { '': { domain: 'messages', lang: locale }, ...Object.fromEntries(known) };
  return JSON.stringify({ domain: 'messages', locale_data: { messages: data } });
}
