/** What a list of benefits and risks is, its author says. Nothing else does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/content/check.js';
import { type KindWords, kindWordsOf } from '../../src/content/kind-words.js';
import { aftercareKindWordsOf } from '../../src/content/aftercare-kind-words.js';
import { preparationKindWordsOf } from '../../src/content/preparation-kind-words.js';
import { normalise, resolveKinds, type WrittenGroup, type WrittenSection } from '../../src/content/kinds.js';
import { aftercareKinds, benefitsAndRisksShape, type Kind, kinds, preparationKinds } from '../../src/content/schema.js';
import { panel } from '../../src/locales/en.js';
import { dictionary, english, names } from '../support/dictionary.js';

const words = panel.kindWords;
const phrasesOf = (all: KindWords, kind: Kind) => all[kind].split(/;\s+/);
const items = [{ term: 'Stroke', description: 'It may happen.' }];

/** Each group's kind and the kinds of its entries, the heading that is left, and the messages. */
function resolve(section: WrittenSection, phrases: KindWords | null = words) {
  const { value, problems } = resolveKinds(section, kinds, phrases ?? undefined);
  expect(problems.map(({ code }) => code)).toEqual(problems.map(() => 'unclear-kind'));
  return {
    kinds: value.groups.map((group) => [group.kind, ...group.items.map((item) => item.kind)]),
    headings: [value.heading, ...value.groups.map((group) => group.heading)],
    messages: problems.map(({ message }) => message),
  };
}
const ofOne = (group: WrittenGroup) => resolve({ introduction: 'Before.', groups: [{ items, ...group }] });

describe('the kind of a group', () => {
  it.each(kinds)('is “%s” where its author says so, also of its entries', (kind) => {
    expect(ofOne({ kind })).toEqual({ kinds: [[kind, kind]], headings: [undefined, undefined], messages: [] });
    expect(ofOne({ kind, heading: 'What else' })).toMatchObject({ kinds: [[kind, kind]], messages: [] });
  });

  it('never follows from the place of a group', () => {
    const { kinds: found, messages } = resolve({ groups: Array.from({ length: 5 }, () => ({ items })) });
    expect(found).toEqual(Array.from({ length: 5 }, () => [undefined, undefined]));
    expect(messages).toHaveLength(5);
    expect(messages[3]).toMatch(/^List 4 \(“Stroke”\).*data-kind="benefit".*“kind” in a file.*heading/);
  });

  it.each(kinds.flatMap((kind) => phrasesOf(words, kind).map((phrase) => [phrase, kind] as const)))(
    'is what the heading “%s” says: %s',
    (heading, kind) => {
      expect(ofOne({ heading })).toEqual({ kinds: [[kind, kind]], headings: [undefined, heading], messages: [] });
      expect(ofOne({ heading, kind })).toMatchObject({ kinds: [[kind, kind]], messages: [] });
    },
  );

  it.each([
    'RISKS AND SIDE EFFECTS',
    ' risks and side effects ',
    'Risks\u00a0and\u00a0side effects',
    'Risks and side effects:',
    'Risks and side effects :',
    'Risks and side effects?',
    'Risks and side effects.',
    'Risks and\n  side effects：',
  ])('follows from a heading whatever its case, space and last mark are: %j', (heading) => {
    expect(ofOne({ heading }).kinds).toEqual([['risk', 'risk']]);
  });

  it('follows from a heading in any Unicode form', () => {
    const decomposed = 'Bénéfices'.normalize('NFD');
    expect(resolve({ groups: [{ heading: decomposed, items }] }, kindWordsOf('fr')).kinds).toEqual([
      ['benefit', 'benefit'],
    ]);
  });

  it.each([
    'Benefits and risks',
    'No benefits',
    'Risks of Examplin',
    'Benefits!',
    'Benefits (few)',
    'Benefit s',
    'Benefits1',
    'The benefits',
    'Not benefits',
    'Beneﬁts',
    'Bene\u200bfits',
    'Riesgos',
    '：',
  ])('does not follow from a heading that says more, or in another language: %j', (heading) => {
    expect(ofOne({ heading })).toMatchObject({ kinds: [[undefined, undefined]], messages: [] });
  });

  it.each(['risks', 'Risk', 'benefits', 'harm', 'benefit risk', '__proto__'])(
    'is none where there is no such kind, whatever the heading says: %s',
    (kind) => {
      for (const heading of [undefined, 'Benefits', 'What may go wrong']) {
        const { kinds: found, messages } = ofOne({ kind, heading });
        expect(found).toEqual([[undefined, undefined]]);
        expect(messages).toHaveLength(1);
        expect(messages[0]).toContain(`“${kind}” is no kind`);
        expect(messages[0]).toContain('data-kind="benefit", "consideration", "risk" or "alternative"');
      }
    },
  );

  it('is none where the heading says another one', () => {
    const { kinds: found, messages } = ofOne({ kind: 'benefit', heading: 'Risks' });
    expect(found).toEqual([[undefined, undefined]]);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/“Risks”.*“risk”.*“benefit”/);
  });

  it('is none, without a problem, where there is a heading that says something else', () => {
    expect(ofOne({ heading: 'What it takes' })).toMatchObject({ kinds: [[undefined, undefined]], messages: [] });
  });

  it('is none where it was written in the wrong place, also of its entries', () => {
    const own = [{ ...items[0]!, kind: 'benefit' }];
    const found = ofOne({ kind: 'benefit', heading: 'Benefits', isMisplaced: true, items: own });
    expect(found).toMatchObject({ kinds: [[undefined, undefined]], messages: [] });
  });
});

describe('the kind of an entry', () => {
  it('is its own before that of its group', () => {
    const mixed = [{ description: 'A' }, { description: 'B', kind: 'risk' }];
    expect(ofOne({ kind: 'consideration', items: mixed }).kinds).toEqual([['consideration', 'consideration', 'risk']]);
    expect(ofOne({ heading: 'All', items: mixed })).toMatchObject({
      kinds: [[undefined, undefined, 'risk']],
      messages: [],
    });
  });

  it('needs neither kind nor heading of its group where each entry has one', () => {
    const all = [
      { description: 'A', kind: 'benefit' },
      { description: 'B', kind: 'risk' },
    ];
    expect(ofOne({ items: all })).toMatchObject({ kinds: [[undefined, 'benefit', 'risk']], messages: [] });
  });

  it('that there is not leaves the entry and its group without one; the others keep theirs', () => {
    const { kinds: found, messages } = ofOne({
      kind: 'benefit',
      items: [{ description: 'Less pain' }, { description: 'Stroke', kind: 'risks' }],
    });
    expect(found).toEqual([[undefined, 'benefit', undefined]]);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/“risks” is no kind.*“Stroke”.*data-kind="benefit"/);
  });
});

describe('the heading of the section', () => {
  it('is that of the first list where it is a phrase right before it, and nothing else says what the list is', () => {
    const groups = [{ items }, { heading: 'Risks', items }];
    expect(resolve({ heading: 'Benefits', groups })).toEqual({
      kinds: [
        ['benefit', 'benefit'],
        ['risk', 'risk'],
      ],
      headings: [undefined, 'Benefits', 'Risks'],
      messages: [],
    });
    expect(resolve({ heading: 'Benefits', introduction: 'Text.', isNextToList: true, groups }).messages).toEqual([]);
  });

  it.each([
    ['it says something else', { heading: 'Before you decide', groups: [{ items }] }],
    [
      'something stands between',
      { heading: 'Benefits', introduction: 'You cannot have it if you:', groups: [{ items }] },
    ],
    ['the list has a heading', { heading: 'Benefits', groups: [{ heading: 'In short', items }] }],
  ])('stays where it is where %s', (_, section) => {
    const { kinds: found, headings } = resolve(section);
    expect(found).toEqual([[undefined, undefined]]);
    expect(headings[0]).toBe(section.heading);
  });

  it('stays where it is where the list has a kind', () => {
    const found = resolve({ heading: 'Risks', groups: [{ kind: 'risk', items }] });
    expect(found).toEqual({ kinds: [['risk', 'risk']], headings: ['Risks', undefined], messages: [] });
  });

  it('contradicts the first list right after it, as its own heading would', () => {
    const harms = { kind: 'benefit', items };
    const { kinds: found, headings, messages } = resolve({ heading: 'Risks', groups: [harms, harms] });
    expect(found).toEqual([
      [undefined, undefined],
      ['benefit', 'benefit'],
    ]);
    expect(headings[0]).toBe('Risks');
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/^List 1 .*“risk”.*“benefit”/);
    for (const section of [
      { heading: 'Risks', introduction: 'Before.', groups: [harms] },
      { heading: 'Risks', groups: [{ ...harms, heading: 'What it is good for' }] },
      { heading: 'Before you decide', groups: [harms] },
    ])
      expect(resolve(section)).toMatchObject({ kinds: [['benefit', 'benefit']], messages: [] });
  });
});

describe('kinds in files and properties', () => {
  const found = (group: object) => {
    const { value, problems } = check(benefitsAndRisksShape, { groups: [{ items, ...group }] }, 'content');
    expect(problems).toEqual([]);
    return resolve({ introduction: 'Before.', ...value });
  };

  it('are known without the space around them', () => {
    expect(found({ kind: ' risk ' }).kinds).toEqual([['risk', 'risk']]);
  });

  it.each([5, true, ['risk'], { kind: 'risk' }])('of another type are no kind: %j', (kind) => {
    for (const group of [
      { kind },
      { kind, heading: 'Benefits' },
      { kind: 'benefit', items: [{ ...items[0], kind }] },
    ]) {
      const { kinds: resolved, messages } = found(group);
      expect(resolved).toEqual([[undefined, undefined]]);
      expect(messages).toHaveLength(1);
      // What is not text is named by its type.
      expect(messages[0]).toContain(`“${typeof kind}” is no kind`);
    }
  });

  it.each([null, undefined, '', ' '])('that are empty are as if they were not there: %j', (kind) => {
    expect(found({ kind, heading: 'Risks' })).toMatchObject({ kinds: [['risk', 'risk']], messages: [] });
    expect(found({ kind }).messages).toHaveLength(1);
  });
});

describe('until the phrases are there', () => {
  it('a heading says nothing', () => {
    expect(resolve({ groups: [{ heading: 'Risks', items }] }, null)).toMatchObject({
      kinds: [[undefined, undefined]],
      messages: [],
    });
  });

  it('a kind with a heading, which may contradict it, is not known; one without is', () => {
    const groups = [{ kind: 'benefit', items }];
    expect(resolve({ groups }, null).kinds).toEqual([['benefit', 'benefit']]);
    for (const section of [
      { groups: [{ kind: 'benefit', heading: 'Riesgos', items }] },
      { heading: 'Riesgos', groups },
    ]) {
      expect(resolve(section, null)).toMatchObject({ kinds: [[undefined, undefined]], messages: [] });
      expect(resolveKinds(section, kinds, undefined).value.groups[0]!.isPending).toBe(true);
      expect(resolveKinds(section, kinds, words).value.groups[0]!.isPending).toBe(undefined);
    }
  });
});

describe('phrases', async () => {
  const others = await Promise.all(names.map(async (name) => ({ name, panel: (await dictionary(name)).panel })));
  const all = [{ name: 'en', panel }, ...others];
  const ofAll = all.flatMap(({ name, panel: { kindWords } }) =>
    kinds.flatMap((kind) => phrasesOf(kindWords, kind).map((phrase) => ({ name, kind, phrase }))),
  );

  it.each(all)(
    'of $name are what the panel itself says, and more',
    ({ panel: { groups, kinds: labels, kindWords } }) => {
      for (const kind of kinds) {
        expect(phrasesOf(kindWords, kind)).toContain(groups[kind]);
        expect(phrasesOf(kindWords, kind)).toContain(labels[kind]);
        expect(phrasesOf(kindWords, kind).length).toBeGreaterThan(4);
      }
    },
  );

  it.each(all)('of $name are not there twice, and neither is what both kinds are called', ({ name, panel: own }) => {
    const phrases = ofAll.filter((it) => it.name === name).map(({ phrase }) => phrase.toLowerCase());
    expect(phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at)).toEqual([]);
    expect(phrases).not.toContain(own.groups.considerationAndRisk.toLowerCase());
  });

  it('mean the same kind in every language that has them', () => {
    const wrong = ofAll.filter(({ phrase, kind }) =>
      all.some((other) => {
        const { value } = resolveKinds({ groups: [{ heading: phrase }] }, kinds, other.panel.kindWords);
        const meant = value.groups[0]!.kind;
        return meant !== undefined && meant !== kind;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('have no mark at their end, which would never be compared, and no space that is not seen', () => {
    expect(ofAll.filter(({ phrase }) => /[\s:：?？؟.。]$|^\s|\s{2}|\u00a0/.test(phrase))).toEqual([]);
    expect(ofAll.filter(({ phrase }) => phrase.normalize('NFC') !== phrase)).toEqual([]);
  });

  it('are found by any tag of their language, and are English where it is none of ours', () => {
    const found = (tag?: string) => all.find((it) => it.panel.kindWords === kindWordsOf(tag))?.name;
    expect(['de', 'de-AT', 'iw', 'tl', 'fil-PH', 'zh', 'zh-CN', 'pt-BR', 'ES'].map(found)).toEqual([
      'de',
      'de',
      'he',
      'tl',
      'tl',
      'zh-Hans',
      'zh-Hans',
      'pt',
      'es',
    ]);
    expect([undefined, '', 'eo', 'zh-TW', 'no tag'].map(found)).toEqual(['en', 'en', 'en', 'en', 'en']);
    for (const { name, panel: own } of all) expect(kindWordsOf(name)).toBe(own.kindWords);
  });
});

it('whatever is written, nothing is called what its author did not call it', () => {
  const kind = fc.option(fc.oneof(fc.constantFrom(...kinds), fc.string()), { nil: undefined });
  const heading = fc.option(fc.oneof(fc.constantFrom(...kinds.flatMap((it) => phrasesOf(words, it))), fc.string()), {
    nil: undefined,
  });
  const group = fc.record({
    kind,
    heading,
    items: fc.array(fc.record({ kind, description: fc.string() }), { maxLength: 3 }),
  });
  const saidBy = (title_: string | undefined) =>
    kinds.find((it) => phrasesOf(words, it).some((phrase) => phrase === title_));
  fc.assert(
    fc.property(heading, fc.array(group, { maxLength: 4 }), (title, groups) => {
      const { groups: found } = resolveKinds({ heading: title, groups }, kinds, words).value;
      found.forEach((it, at) => {
        const written = groups[at]!;
        const said = written.kind || saidBy(written.heading) || (at === 0 && saidBy(title));
        if (it.kind) expect(it.kind).toBe(said);
        it.items.forEach((item, index) => {
          if (item.kind) expect(item.kind).toBe(written.items[index]!.kind || said);
        });
      });
    }),
    { numRuns: 1000 },
  );
});

/** Sections of what to do, each with the words that a dictionary has for it. */
const timed = [
  { section: 'preparation', kinds: preparationKinds as readonly string[], wordsOf: preparationKindWordsOf },
  { section: 'aftercare', kinds: aftercareKinds as readonly string[], wordsOf: aftercareKindWordsOf },
] as const;

describe.each(timed)('phrases of $section', async ({ section, kinds: own, wordsOf }) => {
  const all = await Promise.all(
    ['en', ...names].map(async (name) => {
      const { groups, kindWords } = (name === 'en' ? english : await dictionary(name))[section];
      const [titles, phrases]: Record<string, string>[] = [groups, kindWords];
      return { name, titles: titles!, phrases: phrases! };
    }),
  );

  it.each(all)('of $name say what the element itself says, and more, each once', ({ name, titles, phrases }) => {
    const lists = own.map((kind) => phrases[kind]!.split(/;\s+/));
    own.forEach((kind, at) => expect(lists[at]).toContain(titles[kind]));
    for (const some of lists) expect(some.length).toBeGreaterThan(3);
    const lower = lists.flat().map((phrase) => phrase.toLowerCase());
    expect(lower.filter((phrase, at) => lower.indexOf(phrase) !== at)).toEqual([]);
    expect(lists.flat().filter((phrase) => normalise(phrase) !== phrase.toLowerCase().replace(/’/g, "'"))).toEqual([]);
    expect(wordsOf(name)).toBe(phrases);
  });

  it('mean the same kind in every language that has them', () => {
    const meanings = new Map<string, string>();
    for (const { phrases } of all) {
      for (const kind of own) {
        for (const phrase of phrases[kind]!.split(/;\s+/)) {
          expect(`${phrase} ${meanings.get(normalise(phrase)) ?? kind}`).toBe(`${phrase} ${kind}`);
          meanings.set(normalise(phrase), kind);
        }
      }
    }
  });
});

describe('kinds of another section', () => {
  const colours = ['warm', 'cold'] as const;
  const phrases = { warm: 'Warm; Red', cold: 'Cold; Blue' };
  const find = (group: WrittenGroup) => resolveKinds({ groups: [group] }, colours, phrases);

  it('are known by its own names and phrases', () => {
    expect(find({ kind: 'warm', items: [] }).value.groups[0]!.kind).toBe('warm');
    expect(find({ heading: 'Blue:', items: [] }).value.groups[0]!.kind).toBe('cold');
  });

  it('are the only ones that a message offers', () => {
    const { value, problems } = find({ kind: 'benefit', items: [] });
    expect(value.groups[0]!.kind).toBeUndefined();
    expect(problems[0]!.message).toContain('Write data-kind="warm" or "cold" (“kind” in a file).');
  });
});
