/** The kind that an author gives a list by its heading: the word for a kind, alone or with what it is of. */
import type { Kind } from 'clinic-widgets';
import { kindOfHeading } from 'clinic-widgets/check';
import type { Block, Heading } from './blocks.js';
import { folded } from './heading-words.js';

// cspell:disable
const KINDS: readonly [Kind, RegExp][] = [
  ['benefit', /^(benefi|advant|vorteil|vorzug|nutzen|ventaj|avantag|vantag|voordel)/],
  [
    'risk',
    /^(risk|compli|riesgo|risik|kompli|nebenwirk|risque|risch|risco|risico|bijwerking)|^(side|adverse|secundari|secondair|indesirable|colaterai|indesiderat)/,
  ],
  ['alternative', /^alternativ/],
  [
    'consideration',
    /^(considerations?$|contraindic|kontraindik|gegenanzeig|controindic|contreindic|nachteil|disadvantag|drawback|desventaj|inconvenient|svantagg|desvantag|nadel|limitation|precaution|precauc)/,
  ],
];

/** Words that say nothing else beside a kind: articles, prepositions, “possible”, “information”, “the procedure”. */
const BESIDE = new RegExp(
  `^(?:${[
    'the|a|an|of|for|from|in|with|to|and|your|this|it|what|are|is|there|any|some|main|key|possible|potential|associated|common|information|safety|effects?|procedure|surgery|operation|treatment|therapy|test',
    'includ(e|es|ing)|offers?|has|have|can|may|following|these|several|many|numerous|most|other|general|specific|serious|rare|frequent|early|late|short|long|term|surgical|about|relative|absolute|like|as|all|every',
    'el|la|los|las|de|del|un|una|y|e|con|en|que|cuales|son|hay|tiene|posibles?|principales|efectos?|cirugia|operacion|tratamiento|procedimiento|intervencion',
    'der|die|das|des|dem|den|einer|eines|eine|und|von|vom|bei|beim|fur|mit|welche|was|sind|gibt|es|hat|mogliche|moglichen|haufige|haufigsten|seltene|wichtigsten|allgemeine|spezifische|gehoren|zu|folgende|einige|behandlung|eingriffs?|operation|untersuchung|therapie|methode',
    'le|les|l|d|du|des|au|aux|et|pour|avec|quels?|quelles?|sont|possibles|eventuel\\w*|frequentes|rares|generales|sont|les|suivants|suivantes|principaux|principales|liees?|effets|chirurgie|intervention|traitement|cette',
    'il|lo|gli|di|della|dello|dell|dei|delle|per|quali|sono|possibili|principali|comuni|rari|includono|sono|seguenti|effetti|intervento|trattamento|esame',
    'o|os|as|da|do|das|dos|para|quais|sao|possiveis|principais|comuns|incluem|seguintes|efeitos|cirurgia|procedimento|exame',
    'het|een|van|en|voor|bij|wat|zijn|mogelijke|belangrijkste|voorkomende|zeldzame|volgende|behandeling|operatie',
  ].join('|')})$`,
);
// cspell:enable

/**
 * @param page all blocks: the page’s title says what the kind may be of.
 * @returns nothing for “Risks of smoking” or “Advantages over a bandage”, and where a heading names two kinds.
 */
export function saidKind(
  { headings, leadIn }: Pick<Block, 'headings' | 'leadIn'>,
  page: readonly Block[],
): Kind | undefined {
  const [nearest, ...above] = headings;
  const titles = [...above, ...(page[0]?.headings ?? [])].filter((title) => title !== nearest);
  const ofLead = leadIn === undefined ? undefined : kindIn(leadIn, nearest ? [nearest, ...titles] : titles);
  if (ofLead) return ofLead;
  return nearest && (kindOfHeading(nearest.text) ?? kindIn(nearest.text, titles));
}

/** The one kind that a line names, where it says nothing else. */
function kindIn(line: string, titles: readonly Heading[]): Kind | undefined {
  const known = titles.flatMap(({ text }) => stemsOf(text));
  const kinds = new Set<Kind>();
  for (const word of wordsOf(line)) {
    const kind = KINDS.find(([, words]) => words.test(word))?.[0];
    if (kind) kinds.add(kind);
    else if (!BESIDE.test(word) && !known.includes(word.slice(0, STEM))) return undefined;
  }
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

function wordsOf(line: string): readonly string[] {
  return (
    folded(line)
      .replace(/(?<=contr[ae])-(?=indic)/g, '')
      .match(/\p{L}+/gu) ?? []
  );
}

/** Whether a line speaks of a kind: “Possible complications include:”. */
export function namesKind(text: string, kind: Kind): boolean {
  const words = wordsOf(text);
  return KINDS.some(([it, own]) => it === kind && words.some((word) => own.test(word)));
}

/** How many letters of a word count: endings do not. */
const STEM = 6;

/** The longer words of a title. */
function stemsOf(title: string): string[] {
  return (folded(title).match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, STEM));
}
