/** Pages as they are pasted, read into procedure files: every entry where a person would put it, and no word lost. */
import { sentencesOf } from '../../builder/reading/sentences.js';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Reading, readRich, readText } from '../../builder/index.js';
import { check } from '../../src/content/check.js';
import { procedureShape } from '../../src/content/schema.js';
import { linesOf } from '../support/reading.js';

const folder = new URL('../fixtures/pages/', import.meta.url);
const read = (url: string | URL) => readFileSync(new URL(url, folder), 'utf8');
const pages = readdirSync(folder).filter((file) => /\.(txt|html)$/.test(file));

/** `READ_RUNS=20000` for a long look. */
const RUNS = Number(process.env.READ_RUNS ?? 300);
const ENOUGH = { timeout: 10_000 + RUNS * 100 };

const readPage = (file: string) => (file.endsWith('.html') ? readRich : readText)(read(file));

/** How many of the lines that a person wrote the reader has too, how many it should have, and what is wrong without a mark. */
function compare(reading: Reading, expected: string) {
  const found = linesOf(reading);
  const wanted = expected.split('\n').filter(Boolean);
  const missed: string[] = [];
  for (const line of wanted) {
    const at = found.findIndex((it) => (line.endsWith('…') ? it.startsWith(line.slice(0, -1)) : it === line));
    if (at < 0) missed.push(`- ${line}`);
    else found.splice(at, 1);
  }
  const right = wanted.length - missed.length;
  return {
    right,
    all: right + Math.max(missed.length, found.length),
    wrong: [...missed, ...found.map((line) => `+ ${line}`)],
    silent: found.filter((line) => !isMarked(reading, line) && !isIn(wanted, line)),
  };
}

/** Whether a person put each of its sentences there, perhaps as a line of its own. What to expect and what to do afterwards are one. */
function isIn(wanted: readonly string[], line: string): boolean {
  const partsOf = (text: string) => {
    const [key = '', ...rest] = text.split(' = ');
    return { key: key === 'aftercare' ? 'recovery' : key, said: rest.join(' = ') };
  };
  const { key, said } = partsOf(line);
  const there = wanted.map(partsOf).filter((it) => it.key === key);
  return sentencesOf(said).every((sentence) => there.some((it) => it.said.includes(sentence)));
}

/** Whether an editor is asked about a line; a heading follows what stands below it, and what is set aside is asked about. */
function isMarked({ uncertain }: Reading, line: string): boolean {
  const [key = '', ...rest] = line.split(' = ');
  const said = rest.join(' = ');
  if (/^(aside|heading|no kind)/.test(key)) return true;
  return uncertain.some(({ text }) => {
    const words = text
      .split('\n')[0]!
      .slice(0, 30)
      .replace(/^[^:]{1,40}: /, '');
    return said.includes(words);
  });
}

describe('the source page', () => {
  const reading = readText(read('../source-page.txt'));

  it('gives the reference content, word for word, without the kinds that the page does not say', () => {
    const { $schema: _, name, ...reference } = JSON.parse(read('../../../content/vertebroplasty.json'));
    // The classification for search engines is not on the page.
    const { kind: _kind, bodyLocation: _bodyLocation, ...overview } = reference.overview;
    const groups = reference.benefitsAndRisks.groups.map(({ items }: { items: { kind?: string }[] }) => ({
      items: items.map(({ kind: _own, ...item }) => item),
    }));
    expect(reading.procedure).toEqual({ name, ...reference, overview, benefitsAndRisks: { groups } });
    expect(reading.problems).toEqual([]);
  });

  it('proposes benefits, and things to consider with a risk among them', () => {
    const marks = reading.uncertain.filter(({ reason }) => reason === 'kind');
    expect(marks.map(({ path, proposal }) => [path, proposal?.kind, proposal?.risks])).toEqual([
      ['benefitsAndRisks.groups[0]', 'benefit', undefined],
      ['benefitsAndRisks.groups[1]', 'consideration', [expect.stringMatching(/^Cement Leakage: In some cases/)]],
    ]);
  });

  it('marks what was placed by its words alone, and keeps the sum', () => {
    const marks = reading.uncertain.map(({ reason, path }) => [reason, path]);
    expect(marks).toEqual(
      expect.arrayContaining([
        ['form', undefined],
        ['guessed', 'disclaimer.paragraphs[0]'],
        ['kind', 'benefitsAndRisks.groups[0]'],
        ['kind', 'benefitsAndRisks.groups[1]'],
      ]),
    );
    // The author’s heading, and numbers, say where the steps belong.
    expect(marks.filter(([, path]) => path?.startsWith('steps'))).toEqual([]);
    expect(reading.uncertain[0]?.text).toBe('13 + 12 =');
  });
});

describe('pages as clinics write them', () => {
  const results = pages.map((file) => ({
    file,
    ...compare(readPage(file), read(file.replace(/\.\w+$/, '.expected'))),
  }));

  it('are at least 12, and at least 90 of 100 entries are where a person would put them', () => {
    expect(results.length).toBeGreaterThanOrEqual(12);
    const sum = (key: 'right' | 'all') => results.reduce((total, result) => total + result[key], 0);
    expect(sum('right') / sum('all')).toBeGreaterThanOrEqual(0.9);
  });

  const known: Record<string, number> = {
    // “Not sure?” is a question to the reader, a person sees that its answer is a disclaimer.
    'one-line-each.txt': 1,
    // “What to watch out for” is risks to the reader; a person tells its two entries apart.
    'docs-bold.html': 1,
    // “Review date” on a leaflet is the next one to those who know leaflets.
    'pdf-pages.txt': 1,
    // A hint that begins “Please note:” loses these words to its section’s heading; rows of a table are joined with marks.
    'word-table.html': 2,
    // Contact data below a heading for recovery.
    'brochure.txt': 1,
    'hospital-es.txt': 1,
  };
  it.each(results)('$file: what is elsewhere has a mark', ({ file, silent, wrong }) => {
    expect(silent.length, [...silent, '', ...wrong].join('\n')).toBeLessThanOrEqual(known[file] ?? 0);
  });

  it.each(pages)('%s: doubts name what is there', (file) => {
    const { procedure, uncertain } = readPage(file);
    for (const { path } of uncertain) {
      if (!path) continue;
      const found = path
        .split(/[.[\]]+/)
        .filter(Boolean)
        .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], procedure);
      expect(found, path).toBeDefined();
    }
  });

  it.each(pages)('%s is a procedure file without a problem', (file) => {
    expect(check(procedureShape, readPage(file).procedure, '').problems).toEqual([]);
  });
});

const WORD = /\p{L}[\p{L}\p{M}]*|\p{N}+/gu;

/** A line's words without the number, letter or bullet that it starts with. */
function wordsOf(line: string): string[] {
  return line.match(WORD) ?? [];
}

function allTexts(value: unknown): string[] {
  return typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(allTexts);
}

function missingWords(words: readonly string[], { procedure, uncertain }: Reading): string[] {
  const there = new Map<string, number>();
  for (const word of [...allTexts(procedure), ...uncertain.map(({ text }) => text)].flatMap(wordsOf))
    there.set(word, (there.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const left = there.get(word) ?? 0;
    there.set(word, left - 1);
    return left < 1;
  });
}

const phrases = [
  ...[
    'What are the risks?',
    'Benefits',
    'RECOVERY',
    'Who is it for:',
    'Contact us',
    'Alternatives',
    'Antes de empezar',
  ],
  ...[
    'Pain relief: It may help.',
    'The nurse washes your hand – slowly.',
    'Call us if it is sore.',
    'Name',
    '13 + 12 =',
  ],
  ...[
    'As with any procedure, talk to a clinician about what is right for you.',
    'Last reviewed: 3 March 2031',
    'Home | About',
  ],
  ...[
    'Reviewed by Dr. Ana Ejemplo on 4 May 2031',
    'Last reviewed: soon',
    'Sources',
    'https://clinic.example/a?b=1',
    'a b\tc d',
  ],
  ...[
    'lower case goes on',
    'Frequently asked questions',
    'In an emergency',
    'no more than',
    '(in brackets)',
    'Después del tratamiento',
  ],
];
const mark = fc.constantFrom('', '', '', '- ', '• ', '1. ', '2) ', 'a) ', '  - ', '# ', '### ', 'Step 3: ', '\t• ');
const someLine = fc.tuple(
  mark,
  fc.oneof(
    fc.constantFrom(...phrases),
    fc.array(fc.constantFrom(...phrases), { minLength: 2, maxLength: 12 }).map((all) => all.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.replace(/[\r\n\u2028\u2029\f\v]/g, ' ')),
    fc.lorem({ maxCount: 30 }),
  ),
);
const document = fc.array(fc.tuple(someLine, fc.constantFrom('\n', '\n\n', '\n\n\n', '\r\n')), { maxLength: 25 });

describe('no word is lost', () => {
  it.each(pages)('of %s', (file) => {
    const text = read(file);
    // A word that a PDF divides at the end of a line is one word.
    const plain = file.endsWith('.html') ? plainText(text) : text.replace(/(\p{Ll}{2})-\n\s*(\p{Ll}{2})/gu, '$1$2');
    const words = plain
      .split('\n')
      .flatMap((line) => wordsOf(line.replace(/^\s*(?:(?:Step \d+|\d{1,2}|[a-h])[.) -]|[QA]:)/, '')));
    expect(missingWords(words, readPage(file))).toEqual([]);
  });

  it('of any text', ENOUGH, () => {
    fc.assert(
      fc.property(document, (lines) => {
        const text = lines.map(([[start, words], end]) => start + words + end).join('');
        // A line may start with a number or letter of its own, behind the mark; that, too, may be read as a mark.
        const words = lines.flatMap(([[, line]]) =>
          wordsOf(
            line.normalize('NFC').replace(/^[\s\p{P}\p{S}]*(?:(?:step|paso)\s+\w+|\d{1,2}|[a-z])\s*[-–—:.)]/iu, ''),
          ),
        );
        expect(missingWords(words, readText(text))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('of any HTML', ENOUGH, () => {
    const tag = fc.constantFrom(
      'p',
      'div',
      'ul',
      'ol',
      'li',
      'h1',
      'h2',
      'h3',
      'b',
      'table',
      'tr',
      'td',
      'th',
      'dl',
      'dt',
      'dd',
      'span',
      'a',
      'button',
      'summary',
      'nav',
    );
    const folding = fc.constantFrom(
      '<button aria-expanded="false">',
      '<a data-toggle="tab" href="#panel">',
      '<div id="panel">',
      '<div role="button" class="accordion">',
    );
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      folding,
      fc.constantFrom(...phrases).map((words) => ` ${words} `),
      fc.lorem({ maxCount: 6 }).map((words) => ` ${words} `),
      fc.constantFrom('<br>', '<!-- unseen -->', '<script>unseen</script>', '<li><p>', '</p></li>'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const words = pieces
          .filter((it) => !it.startsWith('<'))
          .flatMap((it) => wordsOf(it.replace(/^\s*\d{1,2}\s*[.)]/, '')));
        expect(missingWords(words, readRich(pieces.join('')))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('readRich', () => {
  it('leaves out what a reader does not see, and reads what it does not know as text', () => {
    const { procedure } = readRich(
      '<style>p{}</style><p>Examplin is <x-y>an invented</x-y> treatment &amp; 5 &lt; 6</p><template>no</template>',
    );
    expect(procedure.overview?.paragraphs).toEqual(['Examplin is an invented treatment & 5 < 6']);
  });

  it.each([
    ['any named character', 'Caf&eacute; &rarr; 3&thinsp;mm &le; 5&euro;', 'Café → 3 mm ≤ 5€'],
    ['no soft hyphens', 'Ex&shy;amp&#173;lin', 'Examplin'],
    ['what follows a script without an end', 'Examplin <script async src="x.js">is invented.', 'Examplin is invented.'],
    ['what follows a comment without an end', 'Examplin <!-- is invented.', 'Examplin is invented.'],
    ['a `<` without an end', 'Examplin lasts <two hours', 'Examplin lasts <two hours'],
    ['what follows nested hidden elements', '<svg><svg>no</svg>no</svg>Examplin', 'Examplin'],
    ['one paragraph where bold text ends late', '<b><p>Examplin</b> is invented.</p>', 'Examplin is invented.'],
  ])('reads %s', (_, html, text) => {
    expect(allTexts(readRich(html).procedure)).toContain(text);
  });
});

describe('sections that a page folds', () => {
  it.each([
    ['details', '<details><summary>Risks</summary><p>Aches.</p></details>'],
    ['an accordion whose button is in a heading', '<h3><button aria-expanded="true">Risks</button></h3><p>Aches.</p>'],
    ['an accordion whose heading is in a button', '<button aria-expanded="true"><h3>Risks</h3></button><p>Aches.</p>'],
    ['an accordion of another element', '<div role="button" aria-expanded="false">Risks</div><div>Aches.</div>'],
    ['a script’s accordion', '<button class="accordion">Risks</button><div class="panel"><p>Aches.</p></div>'],
    ['Bootstrap’s collapse', '<a data-bs-toggle="collapse" href="#r">Risks</a><div id="r"><p>Aches.</p></div>'],
    [
      'tabs, each before its panel',
      '<ul><li><a role="tab" href="#p">Preparation</a></li><li><button role="tab" aria-controls="r">Risks</button></li></ul>' +
        '<div id="p"><p>Rest.</p></div><div id="r"><p>Aches.</p></div>',
    ],
  ])('keeps the heading of %s', (_, html) => {
    const { procedure } = readRich(`<h1>Examplin</h1><p>It is an invented treatment.</p>${html}`);
    expect(procedure.benefitsAndRisks?.groups?.[0]).toMatchObject({
      kind: 'risk',
      items: [{ description: 'Aches.' }],
    });
  });

  it('lists what other buttons say, and tabs without a panel', () => {
    const { uncertain } = readRich(
      '<p>Examplin is an invented treatment. <button>Close</button></p><a role="tab" href="#x">Prices</a>' +
        '<nav><button aria-expanded="false">Treatments</button></nav>',
    );
    const aside = uncertain.filter(({ reason }) => reason === 'furniture').map(({ text }) => text);
    expect(aside).toEqual(['Close', 'Treatments', 'Prices']);
  });

  it('keeps the headings of two groups of tabs that say the same', () => {
    const tab = (name: string, id: string) => `<a role="tab" href="#${id}">${name}</a>`;
    const panel = (id: string, entry: string) => `<div id="${id}"><ul><li>${entry}</li></ul></div>`;
    const { procedure } = readRich(
      [tab('Benefits', 'a'), tab('Risks', 'b'), tab('Benefits', 'c'), tab('Risks', 'd')].join('') +
        [panel('a', 'Warm'), panel('b', 'Aches'), panel('c', 'Soft'), panel('d', 'Itching')].join(''),
    );
    const said = procedure.benefitsAndRisks?.groups?.map(({ kind, items }) => [kind, items]);
    const entry = (description: string) => [{ description }];
    expect(said).toEqual([
      ['benefit', entry('Warm')],
      ['risk', entry('Aches')],
      ['benefit', entry('Soft')],
      ['risk', entry('Itching')],
    ]);
  });

  it('takes no button of a menu for the heading of what follows', () => {
    const { procedure } = readRich(
      '<p>Examplin is invented.</p><a aria-haspopup="true" aria-expanded="false">Benefits</a><ul><li>Blue nails</li></ul>',
    );
    expect(JSON.stringify(procedure)).not.toContain('"kind":"benefit"');
  });

  it('reads lists in a button as lists, below their headings', () => {
    const { procedure } = readRich(
      '<button class="accordion"><h3>Benefits</h3><ul><li>Warm</li></ul><h3>Risks</h3><ul><li>Aches</li></ul></button>',
    );
    expect(procedure.benefitsAndRisks?.groups).toMatchObject([
      { kind: 'benefit', items: [{ description: 'Warm' }] },
      { kind: 'risk', items: [{ description: 'Aches' }] },
    ]);
  });

  it('reads a long text in a button as text', () => {
    const text = 'Examplin is an invented treatment. '.repeat(6).trim();
    expect(allTexts(readRich(`<button>${text}</button>`).procedure).join(' ')).toContain(text);
  });
});

it('a sentence goes on behind an abbreviation', () => {
  for (const text of [
    'Bei Beschwerden, z. B. Fieber, und ca. 2 Tage danach.',
    'Con fiebre, p. ej. 39 grados.',
    'Ask Dr. Ana.',
  ])
    expect(sentencesOf(`${text} Then rest.`)).toEqual([text, 'Then rest.']);
});

function plainText(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->|<!\[[\s\S]*?\]>|<(head|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<\/(p|li|h\d|td|th|dt|dd|div)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&\w+;/g, ' ');
}
