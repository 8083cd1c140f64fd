/** Where each block belongs, how sure that is, and why. */
import type { Block } from './blocks.js';
import { textOfBlock } from './features.js';
import { type Guarded, guardOf } from './guard.js';
import { homeOfHeading } from './heading-words.js';
import { type Home, homes } from './homes.js';
import { areFair } from './evidence.js';
import { isSureOf, type Ranked, scoresOf, type Weights } from './model.js';
import type { Page } from './page.js';
import type { Reason } from './reading.js';
import { saidKind } from './said-kind.js';
import { sentencesOf } from './sentences.js';
import type { Kind } from 'clinic-widgets';
import type { WarningDetector } from './warnings.js';

// cspell:disable
/** “This page does not replace a talk with your doctor.” */
const DISCLAIMS =
  /(?<!\p{L})(?:(?:not|never) (?:a )?(?:replace|substitute)|not a (?:substitute|replacement)|no (?:sustituye|reemplaza)|ersetz(?:t|en) (?:nicht|kein)|ne remplacen?t?|non sostituisc|não substitu|vervang(?:t|en) (?:niet|geen))/iu;
/** “Ask your doctor if it is right for you.” */
const ADVISES =
  /(?:consult (?:with )?|(?:talk|speak) (?:to|with) |ask )(?:a|an|your|your own) (?:\p{L}+ ){0,2}(?:provider|doctor|clinician|professional|gp|physician|dentist|surgeon)\b|consulte (?:a|con) su|hable con su|sprechen sie mit ihre|parlez-en à votre/iu;
// cspell:enable

/** How likely it has to be that a block is not about the procedure. */
const NONE = 0.9;
/** How likely another home has to be than the one that the nearest heading names. */
const SURE = 0.8;

/** How likely a home has to be for a list that nothing stands above. */
const CERTAIN = 0.95;

export interface Placed {
  block: Block;
  /** Nothing where the guard forbids each home that is likely. */
  home: Home | undefined;
  /** The three likeliest homes, the likeliest first. */
  candidates: Home[];
  /** Why the editor has to look at it; nothing where it is placed in silence. */
  doubt: Reason | undefined;
  /** The kind that its author calls it by. */
  kind?: Kind | undefined;
}

/** @param weights nothing for a language that the reader cannot read: then every block is in doubt. */
export function placeBlocks(page: Page, weights: Weights | undefined): Placed[] {
  const all = weights && scoresOf(page, weights);
  return page.blocks.map((block, at) => {
    const scored = all?.[at];
    const scores = scored?.scores ?? byHeadings(block, page);
    const isSure = (home: Home) =>
      weights !== undefined && scored !== undefined && isSureOf(block, home, scored, weights);
    return place(block, scores, page, isSure);
  });
}

/** Without weights: what the headings say, whatever their language. */
function byHeadings({ headings }: Block, { language }: Page): number[] {
  const named = headings.map(({ text }) => homeOfHeading(text, language)).find(Boolean) ?? 'overview';
  return homes.map((home) => (home === named ? 0.9 : 0.1 / homes.length));
}

/**
 * @param scores the probabilities of all homes, in the order of `homes`.
 * @param isSure whether a home is likely enough for a block to stand there without a mark.
 */
export function place(
  block: Block,
  scores: readonly number[],
  { blocks, detector, language }: Page,
  isSure: (home: Home) => boolean,
): Placed {
  const guard = guardOf(block, detector);
  const ranked = homes
    .map((home, at) => ({ home, score: scores[at] ?? 0 }))
    .filter(({ home }) => guard.allows(home))
    .sort((a, b) => b.score - a.score);
  const candidates = ranked.slice(0, 3).map(({ home }) => home);
  const heading = block.headings[0]?.text ?? '';
  const said = saidKind(block, blocks);
  // The author’s own word decides, unless the entries say something else.
  if (said && (!guard.warnings.length || guard.isSilentIn(said)))
    return { block, home: said, candidates, doubt: undefined, kind: said };
  if (said && guard.allows(said) && guard.warnings[0] !== 'call')
    return { block, home: said, candidates, doubt: 'warning', kind: said };
  if (DISCLAIMS.test(textOfBlock(block)) && block.shape === 'text')
    return { block, home: 'disclaimer', candidates, doubt: 'guessed' };
  if (!block.headings.length && ADVISES.test(textOfBlock(block)) && block.shape === 'text' && !guard.warnings.length)
    return { block, home: 'disclaimer', candidates, doubt: 'guessed' };
  const nearest = homeOfHeading(heading, language);
  const isOut = isLeftOut(block, ranked[0], nearest);
  if (isOut && isSure('none')) return { block, home: undefined, candidates, doubt: 'furniture' };
  const [best] = isOut ? ranked : ranked.filter((it) => isPlace(it) && !(isAlone(block) && isKind(it)));
  const named = block.headings.map(({ text }) => homeOfHeading(text, language)).find(Boolean);
  const isAstray = guard.warnings.length > 0 && (named === undefined || !guard.allows(named as Home));
  const home =
    homeOfWarning(block, guard, detector, isAstray) ??
    homeOfFact(block) ??
    kindOfLooseList(block, ranked, best) ??
    homeBy(ranked, best, named);
  if (isAstray && named !== undefined && guard.warnings[0] === 'instruction')
    return { block, home: undefined, candidates, doubt: 'set-apart' };
  if (!home || home === 'none' || block.shape === 'heading')
    return { block, home: home === 'none' ? undefined : home, candidates, doubt: 'guessed' };
  if (!guard.isSilentIn(home) || isOfSeveral(block, detector)) return { block, home, candidates, doubt: 'warning' };
  // The author’s heading, and numbers, say what the steps are.
  const isNumbered = home === 'steps' && nearest === 'steps' && block.shape === 'numbers';
  return { block, home, candidates, doubt: isNumbered || isSure(home) ? undefined : 'guessed' };
}

/** “Do not drive for two days. Less stiffness” above a list: which of the two sentences it goes on with, only a person can tell. */
function isOfSeveral({ shape, leadIn, headings }: Block, detector: WarningDetector): boolean {
  const line = leadIn ?? headings[0]?.text ?? '';
  return shape !== 'text' && detector.saysNot(line) && sentencesOf(line).length > 1;
}

/** Where the model is not sure, the nearest heading that names a home decides; the block is in doubt then. */
function homeBy(ranked: readonly Ranked[], best: Ranked | undefined, nearest: string | undefined): Home | undefined {
  const named = ranked.find(({ home }) => home === nearest);
  if (!named || named.home === 'none') return best?.home;
  // Of two homes that are fair, the one that the heading names.
  if (best && areFair(best.home, named.home)) return named.home;
  return (best?.score ?? 0) >= SURE ? best?.home : named.home;
}

const kinds: readonly Home[] = ['benefit', 'consideration', 'risk', 'alternative'];

/** What is about the clinic only: no sentence, likely enough, and below no heading that names a home. */
function isLeftOut(block: Block, best: Ranked | undefined, nearest: string | undefined): boolean {
  if (best?.home !== 'none' || best.score < NONE) return false;
  const text = textOfBlock(block);
  const isSentence = /[.!?]["”’)]*$/.test(text) && text.split(/\s+/).length > 2;
  return nearest === 'none' || (nearest === undefined && !isSentence && !block.isMarked);
}

/** A text that nothing stands above. */
function isAlone({ headings, shape }: Block): boolean {
  return !headings.length && shape === 'text';
}

/** Not sure enough of a kind where nothing else speaks for it. */
function isKind({ home, score }: Ranked): boolean {
  return kinds.includes(home) && score < CERTAIN;
}

function isPlace({ home }: Ranked): boolean {
  return home !== 'none';
}

/** “Duration: one hour” that nothing stands above is a fact. */
function homeOfFact(block: Block): Home | undefined {
  const [{ term, description = '' } = {}] = block.entries;
  const isFact = isAlone(block) && term !== undefined && description !== '' && description.split(' ').length <= 8;
  return isFact ? 'overview' : undefined;
}

/** A list that nothing stands above is a group without a kind: the editor is asked. */
function kindOfLooseList(block: Block, ranked: readonly Ranked[], best: Ranked | undefined): Home | undefined {
  if (block.headings.length || block.leadIn || !block.isMarked || (best?.score ?? 0) >= CERTAIN) return undefined;
  return ranked.find(({ home }) => kinds.includes(home))?.home;
}

/** When to call has its own place wherever it stands; harms and exclusions have theirs where they stand astray. */
function homeOfWarning(
  block: Block,
  { warnings: [warning] }: Guarded,
  detector: WarningDetector,
  isAstray: boolean,
): Home | undefined {
  const heading = block.headings[0]?.text ?? '';
  if (warning === 'call') return detector.isEmergency(`${heading}\n${textOfBlock(block)}`) ? 'urgent' : 'call';
  if (!isAstray) return undefined;
  return warning === 'exclusion' ? 'consideration' : warning === 'harm' ? 'risk' : undefined;
}
