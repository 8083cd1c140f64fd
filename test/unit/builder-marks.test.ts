/** The reader’s marks while an editor works: they follow what they are about, and go with it. */
import { describe, expect, it } from 'vitest';
import {
  afterMove,
  afterRemoval,
  followGroups,
  marksOf,
  placeMark,
  placeMarks,
  placesOf,
  withKind,
  withoutMarked,
} from '../../builder/page/marks.js';
import { groupsOf } from '../../builder/page/mark-groups.js';
import { newSettings } from '../../builder/page/draft.js';
import { readRich, readText } from '../../builder/index.js';

const lists = ['Warm hands', 'Blue caps', 'Round hats'].map((entry) => `<ul><li>${entry}</li></ul>`).join('');
const draft = {
  ...readRich(`<h1>Ferrolin</h1><h2>Steps</h2><ol><li>Sit.</li><li>Wait.</li></ol>${lists}`),
  settings: newSettings('/'),
};
const first = (it: { procedure: typeof draft.procedure }, at: number) =>
  it.procedure.benefitsAndRisks?.groups?.[at]?.items?.[0]?.description;
const kindMarks = (it: Parameters<typeof marksOf>[0]) => marksOf(it).filter(({ reason }) => reason === 'kind');
const about = (it: typeof draft) => kindMarks(it).map(({ path }) => first(it, Number(/\d+/.exec(path ?? '')?.[0])));

describe('marks of lists without a kind', () => {
  it('stand until the list has a kind', () => {
    expect(about(draft)).toEqual(['Warm hands', 'Blue caps', 'Round hats']);
    const [mark] = kindMarks(draft);
    const decided = withKind(draft, mark!.index, 'benefit');
    expect(decided.procedure.benefitsAndRisks?.groups?.map(({ kind }) => kind)).toEqual([
      'benefit',
      undefined,
      undefined,
    ]);
    expect(kindMarks(decided)).toHaveLength(2);
    const typed = structuredClone(draft);
    typed.procedure.benefitsAndRisks!.groups![1]!.kind = 'risk';
    expect(about(typed)).toEqual(['Warm hands', 'Round hats']);
  });

  it('can be answered with “none”: the list has no kind, and the mark is gone', () => {
    const decided = withKind(draft, kindMarks(draft)[0]!.index, undefined);
    expect(decided.procedure).toEqual(draft.procedure);
    expect(kindMarks(decided)).toHaveLength(2);
  });

  it('go with a list that is removed, and follow one that is moved', () => {
    const { groups = [] } = draft.procedure.benefitsAndRisks ?? {};
    const withGroups = (next: typeof groups, to: (at: number) => number | undefined) => ({
      ...draft,
      procedure: { ...draft.procedure, benefitsAndRisks: { groups: next } },
      uncertain: followGroups(draft.uncertain, to),
    });
    expect(about(withGroups(groups.toSpliced(0, 1), afterRemoval(0)))).toEqual(['Blue caps', 'Round hats']);
    for (const [from, to] of [
      [0, 2],
      [2, 0],
      [1, 2],
      [0, 0],
    ] as const) {
      const next = groups.toSpliced(from, 1).toSpliced(to, 0, groups[from]!);
      for (const { text, path } of kindMarks(withGroups(next, afterMove(from, to))))
        expect(next[Number(/\d+/.exec(path!)?.[0])]?.items?.[0]?.description).toBe(text);
    }
  });

  it('give the entries that sound like risks theirs, where the proposal is taken', () => {
    const page = readText(
      'Ferrolin\n\nSteps\n\n1. Sit.\n2. Wait.\n\n\n- Needs more than one visit\n- Bleeding: for a day',
    );
    const [mark] = marksOf({ ...page, settings: newSettings('/') });
    expect(mark?.proposal).toEqual({ kind: 'consideration', risks: ['Bleeding: for a day'] });
    const items = (kind: 'consideration' | 'risk') =>
      withKind({ ...page, settings: newSettings('/') }, mark!.index, kind).procedure.benefitsAndRisks?.groups?.[0]
        ?.items;
    expect(items('consideration')?.map((item) => item.kind)).toEqual([undefined, 'risk']);
    expect(items('risk')?.map((item) => item.kind)).toEqual([undefined, undefined]);
  });
});

it('what may turn a page round is asked first', () => {
  const page = readText(
    'Ferrolin\n\nFerrolin is invented.\n\nParking\n\nBehind the house.\n\nWhy people like it\n\n- Warm hands\n\nContact us\n\nTell us if you are pregnant.',
  );
  expect(marksOf({ ...page, settings: newSettings('/') }).map(({ reason }) => reason)).toEqual([
    'set-apart',
    'kind',
    'guessed',
    'guessed',
  ]);
});

it('each text below a heading that names no section has a mark of its own', () => {
  const page = readText('Ferrolin\n\nFerrolin is invented.\n\nParking\n\nBehind the house.\n\nIt is free.');
  const marks = marksOf({ ...page, settings: newSettings('/') });
  expect(marks.map(({ reason, text }) => [reason, text]).sort()).toEqual([
    ['guessed', 'Behind the house.'],
    ['guessed', 'Ferrolin is invented.'],
    ['guessed', 'It is free.'],
  ]);
  expect(new Set(marks.map(({ path }) => path)).size).toBe(3);
});

describe('a mark about words in a field of several', () => {
  const page = readText(
    'Ferrolin\n\nFerrolin is invented.\n\nContact us\n\nRing 555 0100.\n\nBring a blue cap.\n\nAsk for Anna.',
  );
  const contact = { ...page, settings: newSettings('/') };
  const said = ({ procedure }: { procedure: typeof page.procedure }) => procedure.contact?.introduction;
  const mark = marksOf(contact).find(({ text }) => text.includes('blue cap'))!;

  it('leads to them, and to other places than theirs', () => {
    expect(said(contact)).toContain('Bring a blue cap.');
    expect(mark.path).toBe('contact.introduction');
    expect(mark.candidates).toContain('contact');
    expect(placesOf(contact.procedure, mark)).not.toContain('contact');
  });

  it('takes them along, and nothing else', () => {
    const whole = said(contact)!;
    const { procedure } = placeMark(contact, mark.index, 'steps');
    expect(procedure.steps?.items?.at(-1)?.description).toBe(mark.text);
    expect(said({ procedure })).toBe(whole.replace(mark.text, '').replace('  ', ' ').trim());
    const without = withoutMarked(contact, [mark.index]);
    expect(said(without)).toBe(said({ procedure }));
    expect(marksOf(without).some(({ text }) => text === mark.text)).toBe(false);
  });

  it('is gone once they are written anew', () => {
    const typed = structuredClone(contact);
    typed.procedure.contact!.introduction = 'Call us.';
    expect(marksOf(typed).filter(({ path }) => path === 'contact.introduction')).toEqual([]);
  });
});

describe('marks that are alike', () => {
  const of = (reason: 'guessed' | 'warning' | 'kind' | 'set-apart' | 'unread', path?: string, list?: number) => ({
    ...{ reason, text: `${reason} ${path ?? ''}`, path, list },
  });
  const together = (...marks: ReturnType<typeof of>[]) =>
    groupsOf(marks.map((mark, index) => ({ ...mark, index }))).map((group) =>
      group.map((part) => part.map(({ index }) => index)),
    );

  it('are one question where they are in one section, and one part where they are of one list', () => {
    expect(
      together(
        of('guessed', 'steps.items[0]', 4),
        of('warning', 'steps.items[1]', 4),
        of('guessed', 'recovery.items[0]'),
        of('guessed', 'steps.items[2]', 4),
        of('guessed', 'steps.items[3]', 5),
        of('guessed', 'steps.note'),
      ),
    ).toEqual([[[0, 3], [4], [5]], [[1]], [[2]]]);
  });

  it('are one question in no section, too; what a list is, a warning that is set apart and what is of the whole are not', () => {
    expect(
      together(of('unread'), of('set-apart'), of('set-apart'), of('kind', 'benefitsAndRisks.groups[0]'), of('guessed')),
    ).toEqual([[[0]], [[1]], [[2]], [[3]], [[4]]]);
    expect(together(of('guessed'), of('guessed'), of('kind', 'a[0]'), of('kind', 'a[1]'))).toEqual([
      [[0], [1]],
      [[2]],
      [[3]],
    ]);
  });

  it('are placed, or left out, together, and nothing is lost', () => {
    const page = readText(
      'Ferrolin\n\nFerrolin is invented.\n\nOther words\n\n- Blue caps are worn.\n- Red caps are not.\n- Green ones are new.',
    );
    const both = { ...page, settings: newSettings('/') };
    const marks = marksOf(both).filter(({ text }) => / caps |Green/.test(text));
    expect(marks).toHaveLength(3);
    const placed = placeMarks(
      both,
      marks.map(({ index }) => index),
      'steps',
    );
    expect(placed.procedure.steps?.items?.map(({ description }) => description)).toEqual(marks.map(({ text }) => text));
    expect(marksOf(placed).filter(({ text }) => marks.some((mark) => mark.text === text))).toEqual([]);
    expect(placed.uncertain).toHaveLength(both.uncertain.length - 3);
    expect(
      JSON.stringify(
        withoutMarked(
          both,
          marks.map(({ index }) => index),
        ).procedure,
      ),
    ).not.toMatch(/caps|Green/);
  });

  it('with the same words are placed each, wherever the others went', () => {
    const mark = { reason: 'guessed', text: 'Blue caps are worn.' } as const;
    const draft = {
      procedure: {
        overview: { paragraphs: ['Ferrolin is invented.'] },
        recovery: { items: [1, 2].map(() => ({ description: mark.text })) },
      },
      uncertain: [0, 1].map((at) => ({ ...mark, path: `recovery.items[${at}]` })),
      problems: [],
      settings: newSettings('/'),
    };
    const placed = placeMarks(draft, [0, 1], 'steps');
    expect(placed.procedure.steps?.items).toHaveLength(2);
    expect(placed.procedure.recovery?.items ?? []).toEqual([]);
  });
});
