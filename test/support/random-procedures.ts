/** Random procedures, with everything that the widgets show and in words that spoil badly made HTML. */
import fc from 'fast-check';
import { aftercareKinds, preparationKinds } from '../../src/content/schema.js';
import { HOSTILE } from './hostile-content.js';

const text = fc
  .array(
    fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 12 }), fc.lorem({ maxCount: 4 })),
    { minLength: 1, maxLength: 4 },
  )
  // White space is one space to a reader; what HTML cannot hold is no text. A letter first: marks of lists are read as such.
  .map((parts) =>
    `x${parts.join(' ')}`
      .replace(/(?!\s)\p{Cc}|[\ufffe\uffff]/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
// A short lead before a colon is a term, in HTML.
const alone = text.map((words) => words.replaceAll(/[:：]/g, ';'));
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const list = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: 1, maxLength: 4 });
const item = fc.oneof(
  fc.record({ term: text, description: text }),
  fc.record({ description: alone }),
  fc.record({ term: text }),
);
const entries = fc.record({
  heading: optional(text),
  introduction: optional(text),
  items: list(item),
  note: optional(text),
});
const timed = (kinds: readonly string[]) =>
  fc.record({
    ...{ heading: optional(text), introduction: optional(text), note: optional(text) },
    groups: list(
      fc.record({
        kind: fc.constantFrom(...kinds),
        heading: text,
        introduction: optional(text),
        items: list(fc.record({ when: optional(text), term: text, description: text })),
      }),
    ),
  });
/** With every section, without pictures, videos and figures. */
export const anyProcedure = fc.record({
  overview: fc.record({
    heading: optional(text),
    paragraphs: list(text),
    facts: list(fc.record({ term: text, description: text })),
  }),
  steps: entries,
  candidacy: entries,
  options: fc
    .record({
      ...{ heading: optional(text), introduction: optional(text), note: optional(text) },
      options: fc.array(fc.record({ name: text, description: optional(text) }), { minLength: 2, maxLength: 3 }),
      terms: list(text),
      cell: text,
    })
    .map(({ terms, cell, ...rest }) => ({
      ...rest,
      rows: terms.map((term, at) => ({ term, cells: rest.options.map((_, index) => (at === index ? '' : cell)) })),
    })),
  benefitsAndRisks: fc.record({
    ...{ heading: optional(text), introduction: optional(text), note: optional(text) },
    groups: list(
      fc.record({
        kind: fc.constantFrom('benefit', 'consideration', 'risk', 'alternative'),
        heading: optional(text),
        items: list(item),
      }),
    ),
  }),
  recovery: fc.record({
    ...{ heading: optional(text), introduction: optional(text), getHelp: optional(text), note: optional(text) },
    items: list(fc.oneof(fc.record({ when: text, description: text }), fc.record({ description: alone }))),
  }),
  preparation: timed(preparationKinds),
  aftercare: timed(aftercareKinds),
  questions: fc
    .record({
      ...{ heading: optional(text), introduction: optional(text), askHeading: optional(text), note: optional(text) },
      answered: list(fc.record({ question: text, answer: text })),
      toAsk: list(fc.record({ question: text })),
    })
    .map(({ answered, toAsk, ...rest }) => ({ ...rest, items: [...answered, ...toAsk] })),
  disclaimer: fc.record({ heading: optional(text), paragraphs: list(text), urgent: optional(text) }),
  contact: fc.record({ heading: optional(text), introduction: optional(text) }),
  provenance: fc.record({
    ...{ publisher: text, author: optional(text), lastReviewed: fc.constant('2031-03-03') },
    sources: list(fc.record({ title: text, url: fc.webUrl() })),
  }),
});

const address = fc.constantFrom(
  '/images/a.png',
  'https://clinic.example/a%20b.jpg?x=1&y="2"',
  'media/film.webm',
  "https://clinic.example/o'neil.mp4#t=1,2",
);
const image = fc.record({ src: address, alt: fc.oneof(text, fc.constant('')) });
const video = fc
  .record({ src: address, poster: optional(address), language: fc.constantFrom('en', 'pt-BR'), lines: list(text) })
  .map(({ language, lines, ...rest }) => ({
    ...rest,
    captions: [{ src: '/captions.vtt', language }],
    transcript: lines.join('\n'),
  }));
const frequency = fc.record(
  {
    count: fc.nat(1000),
    of: fc.integer({ min: 1, max: 1000 }),
    ...{ event: text, population: text, comparator: text, timeframe: text, source: text, certainty: text },
    comparatorCount: fc.nat(1000),
  },
  { requiredKeys: ['count', 'of'] },
);
const kindOf = fc.constantFrom('benefit', 'consideration', 'risk', 'alternative');
/** An entry with what it may have; either its name or what is said of it may be missing. */
const entryWith = (more: Record<string, fc.Arbitrary<unknown>>) =>
  fc.tuple(item, fc.record(more, { requiredKeys: [] })).map(([own, rest]) => ({ ...own, ...rest }));
const section = fc.record({
  ...{ heading: text, paragraphs: optional(list(text)), items: optional(list(text)) },
  table: optional(
    fc.record({
      caption: optional(text),
      head: optional(fc.tuple(text, text)),
      rows: list(fc.tuple(text, fc.oneof(text, fc.constant('')))),
    }),
  ),
  image: optional(image),
  video: optional(video),
});
const timedWith = (kinds: readonly string[]) =>
  fc.record({
    ...{ heading: optional(text), introduction: optional(text), note: optional(text) },
    groups: list(
      fc.record({
        kind: optional(fc.constantFrom(...kinds)),
        heading: text,
        introduction: optional(text),
        items: list(entryWith({ when: text, image })),
      }),
    ),
  });

/** The same with languages, pictures, videos, figures, kinds of entries, titled parts and tables. */
export const publishedProcedure = fc
  .tuple(
    anyProcedure,
    fc.record({
      language: fc.constantFrom('en', 'de-AT', 'ar', 'zh-Hans', 'eo'),
      sections: list(section),
      steps: list(entryWith({ image, video, concurrent: fc.constant(true), current: fc.constant(true) })),
      candidacy: list(entryWith({ image })),
      groups: list(
        fc.record({
          kind: optional(kindOf),
          heading: optional(text),
          items: list(entryWith({ image, kind: kindOf, frequency })),
        }),
      ),
      recovery: list(fc.record({ when: text, description: text, image: optional(image) })),
      preparation: timedWith(preparationKinds),
      aftercare: timedWith(aftercareKinds),
      answers: list(fc.record({ question: text, answer: text, image: optional(image), video: optional(video) })),
      cell: fc.oneof(text, fc.record({ text, frequency })),
      provenance: fc.record({ nextReview: fc.constant('2999-01-01'), reviewer: text, funding: optional(text) }),
    }),
  )
  .map(([plain, { sections, groups, answers, cell, ...rest }]) => ({
    ...plain,
    format: 1,
    language: rest.language,
    // The first heading of a widget is its own.
    overview: { ...plain.overview, heading: plain.overview.heading ?? 'x', sections },
    preparation: rest.preparation,
    steps: { ...plain.steps, items: rest.steps },
    candidacy: { ...plain.candidacy, items: rest.candidacy },
    options: {
      ...plain.options,
      rows: [...plain.options.rows, { term: 'x?', cells: plain.options.options.map(() => cell) }],
    },
    benefitsAndRisks: { ...plain.benefitsAndRisks, groups },
    recovery: { ...plain.recovery, items: rest.recovery },
    aftercare: rest.aftercare,
    questions: {
      ...plain.questions,
      items: [...answers, ...plain.questions.items.filter((it) => !('answer' in it))],
    },
    provenance: { ...plain.provenance, ...rest.provenance },
  }));
