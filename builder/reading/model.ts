/**
 * Says how likely each home of a block is. Two linear models, one upon the other: the first scores a block's words and shape,
 * the second weighs that score, what the headings say, and what the block warns of. Both are learnt from real pages by
 * `builder/training/`; their weights are data.
 */
import type { Block } from './blocks.js';
import { inLine } from './entry-text.js';
import { homeOfHeading } from './heading-words.js';
import { type Home, homes } from './homes.js';
import type { Page } from './page.js';
import { featuresOf, textOfBlock } from './features.js';
import type { Warning, WarningDetector } from './warnings.js';

/** What is learnt, for one language. */
export interface Weights {
  /** A feature’s weights, one letter for each home (see `weightOf`), by feature. */
  words: Readonly<Record<string, string>>;
  /** How much each piece of evidence counts. */
  evidence: Readonly<Record<string, number>>;
  /** The least probability at which a block is placed without a mark, by what speaks for its home: see `supportOf`. */
  thresholds: Readonly<Record<Support, number>>;
}

/** Whether the nearest heading names the home. Headings for steps and overviews say less than others. */
export type Support = 'named' | 'named steps' | 'named overview' | 'not named';

export function supportOf(home: Home, nearest: string | undefined, shape?: Block['shape']): Support {
  if (nearest !== home && !(isAfter(home) && nearest !== undefined && isAfter(nearest))) return 'not named';
  if (home === 'steps' && shape === 'numbers') return 'named';
  return home === 'steps' || home === 'overview' ? `named ${home}` : 'named';
}

/** What to expect and what to do afterwards are fair homes of each other. */
export function isAfter(home: string): boolean {
  return home === 'recovery' || home === 'aftercare';
}

/** The letters that weights are written with, from the lowest to the highest. */
const LETTERS = 'zyxwvutsrqponmlkjihgfedcba0ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ZERO = LETTERS.indexOf('0');
/** What one step between two letters is. */
const STEP = 0.12;

/** A weight as a letter. @public for `builder/training` */
export function letterOf(weight: number): string {
  const at = Math.round(weight / STEP) + ZERO;
  return LETTERS[Math.max(0, Math.min(LETTERS.length - 1, at))] ?? '0';
}

function weightOf(letter: string | undefined): number {
  return (LETTERS.indexOf(letter ?? '0') - ZERO) * STEP;
}

/** A long text has many words, and is no surer for that. */
export function valueOf(count: number): number {
  return 4 / Math.sqrt(Math.max(count, 16));
}

/** The probabilities of all homes, by a block's words and shape alone. */
export function byWords(features: readonly string[], { words }: Pick<Weights, 'words'>): number[] {
  const known = ['', ...features].flatMap((name) => words[name] ?? []);
  const value = valueOf(known.length);
  return softmax(homes.map((_, at) => known.reduce((sum, letters) => sum + weightOf(letters[at]), 0) * value));
}

/** The probabilities of all homes of each block, in the order of `homes`. */
export function scoresOf({ blocks, detector, language }: Page, weights: Weights): number[][] {
  return blocks.map((_, at) => {
    const byWord = byWords(featuresOf(blocks, at, detector), weights);
    const evidence = evidenceOf(blocks, at, byWord, detector, (text) => homeOfHeading(text, language));
    return softmax(evidence.map((pieces) => dot(pieces, weights.evidence)));
  });
}

function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}

function dot(pieces: Readonly<Record<string, number>>, weights: Readonly<Record<string, number>>): number {
  return Object.entries(pieces).reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), 0);
}

type Pieces = Record<string, number>;

/** For each home, the evidence for it. */
export function evidenceOf(
  blocks: readonly Block[],
  at: number,
  byWord: readonly number[],
  detector: WarningDetector,
  named: (heading: string) => string | undefined,
): Pieces[] {
  const block = blocks[at];
  if (!block) return homes.map(() => ({}));
  const [nearest, ...above] = block.headings.map(({ text }) => named(text)).map(asHome);
  const isNamed = nearest !== undefined || above.some(Boolean);
  const before = isNamed ? undefined : homeBefore(blocks, at, named);
  const warnings = warningsOf(block, detector);
  const text = textOfBlock(block);
  const isShort = text.split(/\s+/).length <= 5 && !/[.!?]$/.test(text);
  const isAbove = blocks.slice(0, at + 1).every(({ headings }) => !headings.length);
  const isLate = at / blocks.length > 0.85;
  return homes.map((home, index) => {
    const pieces: Pieces = {
      [`home ${home}`]: 1,
      words: Math.log(Math.max(byWord[index] ?? 0, 1e-4)),
      ...warnings(home),
    };
    if (supports(nearest, home)) Object.assign(pieces, { nearest: 1, [`nearest ${nearest}`]: 1 });
    else if (nearest) pieces['nearest is another'] = 1;
    if (above.includes(home)) pieces[nearest ? 'above' : 'above alone'] = 1;
    if (before === home) pieces.before = 1;
    if (!isNamed) pieces[`no heading ${home}`] = 1;
    if (at === 0 && block.headings.length) pieces[`first ${home}`] = 1;
    if (isAbove && (home === 'none' || home === 'overview')) pieces[`above headings ${home}`] = 1;
    if (home === 'none' && isShort) pieces['short none'] = 1;
    if (home === 'none' && isNamed) pieces['named none'] = 1;
    if (home === 'none' && isLate) pieces['late none'] = 1;
    if (home === 'none' && block.headings[0]?.text.endsWith('?')) pieces['asked none'] = 1;
    return pieces;
  });
}

/** Whether a heading speaks for a home. */
function supports(named: Home | undefined, home: Home): boolean {
  return named === home || (named !== undefined && isAfter(named) && isAfter(home));
}

function asHome(name: string | undefined): Home | undefined {
  return homes.find((home) => home === name);
}

/** The home that the last heading named that named one. */
function homeBefore(
  blocks: readonly Block[],
  at: number,
  named: (heading: string) => string | undefined,
): Home | undefined {
  for (const { headings } of blocks.slice(0, at).reverse()) {
    const home = headings.map(({ text }) => asHome(named(text))).find(Boolean);
    if (home) return home;
  }
  return undefined;
}

function warningsOf({ entries, leadIn }: Block, detector: WarningDetector): (home: Home) => Pieces {
  const own = entries.map((entry) => detector.strictWarningOf(inLine(entry)));
  const lead = leadIn ? detector.strictWarningOf(leadIn) : undefined;
  const warns = (warning: Warning) => own.includes(warning) || lead === warning;
  return (home) => ({
    ...(warns('call') && (home === 'call' || home === 'urgent' || home === 'contact') && { [`calls ${home}`]: 1 }),
    ...(own.includes('harm') && home === 'risk' && { harm: 1 }),
    ...(lead === 'harm' && home === 'risk' && { 'lead harm': 1 }),
    ...(warns('exclusion') && home === 'consideration' && { exclusion: 1 }),
    ...(warns('instruction') && (home === 'preparation' || home === 'aftercare') && { instruction: 1 }),
  });
}
