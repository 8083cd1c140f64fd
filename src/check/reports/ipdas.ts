/** The minimum criteria of the International Patient Decision Aid Standards, version 4, for a choice of treatment. */
import { IPDAS } from '../sources.js';
import { advised, quotes, textAt, there, toJudge } from './judge.js';
import type { Content, Finding, Instrument, Quote } from './instrument.js';

/** The advice that shows that benefits and harms are not told alike. */
function toldAlike(content: Content): Finding {
  const found = advised(content, 'unbalanced', 'unequal-comparison');
  if (found.length) return { outcome: 'missing', words: found };
  return toJudge([...content.entries('benefit'), ...content.entries('risk')]);
}

/** Figures without a word about how certain they are are missing it. */
function uncertainty({ entries }: Content): Finding {
  const figures = [...entries('benefit'), ...entries('risk')].filter(({ entry }) => entry.frequency);
  if (!figures.length) return { outcome: 'none' };
  const without = figures.filter(({ entry }) => !entry.frequency?.certainty);
  const said = figures.map(({ where, entry }) => ({ where, text: entry.frequency?.certainty ?? '' }));
  return without.length ? { outcome: 'missing', words: quotes(without) } : there(said);
}

/** The options that stand side by side. */
function namesOf({ procedure: { options } }: Content): Quote[] {
  return (options?.options ?? []).flatMap(({ name }, at) => textAt(`options.options[${at}]`, name));
}

export const ipdas: Instrument = {
  source: IPDAS,
  criteria: [
    {
      id: 'Qualifying 1',
      asks: 'describes the condition that the choice is about',
      judge: ({ passages }) => toJudge(passages.filter(({ where }) => /^overview\.(paragraphs|sections)/.test(where))),
    },
    { id: 'Qualifying 2', asks: 'says which choice there is to make' },
    {
      id: 'Qualifying 3',
      asks: 'describes the options, no treatment among them where it is one',
      judge: (content) => {
        const found = advised(content, 'no-alternatives', 'no-option-of-none', 'number-of-options');
        return found.length
          ? { outcome: 'missing', words: found }
          : there([...content.entries('alternative'), ...namesOf(content)]);
      },
    },
    {
      id: 'Qualifying 4',
      asks: 'describes what speaks for each option',
      judge: ({ entries }) => toJudge(entries('benefit')),
    },
    {
      id: 'Qualifying 5',
      asks: 'describes what speaks against each option',
      judge: ({ entries }) => toJudge(entries('risk')),
    },
    {
      id: 'Qualifying 6',
      asks: 'describes what it is like to live with what follows',
      judge: ({ passages }) => toJudge(passages.filter(({ where }) => /^(recovery|aftercare)\./.test(where))),
    },
    { id: 'Minimum 1', asks: 'tells what speaks for and against in equal detail', judge: toldAlike },
    {
      id: 'Minimum 2',
      asks: 'cites the evidence',
      judge: ({ procedure: { provenance: { sources = [] } = {} } }) =>
        there(sources.flatMap(({ title, url }, at) => textAt(`provenance.sources[${at}]`, title ?? url))),
    },
    {
      id: 'Minimum 3',
      asks: 'has a date',
      judge: ({ procedure: { provenance } }) => there(textAt('provenance.lastReviewed', provenance?.lastReviewed)),
    },
    {
      id: 'Minimum 4',
      asks: 'says when it is updated',
      judge: ({ procedure: { provenance } }) => there(textAt('provenance.nextReview', provenance?.nextReview)),
    },
    { id: 'Minimum 5', asks: 'says how certain its figures are', judge: uncertainty },
    {
      id: 'Minimum 6',
      asks: 'says who paid for it',
      judge: ({ procedure: { provenance } }) => there(textAt('provenance.funding', provenance?.funding)),
    },
  ],
};
