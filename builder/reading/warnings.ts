/**
 * Recognises texts that warn: of harm, of whom it is not for, of what not to do, of when to call.
 * The reader checks this before it places a text among benefits, candidates or the contact form's text.
 *
 * It works by words, so it errs in both directions: where it is in doubt, it warns, and the editor decides.
 */
import { de } from './warning-words/de.js';
import { en } from './warning-words/en.js';
import { es } from './warning-words/es.js';
import { fr } from './warning-words/fr.js';
import { negations, unspacedNegations } from './warning-words/others.js';
import type { WarningWords } from './warning-words/warning-words.js';

/**
 * What a text warns of:
 * - `call`: when to call, an emergency;
 * - `exclusion`: whom the procedure is not for;
 * - `instruction`: what not to do, what to stop, what to say about medicines;
 * - `harm`: what can go wrong.
 */
export type Warning = 'call' | 'exclusion' | 'instruction' | 'harm';

export interface WarningDetector {
  /** The kind of warning in a text; undefined if it only mentions a harm. */
  readonly warningOf: (text: string) => Warning | undefined;
  /** The same, and also where a text names a harm, or a medicine, without saying that there is less of it. */
  readonly strictWarningOf: (text: string) => Warning | undefined;
  /** Whether a text contains a negation or a word for stopping, which may reverse the meaning of its other words. */
  readonly saysNot: (text: string) => boolean;
  /** Whether a text speaks of harm, of not, or of stopping at all: then it is never proposed as a benefit. */
  readonly mayWarn: (text: string) => boolean;
  /** Whether the line above a list makes its entries something to avoid, to tell or to watch for. */
  readonly isWarningLeadIn: (text: string) => boolean;
  /** Whether a text names an emergency or its number. */
  readonly isEmergency: (text: string) => boolean;
}

const names = ['en', 'es', 'de', 'fr'] as const;
type Language = (typeof names)[number];

/** Function words that identify a language; none of them exists in another of these languages. */
const PROFILES: Record<Language, RegExp> = {
  en: all('the|and|of|to|is|are|with|you|your|if|or|this|it|be|have|not|do|for|after'),
  es: all('el|los|las|del|que|y|son|para|con|usted|su|una|por|se|está|después|al'),
  de: all('der|die|das|und|ist|sind|nicht|mit|sie|ein|eine|einen|für|bei|zu|den|dem|wenn|oder|nach|im|keine?'),
  fr: all('le|les|des|et|est|sont|pour|avec|vous|votre|une|du|ne|pas|dans|ou|après|aux?'),
};

type Matcher = Record<Key | 'less', RegExp>;
type Key = Exclude<keyof WarningWords, 'less' | 'ends'>;
const matcherFor: Record<Language, Matcher> = {
  en: matcherOf(en),
  es: matcherOf(es),
  de: matcherOf(de),
  fr: matcherOf(fr),
};
const NEGATION = new RegExp(`${words(negations).source}|${unspacedNegations}`, 'iu');
/** Words for people who already have a condition: a harm beside them is no risk of the procedure. */
const SOMEBODY =
  /(?<!\p{L})(?:who|whose|with|having|you have|con|tienen?|quienes|padecen?|mit|haben|avec|ayant|souffr\p{L}+)(?!\p{L})/iu;

/** The detector for one text. It uses the words of the languages of the whole text, and of each part's own languages. */
export function warningDetectorFor(whole: string): WarningDetector {
  const found = languagesOf(normalized(whole), 0.2, 2);
  const isOtherLanguage = !found.length;
  const languages = found.length ? found : names;
  const matchersFor = (said: string) =>
    [...new Set([...languages, ...languagesOf(said, 1, 1)])].map((name) => matcherFor[name]);

  const warningOf = (text: string) => {
    const said = normalized(text);
    const warning = warningIn(said, matchersFor(said));
    return warning ?? (isOtherLanguage && NEGATION.test(said) ? 'instruction' : undefined);
  };
  const strictWarningOf = (text: string) =>
    warningOf(text) ?? namedDanger(normalized(text), matchersFor(normalized(text)));
  const saysNot = (text: string) => {
    const said = normalized(text);
    return NEGATION.test(said) || matchersFor(said).some(({ negation }) => negation.test(said));
  };
  const mayWarn = (text: string) => {
    if (strictWarningOf(text) !== undefined || saysNot(text)) return true;
    const said = normalized(text);
    return matchersFor(said).some(({ harm }) => harm.test(said));
  };
  const isWarningLeadIn = (text: string) => {
    const said = normalized(text);
    return mayWarn(text) || matchersFor(said).some(({ leadIn }) => leadIn.test(said));
  };
  const isEmergency = (text: string) => {
    const said = normalized(text);
    return matchersFor(said).some(({ emergency }) => emergency.test(said));
  };
  return { warningOf, strictWarningOf, saysNot, mayWarn, isWarningLeadIn, isEmergency };
}

/** What a text warns of. The order matters: when to call outweighs everything else. */
function warningIn(said: string, matchers: readonly Matcher[]): Warning | undefined {
  const has = (key: Key) => matchers.some((matcher) => matcher[key].test(said));
  const rest = withoutLess(said, matchers);
  const namesHarm = matchers.some(({ harmName }) => harmName.test(rest));
  if (has('emergency')) return 'call';
  if (has('call') && (namesHarm || !has('everyday'))) return has('condition') && !namesHarm ? 'instruction' : 'call';
  if (has('exclusion')) return 'exclusion';
  if (has('instruction')) return 'instruction';
  if (has('condition')) return 'exclusion';
  if (matchers.some(({ harm }) => harm.test(rest))) return 'harm';
  return namesHarm && has('chance') && !SOMEBODY.test(said) ? 'harm' : undefined;
}

/** A harm or a medicine that a text names without saying that there is less of it. */
function namedDanger(said: string, matchers: readonly Matcher[]): Warning | undefined {
  const rest = withoutLess(said, matchers);
  if (matchers.some(({ harmName }) => harmName.test(rest))) return 'harm';
  return matchers.some(({ medicine }) => medicine.test(rest)) ? 'instruction' : undefined;
}

/** Removes phrases that say that a harm becomes less: “fewer infections”, “pain relief”. */
function withoutLess(text: string, matchers: readonly Matcher[]): string {
  return matchers.reduce((rest, { less }) => rest.replace(less, ' '), text);
}

/**
 * The languages that a text is written in.
 * @param share how many function words another language needs, relative to the most frequent one.
 * @param least the smallest count of function words that identifies a language.
 */
function languagesOf(text: string, share: number, least: number): Language[] {
  const counts = names.map((name) => text.match(PROFILES[name])?.length ?? 0);
  const most = Math.max(...counts);
  return most >= least ? names.filter((_, at) => (counts[at] ?? 0) >= most * share) : [];
}

function matcherOf({ less, ends, ...language }: WarningWords): Matcher {
  const { harm, harmName, medicine, call, emergency, everyday, exclusion, condition, instruction } = language;
  const name = `(?:${[...harm, ...harmName, ...medicine].join('|')})`;
  const between =
    '(?: (?:\\p{L}+ly|the|any|an?|known|serious|major|severe|visible|long-term|risk of|chance of|der|die|das|de|del|la|el|los|las|le|les|des?|du))*';
  const more = `(?:(?:,| and| or| of| from| for| für| y| o| de| und| oder| et| ou)(?: (?:the|any))? ${name})*`;
  return {
    harm: words(harm),
    harmName: words(harmName),
    medicine: words(medicine),
    call: words(call),
    emergency: words(emergency),
    everyday: words(everyday),
    exclusion: words(exclusion),
    condition: words(condition),
    instruction: words(instruction),
    chance: words(language.chance),
    negation: words(language.negation),
    leadIn: words(language.leadIn),
    less: all(`(?:${less.join('|')})${between} ${name}${more}`, `${name}(?:${ends.join('|')})`),
  };
}

/** An expression that finds all of several words. */
function all(...sources: string[]): RegExp {
  return new RegExp(words(sources), 'giu');
}

/** An expression that finds whole words; `…` stands for up to 80 characters of one sentence. */
function words(sources: readonly string[]): RegExp {
  const source = sources.join('|').replaceAll('…', '(?!\\p{L})[^.!?]{0,80}?(?<!\\p{L})');
  return new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'iu');
}

/** Spaces, apostrophes and invisible characters in one form. */
function normalized(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cf}]/gu, '')
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
