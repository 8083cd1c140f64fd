/** The Patient Education Materials Assessment Tool for printable materials. */
import type { AdviceCode } from '../advice.js';
import { PEMAT } from '../sources.js';
import { advised, quotes, textAt, there } from './judge.js';
import type { Content, Finding, Instrument } from './instrument.js';

/** In words: a text that is longer is no short section. */
const LONGEST_TEXT = 100;

/** Missing where one of these was advised; otherwise a person judges. */
function unless(...codes: AdviceCode[]) {
  return (content: Content): Finding => {
    const words = advised(content, ...codes);
    return words.length ? { outcome: 'missing', words } : { outcome: 'person' };
  };
}

function shortSections({ passages }: Content): Finding {
  const long = passages.filter(({ text }) => text.split(/\s+/).length > LONGEST_TEXT);
  if (!passages.length) return { outcome: 'missing' };
  return long.length ? { outcome: 'missing', words: quotes(long) } : { outcome: 'found' };
}

/** Only where there is a table or a picture can one be judged. */
function tables({ procedure }: Content): Finding {
  const tables = (procedure.overview?.sections ?? []).flatMap(({ table, heading }, at) => {
    return table ? [{ where: `overview.sections[${at}].table`, text: table.caption ?? heading ?? '', table }] : [];
  });
  const { options, rows } = procedure.options ?? {};
  const compared = rows?.length ? textAt('options.rows', rows[0]?.term) : [];
  const named = options?.every(({ name }) => name);
  const bare = tables.filter(({ table }) => !table.head?.some(Boolean));
  const all = [...quotes(tables), ...compared];
  if (!all.length) return { outcome: 'none' };
  const without = [...quotes(bare), ...(named ? [] : compared)];
  return without.length ? { outcome: 'missing', words: without } : { outcome: 'person', words: all };
}

/** In English, actions that say “you”; in other languages a person judges. */
function addressed({ procedure: { language = 'en', recovery } }: Content): Finding {
  const words = textAt('recovery.getHelp', recovery?.getHelp);
  if (!words.length) return { outcome: 'missing' };
  const isDirect = /\b(you|your|call|ask|tell|go|see|contact)\b/i.test(words[0]?.text ?? '');
  return { outcome: /^en\b/i.test(language) && isDirect ? 'found' : 'person', words };
}

export const pemat: Instrument = {
  source: PEMAT,
  criteria: [
    { id: '1', asks: 'makes its purpose evident' },
    { id: '2', asks: 'has nothing that distracts from its purpose', judge: unless('filler') },
    { id: '3', asks: 'uses everyday language' },
    { id: '4', asks: 'explains medical terms' },
    { id: '5', asks: 'uses the active voice' },
    {
      id: '6',
      asks: 'has numbers that are clear',
      judge: unless('one-in-x', 'relative-only', 'vague-frequency', 'unlike-figures'),
    },
    { id: '7', asks: 'expects no calculations of its readers' },
    { id: '8', asks: 'comes in short sections', judge: shortSections },
    { id: '9', asks: 'has headings that say what follows' },
    { id: '10', asks: 'is in a logical order' },
    { id: '11', asks: 'has a summary' },
    { id: '12', asks: 'draws attention to its key points' },
    { id: '15', asks: 'uses pictures where they help to understand' },
    { id: '16', asks: 'has pictures that support the text' },
    { id: '17', asks: 'has titles or captions for its pictures' },
    { id: '18', asks: 'has clear and simple pictures' },
    { id: '19', asks: 'has simple tables with headings', judge: tables },
    {
      id: '20',
      asks: 'names at least one thing to do',
      judge: ({ passages, procedure: { recovery } }) =>
        there([
          ...textAt('recovery.getHelp', recovery?.getHelp),
          ...passages.filter(({ where }) => /^(preparation|aftercare)\.groups.*\.items/.test(where)),
        ]),
    },
    { id: '21', asks: 'speaks to its readers when it says what to do', judge: addressed },
    { id: '22', asks: 'breaks what is to be done into steps' },
    {
      id: '23',
      asks: 'has something to use, such as a checklist',
      judge: ({ procedure: { candidacy } }) =>
        there(
          (candidacy?.items ?? []).flatMap(({ term, description }, at) =>
            textAt(`candidacy.items[${at}]`, term ?? description),
          ),
        ),
    },
    { id: '24', asks: 'says how to calculate, where one has to' },
    { id: '25', asks: 'says how to use its charts and tables' },
    { id: '26', asks: 'uses pictures where they help to act' },
  ],
};
