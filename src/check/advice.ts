import type { ResolvedGroup } from '../content/kinds.js';
import type { BenefitsAndRisksContent, Kind, Procedure } from '../content/schema.js';
import { adviseOnOptions } from './option-advice.js';
import { type Passage, passages } from './passages.js';
import { NONE, VAGUE } from './patterns.js';
import { IPDAS, PEMAT, RISKS, type Source, WCAG } from './sources.js';

/** A piece of editorial advice: something that is usable, and shown, but that could serve readers better. */
export interface Advice {
  code: AdviceCode;
  /** The place in the file, for instance `recovery.getHelp`. */
  where: string;
  /** What was found and what to do. */
  message: string;
  /** What it is to a reader. */
  reason: string;
  /** Whose finding that is. */
  source: Source;
}

export type AdviceCode =
  | 'no-reviewer'
  | 'no-review-date'
  | 'review-overdue'
  | 'no-sources'
  | 'unbalanced'
  | 'no-alternatives'
  | 'no-option-of-none'
  | 'unequal-comparison'
  | 'number-of-options'
  | 'unlike-figures'
  | 'medicine-without-whom-to-ask'
  | 'food-without-when'
  | 'activity-without-when'
  | 'certain-benefit'
  | 'vague-frequency'
  | 'well-tolerated'
  | 'one-in-x'
  | 'relative-only'
  | 'no-get-help'
  | 'no-picture-text'
  | 'long-sentence'
  | 'filler';

/** Why each piece of advice is given. */
const REASONS: Readonly<Record<AdviceCode, readonly [reason: string, source: Source]>> = {
  'no-reviewer': ['Readers trust what a named person is responsible for.', IPDAS],
  'no-review-date': ['Without a date nobody can tell whether this is still true.', IPDAS],
  'review-overdue': ['Readers see that the review is overdue.', IPDAS],
  'no-sources': ['Readers cannot look up what the content rests on.', IPDAS],
  unbalanced: ['A choice is fair when benefits and harms are described in the same detail.', IPDAS],
  'no-alternatives': ['A choice needs the other options, no treatment among them.', IPDAS],
  'no-option-of-none': ['To wait, or to have no treatment, is an option, too.', IPDAS],
  'unequal-comparison': [
    'Where only the benefits are compared, harms look as if the treatment alone caused them, or none.',
    IPDAS,
  ],
  'number-of-options': ['Readers have to be able to compare the options.', IPDAS],
  'unlike-figures': ['Rates out of different numbers, or over different times, are hard to compare.', RISKS],
  'medicine-without-whom-to-ask': ['Readers have to know whom to ask before they stop or change a medicine.', PEMAT],
  'food-without-when': ['Readers have to know from when on they must not eat or drink.', PEMAT],
  'activity-without-when': ['Readers have to know when they may do it again.', PEMAT],
  'certain-benefit': ['What is stated without “can”, “may” or a figure reads as a promise.', IPDAS],
  'vague-frequency': ['Words for how often something happens mean very different numbers to different people.', RISKS],
  'well-tolerated': ['It plays a harm down without saying how many people it troubled, and how much.', RISKS],
  'one-in-x': ['Rates of 1 in X make a risk look larger, and are hard to compare.', RISKS],
  'relative-only': ['A change without the numbers that it starts from makes effects look larger.', RISKS],
  'no-get-help': ['At home, people have to know which signs are serious and whom to call.', PEMAT],
  'no-picture-text': ['Who cannot see the picture does not learn what it shows.', WCAG],
  'long-sentence': ['Long sentences are harder to take in, above all for worried readers.', PEMAT],
  filler: ['Words that say nothing hide those that do.', PEMAT],
};

const HEDGED =
  /\b(may|might|can|could|often|usually|typically|generally|sometimes|some|many|most|likely|possible|possibly|probable|probably|about|up to|not everyone|not (always|all)|in \d+)\b/i;
const TOLERATED = /\bwell[- ]tolerated\b/i;
/** A whole number with any mark between its thousands, and decimals: “2,000”, “2.000”, “2 000”, “2’000”. */
const NUMBER = String.raw`\d{1,3}(?:[,.'’٬\s]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?`;
/** 100, 1,000 and so on may stand below a figure as they are. */
const ROUND = String.raw`1(?:00|[,.'’٬\s]?000|0[,.'’٬\s]?000|00[,.'’٬\s]?000|(?:[,.'’٬\s]?000){2})(?![\d]|[,.'’٬\s]\d)`;
const ONE_IN = new RegExp(
  String.raw`(?<![\d,.:/])\b(?:(?:1|one) (?:in|out of) (?:every )?(?!${ROUND})(?:${NUMBER}|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty)\b)|1 ?: ?(?!${ROUND})(?=\d{3}|\d{1,3}[,.'’٬\s]\d{3})(?:${NUMBER}))`,
  'i',
);
const RELATIVE =
  /\b(\d+(\.\d+)? ?(%|percent|per cent) (less|fewer|lower|higher|more|greater|reduction|increase)|(half|halves|twice|doubles?) the (risk|chance)|\w+ times (as|more|less) likely)/i;
const FILLER = /\bplease note\b|\bit is important to note\b|\bplease be advised\b/i;

const MEDICINE = String.raw`(?:medicines?|medications?|blood thinners?|anticoagulants?|aspirin|insulin|tablets?|pills?|drugs?)`;
/** A medicine that is to be stopped or changed. */
const STOPS = new RegExp(
  String.raw`\b(?:stop|pause|skip|hold|change|discontinue|withhold|avoid|do not take|don[’']t take)\b[^.!?]*\b${MEDICINE}\b`,
  'i',
);
/** Whom to ask. */
const ASKS =
  /\b(ask|talk (to|with)|speak (to|with)|call|contact|check with|tell|agree with|told by|advised by)\b[^.!?]*\b(doctors?|clinicians?|nurses?|pharmacists?|team|clinic|surgeons?|physicians?|providers?|prescribers?|specialists?|us)\b|\b(doctor|clinician|nurse|pharmacist|team|surgeon|physician|provider|specialist) (will|may|can) (tell|advise|ask)/i;

/** The most words that a sentence may have. */
const LONGEST = 19;

/** An entry of benefits and risks. */
export type PanelEntry = NonNullable<NonNullable<BenefitsAndRisksContent['groups']>[number]['items']>[number];

/**
 * Advice about a file whose unusable parts were removed. Advice about wording is given for English only.
 * @param groups those of benefits and risks, with their kinds resolved.
 */
export function advise(
  procedure: Procedure,
  groups: readonly ResolvedGroup<PanelEntry, Kind>[],
  today: string,
): Advice[] {
  const isEnglish = /^en\b/i.test(procedure.language ?? 'en');
  return [
    ...aboutProvenance(procedure, today),
    ...(procedure.benefitsAndRisks
      ? aboutBalance(groups, isEnglish, (procedure.options?.options?.length ?? 0) > 1)
      : []),
    ...(procedure.options ? adviseOnOptions(procedure.options, isEnglish).map((found) => advice(...found)) : []),
    ...(isEnglish ? aboutMedicines(passages(procedure)) : []),
    ...passages(procedure).flatMap((passage) => aboutPassage(passage, isEnglish)),
  ];
}

/** A piece of advice, with its reason and source. */
export function advice(code: AdviceCode, where: string, message: string): Advice {
  const [reason, source] = REASONS[code];
  return { code, where, message, reason, source };
}

function aboutProvenance({ provenance = {} }: Procedure, today: string): Advice[] {
  const { reviewer, lastReviewed, nextReview, sources = [] } = provenance;
  return [
    ...(reviewer ? [] : [advice('no-reviewer', 'provenance.reviewer', 'Say who reviewed this.')]),
    ...(lastReviewed ? [] : [advice('no-review-date', 'provenance.lastReviewed', 'Say when this was last reviewed.')]),
    ...(nextReview && nextReview < today
      ? [
          advice(
            'review-overdue',
            'provenance.nextReview',
            `The next review was due on ${nextReview}. Have it reviewed.`,
          ),
        ]
      : []),
    ...(sources.length ? [] : [advice('no-sources', 'provenance.sources', 'Name the sources.')]),
  ];
}

/** @param hasOptions whether other options are named elsewhere in the file. */
function aboutBalance(
  groups: readonly ResolvedGroup<PanelEntry, Kind>[],
  isEnglish: boolean,
  hasOptions: boolean,
): Advice[] {
  const entries = groups.flatMap(({ items }, at) =>
    items.map((item, index) => ({
      kind: item.kind,
      hasFigure: Boolean(item.frequency),
      isCompared: item.frequency?.comparatorCount !== undefined,
      text: [item.term, item.description].filter(Boolean).join('. '),
      where: `benefitsAndRisks.groups[${at}].items[${index}]`,
    })),
  );
  const count = (wanted: Kind) => entries.filter(({ kind }) => kind === wanted).length;
  const [benefits, harms] = [count('benefit'), count('risk')];
  const found: Advice[] = [];
  if (benefits >= 3 && harms < 2) {
    const message = `There are ${benefits} benefits and ${harms} ${harms === 1 ? 'harm' : 'harms'}. Tell harms as fully as benefits.`;
    found.push(advice('unbalanced', 'benefitsAndRisks.groups', message));
  }
  if (!count('alternative') && !hasOptions) {
    found.push(
      advice('no-alternatives', 'benefitsAndRisks.groups', 'Name the other options, also that of no treatment.'),
    );
  }
  const compared = entries.find(({ kind, isCompared }) => kind === 'benefit' && isCompared);
  const alone = entries.filter(({ kind, isCompared }) => kind === 'risk' && !isCompared);
  if (compared) {
    for (const { where } of alone) {
      const message = 'A benefit is compared with no treatment, this harm is not: say “comparatorCount” here, too.';
      found.push(advice('unequal-comparison', where, message));
    }
  }
  if (!isEnglish) return found;
  const others = entries.filter(({ kind }) => kind === 'alternative');
  if (others.length && !others.some(({ text }) => NONE.test(text))) {
    const message = 'Name the option of no treatment, or of waiting, too.';
    found.push(advice('no-option-of-none', 'benefitsAndRisks.groups', message));
  }
  for (const { kind, hasFigure, text, where } of entries) {
    if (hasFigure) continue;
    if (kind === 'benefit' && !HEDGED.test(text)) {
      found.push(advice('certain-benefit', where, 'Say how sure this benefit is, or how many people have it.'));
    }
    const vague = VAGUE.exec(text)?.[0];
    if (vague)
      found.push(advice('vague-frequency', where, `“${vague}” has no figure: say how many people out of how many.`));
    const tolerated = kind === 'risk' && TOLERATED.exec(text)?.[0];
    if (tolerated) {
      found.push(
        advice('well-tolerated', where, `“${tolerated}” has no figure: say how many people it troubled, and how.`),
      );
    }
  }
  return found;
}

/** A medicine that is to be stopped, in a section that does not say whom to ask. */
function aboutMedicines(all: readonly Passage[]): Advice[] {
  const sectionOf = (where: string) => where.split(/[.[]/)[0];
  return all.flatMap(({ where, text }) => {
    const words = STOPS.exec(text)?.[0];
    if (!words) return [];
    if (all.some((other) => sectionOf(other.where) === sectionOf(where) && ASKS.test(other.text))) return [];
    const message = `“${words}”: say whom to ask first.`;
    return [advice('medicine-without-whom-to-ask', where, message)];
  });
}

function aboutPassage({ where, text, picture }: Passage, isEnglish: boolean): Advice[] {
  if (picture) {
    const message = 'Say what the picture shows; an empty “alt” marks a decoration.';
    return picture.alt === undefined ? [advice('no-picture-text', `${where}.alt`, message)] : [];
  }
  const found = sentences(text).flatMap((sentence) => {
    const words = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    const start = sentence.split(/\s+/).slice(0, 4).join(' ');
    const message = `“${start} …” has ${words} words. Make it two sentences.`;
    return words > LONGEST ? [advice('long-sentence', where, message)] : [];
  });
  if (!isEnglish) return found;
  const said = (pattern: RegExp, code: AdviceCode, remedy: string) => {
    const words = pattern.exec(text)?.[0];
    if (words) found.push(advice(code, where, `“${words}”: ${remedy}`));
  };
  said(ONE_IN, 'one-in-x', 'write it out of 100, 1,000 or 10,000 people.');
  said(RELATIVE, 'relative-only', 'say from how many to how many people.');
  said(FILLER, 'filler', 'leave it out.');
  return found;
}

/** The sentences of a text; a full stop within a number or an abbreviation such as “e.g.” ends none. */
function sentences(text: string): string[] {
  return text.split(/(?<=[.!?…。！？]["”’)]?)\s+(?=[\p{Lu}\p{N}“"¿¡(]|\p{Lo})/u);
}
