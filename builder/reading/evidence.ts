/**
 * What speaks for each home of a block: its own words, those of the blocks around it, its headings, what it warns of, where it stands.
 * `builder/training/` learns how much each piece counts.
 */
import type { Block, Heading } from './blocks.js';
import { inLine } from './entry-text.js';
import { featuresOf, headingFeaturesOf, textOfBlock } from './features.js';
import { homeOfHeading } from './heading-words.js';
import { type Home, homes } from './homes.js';
import type { Page } from './page.js';
import type { Warning, WarningDetector } from './warnings.js';

/** The probabilities of all homes, in the order of `homes`, by features. */
export type Scorer = (features: readonly string[]) => readonly number[];

/** What the words around a block say, as probabilities of all homes. */
export interface Clues {
  /** The block’s own words. */
  words: readonly number[];
  /** Those of the other blocks below its nearest heading. */
  section: readonly number[] | undefined;
  /** Those of the blocks before and after it. */
  around: readonly number[] | undefined;
  /** Its nearest heading, and the one above that. */
  heading: readonly number[] | undefined;
  above: readonly number[] | undefined;
  /** The homes that its headings name, the nearest first. */
  named: readonly (Home | undefined)[];
}

/** What to expect and what to do afterwards are fair homes of each other. */
export function isAfter(home: string): boolean {
  return home === 'recovery' || home === 'aftercare';
}

/** Whether one home is as good as another for a text that belongs there. */
export function areFair(one: string | undefined, other: string): boolean {
  return one === other || (one !== undefined && isAfter(one) && isAfter(other));
}

/** The clues of each block of a page. */
export function cluesOf({ blocks, detector, language }: Page, score: Scorer): Clues[] {
  const words = blocks.map((_, at) => score(featuresOf(blocks, at, detector)));
  const byHeading = new Map<Heading, readonly number[]>();
  const scoreOf = (heading: Heading | undefined) => {
    if (!heading) return undefined;
    const known = byHeading.get(heading) ?? score(headingFeaturesOf(heading.text));
    byHeading.set(heading, known);
    return known;
  };
  return blocks.map(({ headings }, at) => {
    const [nearest, next] = headings;
    const isBeside = (other: Block, place: number) => place !== at && other.headings[0] === nearest;
    const beside = nearest ? words.filter((_, place) => isBeside(blocks[place] as Block, place)) : [];
    return {
      words: words[at] ?? [],
      section: meanOf(beside),
      around: meanOf([words[at - 1], words[at + 1]].filter((it) => it !== undefined)),
      heading: scoreOf(nearest),
      above: scoreOf(next),
      named: headings.map(({ text }) => asHome(homeOfHeading(text, language))),
    };
  });
}

/** The mean of several probabilities of all homes. */
export function meanOf(all: readonly (readonly number[])[]): number[] | undefined {
  return all.length ? homes.map((_, at) => all.reduce((sum, one) => sum + (one[at] ?? 0), 0) / all.length) : undefined;
}

function asHome(name: string | undefined): Home | undefined {
  return homes.find((home) => home === name);
}

export type Pieces = Record<string, number>;

/** For each home, the evidence for it. */
export function evidenceOf({ blocks, detector }: Page, clues: readonly Clues[], at: number): Pieces[] {
  const block = blocks[at];
  const clue = clues[at];
  if (!block || !clue) return homes.map(() => ({}));
  const [nearest, ...above] = clue.named;
  const before = clue.named.some(Boolean) ? undefined : homeBefore(clues, at);
  const signs = [
    ...placesOf(blocks, at, clue),
    ...warningsOf(block, detector),
    ...saidOf(clue),
    ...sectionsBeside(blocks, clues, at),
  ];
  return homes.map((home, index) => {
    const pieces: Pieces = { [`home ${home}`]: 1, [`${block.shape} ${home}`]: 1 };
    for (const kind of ['words', 'section', 'around', 'heading', 'above'] as const) {
      const score = clue[kind]?.[index];
      if (score === undefined) continue;
      pieces[kind] = Math.log(Math.max(score, 1e-4));
      pieces[`${kind} ${home}`] = pieces[kind];
    }
    if (nearest) pieces[`${nearest} names ${home}`] = 1;
    if (nearest && areFair(nearest, home)) pieces.nearest = 1;
    if (above.includes(home)) pieces[nearest ? 'named above' : 'named above alone'] = 1;
    if (before === home) pieces.before = 1;
    for (const sign of signs) pieces[`${sign} ${home}`] = 1;
    return pieces;
  });
}

/** What words and headings say most of all. */
function saidOf(clue: Clues): string[] {
  return (['words', 'section', 'heading'] as const).flatMap((kind) => {
    const scores = clue[kind];
    return scores ? [`${kind} say ${likeliest(scores)}`] : [];
  });
}

/** @param scores in the order of `homes`. */
export function likeliest(scores: readonly number[]): Home {
  return homes[scores.indexOf(Math.max(...scores))] ?? 'none';
}

/** What the sections before and after a block are about: pages tell things in much the same order. */
function sectionsBeside(blocks: readonly Block[], clues: readonly Clues[], at: number): string[] {
  const own = blocks[at]?.headings[0];
  const isOther = (clue: Clues, place: number) => blocks[place]?.headings[0] !== own && clue.named[0] !== undefined;
  const previous = clues.findLast((clue, place) => place < at && isOther(clue, place))?.named[0];
  const next = clues.find((clue, place) => place > at && isOther(clue, place))?.named[0];
  return [`behind ${previous ?? 'nothing'}`, `ahead of ${next ?? 'nothing'}`];
}

/** Where on the page a block stands, as names. */
function placesOf(blocks: readonly Block[], at: number, { named }: Clues): string[] {
  const block = blocks[at];
  const text = block ? textOfBlock(block) : '';
  const isShort = text.split(/\s+/).length <= 5 && !/[.!?]$/.test(text);
  const places = {
    'no heading': !named.some(Boolean),
    'no heading at all': !block?.headings.length,
    first: at === 0,
    'above headings': blocks.slice(0, at + 1).every(({ headings }) => !headings.length),
    late: at / blocks.length > 0.85,
    short: isShort,
    asked: block?.headings[0]?.text.endsWith('?') ?? false,
    'alone in its section':
      named.length > 0 && blocks.filter((it) => it.headings[0] === block?.headings[0]).length === 1,
    'top section': block?.headings.length === 1,
  };
  return Object.entries(places).flatMap(([name, isSo]) => (isSo ? [name] : []));
}

/** The home that the last heading named that named one. */
function homeBefore(clues: readonly Clues[], at: number): Home | undefined {
  return clues
    .slice(0, at)
    .findLast(({ named }) => named.some(Boolean))
    ?.named.find(Boolean);
}

function warningsOf({ entries, leadIn }: Block, detector: WarningDetector): Set<string> {
  const own = entries.map((entry) => detector.strictWarningOf(inLine(entry)));
  const lead = leadIn ? detector.strictWarningOf(leadIn) : undefined;
  const found = new Set<string>();
  for (const warning of ['call', 'exclusion', 'instruction', 'harm'] as const satisfies Warning[]) {
    if (own.includes(warning)) found.add(warning);
    if (lead === warning) found.add(`lead ${warning}`);
  }
  return found;
}
