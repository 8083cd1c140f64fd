/**
 * Says how likely each home of a block is, and how likely it is that the likeliest is right. Linear models, one upon the other: the
 * first scores words, the second weighs the evidence for a block, the third weighs it again with what was found of the blocks around,
 * the fourth compares them. All are learnt from real pages by `builder/training/`; their weights are data.
 */
import type { Block } from './blocks.js';
import { inContext } from './context.js';
import { areFair, type Clues, cluesOf, evidenceOf, likeliest, type Pieces } from './evidence.js';
import { textOfBlock } from './features.js';
import { type Home, homes } from './homes.js';
import type { Page } from './page.js';

/** What is learnt, for one language. */
export interface Weights {
  /** A feature’s weights, one letter for each home (see `weightOf`), by feature. */
  words: Readonly<Record<string, string>>;
  /** How much each piece of evidence counts. */
  evidence: Readonly<Record<string, number>>;
  /** The same, together with what was found of the blocks around. */
  context: Readonly<Record<string, number>>;
  /** How much each sign counts that the likeliest home is right: see `signsOf`. */
  signs: Readonly<Record<string, number>>;
  /** For each home, the least probability of being right at which a block is placed there without a mark; without one, none is. */
  thresholds: Readonly<Record<string, number>>;
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
function valueOf(count: number): number {
  return 4 / Math.sqrt(Math.max(count, 16));
}

/** The probabilities of all homes, by words and shape alone. */
function byWords(features: readonly string[], { words }: Weights): number[] {
  const known = ['', ...features].flatMap((name) => words[name] ?? []);
  const value = valueOf(known.length);
  return softmax(homes.map((_, at) => known.reduce((sum, letters) => sum + weightOf(letters[at]), 0) * value));
}

/** A home with its probability. */
export interface Ranked {
  home: Home;
  score: number;
}

export interface Scored {
  clues: Clues;
  /** The probabilities of all homes, in the order of `homes`. */
  scores: readonly number[];
}

/** The probabilities of all homes of each block. */
export function scoresOf(page: Page, weights: Weights): Scored[] {
  const all = cluesOf(page, (features) => byWords(features, weights));
  const evidence = all.map((_, at) => evidenceOf(page, all, at));
  const first = evidence.map((pieces) => weighed(pieces, weights.evidence));
  return all.map((clues, at) => ({
    clues,
    scores: weighed(inContext(page, evidence[at] ?? [], first, at), weights.context),
  }));
}

function weighed(pieces: readonly Pieces[], weights: Readonly<Record<string, number>>): number[] {
  return softmax(pieces.map((own) => dot(own, weights)));
}

/** Whether a home is likely enough to be right. */
export function isSureOf(block: Block, home: Home, scored: Scored, { signs, thresholds }: Weights): boolean {
  const sureness = 1 / (1 + Math.exp(-dot(signsOf(block, home, scored), signs)));
  return sureness >= (thresholds[home] ?? 1);
}

/** What says whether a home is right, beside its probability: whether words and headings say the same. */
export function signsOf(block: Block, home: Home, { clues, scores }: Scored): Pieces {
  const mass = homes.reduce((sum, it, at) => sum + (areFair(it, home) ? (scores[at] ?? 0) : 0), 0);
  const rival = homes.reduce((most, it, at) => (areFair(it, home) ? most : Math.max(most, scores[at] ?? 0)), 0);
  const [nearest, ...above] = clues.named;
  const signs: Pieces = {
    always: 1,
    [`home ${home}`]: 1,
    [`likely ${home}`]: Math.log((mass + 1e-4) / (1 - mass + 1e-4)),
    [block.shape]: 1,
    likely: Math.log((mass + 1e-4) / (1 - mass + 1e-4)),
    ahead: Math.log((mass + 1e-4) / (rival + 1e-4)),
    [nearest ? (areFair(nearest, home) ? 'nearest says so' : 'nearest says another') : 'nearest says nothing']: 1,
  };
  const text = textOfBlock(block);
  if (text.split(/\s+/).length <= 4 && !/[.!?]$/.test(text)) signs['few words'] = 1;
  if (nearest && areFair(nearest, home)) signs[`nearest says ${home}`] = 1;
  if (above.some((it) => areFair(it, home))) signs['above says so'] = 1;
  for (const kind of ['words', 'section', 'around', 'heading', 'above'] as const) {
    const own = clues[kind];
    if (!own) continue;
    signs[areFair(likeliest(own), home) ? `${kind} agree` : `${kind} disagree`] = 1;
    signs[`${kind} likely`] = Math.log(
      homes.reduce((sum, it, at) => sum + (areFair(it, home) ? (own[at] ?? 0) : 0), 1e-4),
    );
  }
  return signs;
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
