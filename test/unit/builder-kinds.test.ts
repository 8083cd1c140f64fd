/** What kind a list of a pasted page has: its author’s word, a proposal that an editor has to take, or none. */
import { describe, expect, it } from 'vitest';
import { type Reading, readRich, readText, sectionHtml } from '../../builder/index.js';

/** The lists of benefits and risks: heading, kind, proposed kind, entries. */
function lists({ procedure, uncertain }: Reading) {
  return (procedure.benefitsAndRisks?.groups ?? []).map(({ heading, kind, items = [] }, at) => ({
    heading,
    kind,
    proposed: uncertain.find(({ reason, path }) => reason === 'kind' && path === `benefitsAndRisks.groups[${at}]`)
      ?.proposal?.kind,
    entries: items.map(({ term, description }) => [term, description].filter(Boolean).join(': ')),
  }));
}

const marks = ({ uncertain }: Reading, wanted: string) =>
  uncertain.filter(({ reason }) => reason === wanted).map(({ text, path }) => [text, path]);

const opening = 'Ferrolin\n\nFerrolin is an invented treatment.\n\n';

describe('a kind without a question', () => {
  it.each([
    ['Benefits', 'benefit'],
    ['RISKS', 'risk'],
    ['Alternatives:', 'alternative'],
    ['Things to consider', 'consideration'],
    ['Beneficios', 'benefit'],
    ['Vorteile', 'benefit'],
    ['Risiken', 'risk'],
    ['Risques', 'risk'],
    ['Avantages', 'benefit'],
  ])('is there where the heading is nothing but its word: %s', (heading, kind) => {
    const reading = readText(`${opening}${heading}\n\n- Warm hands\n- Quiet nights`);
    expect(lists(reading)).toMatchObject([{ kind, proposed: undefined }]);
    expect(marks(reading, 'kind')).toEqual([]);
  });

  it.each([
    ['Why people like Ferrolin', 'benefit'],
    ['Advantages over a bandage', 'benefit'],
    ['What can go wrong?', 'risk'],
    ['Who should not wear it?', 'consideration'],
    ['Is there anything else I could try?', 'alternative'],
  ])('is only proposed where the heading says more: %s', (heading, proposed) => {
    expect(lists(readText(`${opening}${heading}\n\n- Warm hands\n- Quiet nights`))).toMatchObject([
      { kind: undefined, proposed },
    ]);
  });

  it.each([
    ['Ferrolin offers several benefits, including:', 'benefit'],
    ['Zu den möglichen Komplikationen gehören:', 'risk'],
    ['To reduce the risks:', undefined],
  ])('is there where the line above the list says nothing else: %s', (line, kind) => {
    const reading = readText(`${opening}About it\n\nIt is worn at night.\n\n${line}\n\n- Warm hands\n- Quiet nights`);
    expect(lists(reading).find(({ entries }) => entries.includes('Warm hands'))?.kind).toBe(kind);
  });

  it.each([
    ['Benefits of Ferrolin', 'benefit'],
    ['What are the risks of the treatment?', 'risk'],
    ['Possible complications', 'risk'],
    ['Contra-indications to Ferrolin', 'consideration'],
    ['Alternatives to Ferrolin', 'alternative'],
    ['Risks of smoking', undefined],
    ['Benefits of waiting', undefined],
    ['Risks without Ferrolin', undefined],
  ])('is there where the heading is its word and what it is of: %s', (heading, kind) => {
    expect(lists(readText(`${opening}${heading}\n\n- Warm hands\n- Quiet nights`))).toMatchObject([{ kind }]);
  });

  it('never comes from the order of lists', () => {
    const reading = readRich(
      '<h1>Ferrolin</h1><p>Ferrolin is invented.</p><h2>Steps</h2><ol><li>Sit.</li><li>Wait.</li></ol>' +
        '<ul><li>Blue</li><li>Green</li></ul><ul><li>Round</li><li>Square</li></ul><ul><li>Oak</li><li>Elm</li></ul>',
    );
    expect(lists(reading)).toMatchObject([1, 2, 3].map(() => ({ kind: undefined, proposed: undefined })));
    expect(marks(reading, 'kind')).toHaveLength(3);
  });

  it('is not given to text that stands apart from the author’s list', () => {
    const reading = readText(
      `${opening}Benefits\n\nYou have warm hands.\n\nRecovery\n\n- Rest at home.\n\n\n` +
        'You get better faster, with less pain and more relief.\n',
    );
    expect(lists(reading).filter(({ kind }) => kind)).toMatchObject([
      { kind: 'benefit', entries: ['You have warm hands.'] },
    ]);
    expect(reading.uncertain.map(({ text }) => text)).toContain(
      'You get better faster, with less pain and more relief.',
    );
  });

  it('is that of each column of a table, by the same rule', () => {
    const table =
      '<table><tr><th>Benefits</th><th>What can go wrong</th></tr><tr><td>Warm hands</td><td>Cold toes</td></tr></table>';
    expect(lists(readRich(`<h1>Ferrolin</h1><p>Invented.</p>${table}`))).toMatchObject([
      { kind: 'benefit', proposed: undefined },
      { kind: undefined, proposed: 'risk' },
    ]);
  });
});

describe('a benefit is never proposed', () => {
  const page = (heading: string, entries: string[]) =>
    lists(readText(`${opening}${heading}\n\n${entries.map((entry) => `- ${entry}`).join('\n')}`))[0];

  it.each([
    'It is not painful.',
    'You never notice it.',
    'Avoids an operation',
    'You can stop your exercises.',
    'Works unless you smoke.',
    'Little risk',
    'Safe when pregnant',
    'For allergic people',
    'Less bleeding, some infection',
    'No se nota.',
    'Es ist nicht zu sehen.',
    'Cela ne se voit pas.',
    'Non si vede.',
    'Não se vê.',
    'Nie widać tego.',
    'Hindi ito masakit.',
    'Không đau.',
    '不疼',
    'זה לא כואב',
    'لا يؤلم',
  ])('where an entry says: %s', (entry) => {
    expect(page('Why people like it', ['Warm hands', entry])?.proposed).toBe(undefined);
    expect(page('Why people like it', ['Warm hands'])?.proposed).toBe('benefit');
  });

  it('where the line above the list says so', () => {
    for (const heading of ['Benefits that you do not get', 'Why you should not choose it', 'Advantages and dangers'])
      expect(page(heading, ['Warm hands'])?.proposed, heading).not.toBe('benefit');
  });

  it('for a list without a heading, unless all of its entries speak for it', () => {
    const alone = (entries: string) =>
      lists(readRich(`<h1>Ferrolin</h1><h2>Steps</h2><ol><li>Sit.</li><li>Wait.</li></ol><ul>${entries}</ul>`))[0];
    expect(alone('<li>Pain relief</li><li>Faster healing</li>')).toMatchObject({ kind: undefined });
    expect(alone('<li>Pain relief</li><li>A blue cap</li>')?.proposed).toBe(undefined);
    expect(alone('<li>Pain relief</li><li>Do not drive.</li>')?.proposed).toBe(undefined);
    expect(alone('<li>Infections</li>')?.proposed).toBe('risk');
    expect(alone('<li>Infections do not come back.</li>')?.proposed).toBe(undefined);
  });
});

describe('a list stays with the line that leads to it', () => {
  const doNot =
    '<p>In the first week you may</p><ul><li>stroll</li></ul><p>In the first week do not</p><ul><li>row</li><li>dig</li></ul>';

  it('among times, in the file and in what is taken away', () => {
    const { procedure } = readRich(`<h1>Ferrolin</h1><h2>Recovery</h2>${doNot}`);
    expect(procedure.recovery).toMatchObject({
      introduction: 'In the first week you may',
      items: [{ description: 'stroll' }],
    });
    expect(procedure.aftercare?.groups).toEqual([
      { kind: 'dont', heading: 'In the first week do not', items: [{ description: 'row' }, { description: 'dig' }] },
    ]);
    expect(procedure.benefitsAndRisks).toBe(undefined);
    const html = sectionHtml('aftercare', procedure).lines.join('\n');
    expect(html).toMatch(/In the first week do not[^]*data-kind="dont"[^]*row[^]*dig/);
  });

  it('alone in its section, where it introduces it', () => {
    const { recovery } = readRich(
      '<h1>Ferrolin</h1><h2>Recovery</h2><p>On the first day you can:</p><ul><li>stroll</li><li>read</li></ul>',
    ).procedure;
    expect(recovery).toEqual({
      heading: 'Recovery',
      introduction: 'On the first day you can:',
      items: [{ description: 'stroll' }, { description: 'read' }],
    });
  });

  it('in a list of something else, when it says when to call: it stands apart', () => {
    const { procedure } = readText(`${opening}Why people like it\n\n- Warm hands\n- Call us if it itches.`);
    expect(procedure.recovery?.getHelp).toBe('Call us if it itches.');
    expect(procedure.benefitsAndRisks?.groups?.map(({ items }) => items)).toEqual([[{ description: 'Warm hands' }]]);
  });

  it('below “Benefits”, and is none', () => {
    const reading = readRich(`<h1>Ferrolin</h1><h2>Benefits</h2><ul><li>Warm hands</li></ul>${doNot}`);
    expect(lists(reading)).toEqual([
      { heading: 'Benefits', kind: 'benefit', proposed: undefined, entries: ['Warm hands'] },
      { heading: 'In the first week you may', kind: undefined, proposed: 'benefit', entries: ['stroll'] },
    ]);
    expect(marks(reading, 'kind')).toHaveLength(1);
    expect(marks(reading, 'set-apart')).toEqual([['In the first week do not\nrow\ndig', undefined]]);
  });

  it.each([
    [
      'text',
      readText,
      `${opening}Who is it for?\n\n- Adults\n\nYou cannot have it if you:\n- are pregnant\n- wear a brace`,
    ],
    [
      'HTML',
      readRich,
      '<h1>Ferrolin</h1><h2>Who is it for?</h2><ul><li>Adults</li></ul><p>You cannot have it if you:</p><ul><li>are pregnant</li><li>wear a brace</li></ul>',
    ],
  ] as const)('below candidates, and those whom it is not for are none: %s', (_, read, page) => {
    const reading = read(page);
    expect(reading.procedure.candidacy?.items).toEqual([{ description: 'Adults' }]);
    expect(lists(reading)).toMatchObject([
      { heading: 'You cannot have it if you', kind: undefined, entries: ['are pregnant', 'wear a brace'] },
    ]);
    expect(sectionHtml('benefitsAndRisks', reading.procedure).lines.join('\n')).toContain('You cannot have it if you');
  });

  it('whatever it is written as: a heading, bold words, a whole sentence', () => {
    for (const lead of ['<h4>What not to do</h4>', '<p><b>You must not</b></p>', '<p>Avoid the following.</p>']) {
      const { procedure } = readRich(
        `<h1>Ferrolin</h1><h2>Recovery</h2><p>Rest.</p>${lead}<ul><li>row</li><li>dig</li></ul>`,
      );
      const words = /[A-Z][^<]*/.exec(lead)?.[0].replace('.', '');
      expect(procedure.aftercare?.groups?.at(-1)).toMatchObject({
        heading: expect.stringContaining(words!),
        items: [{ description: 'row' }, { description: 'dig' }],
      });
    }
  });

  it('to when to call', () => {
    const reading = readRich(
      '<h1>Ferrolin</h1><h2>Steps</h2><ol><li>Sit.</li><li>Wait.</li></ol><p>Anyone who gets one of these should see their doctor at once:</p><ul><li>a red line</li><li>shivers</li></ul>',
    );
    expect(reading.procedure.aftercare?.groups).toEqual([
      {
        kind: 'call',
        heading: 'Anyone who gets one of these should see their doctor at once',
        items: [{ description: 'a red line' }, { description: 'shivers' }],
      },
    ]);
    expect(reading.procedure.steps?.items).toHaveLength(2);
  });

  it('to medicines, before a procedure', () => {
    const { procedure } = readRich(
      '<h1>Ferrolin</h1><h2>How to prepare for it</h2><p>You may drink clear things, such as</p><ul><li>water</li></ul><p>Tell us about all medicines, including</p><ul><li>water pills</li></ul>',
    );
    expect(procedure.preparation).toEqual({
      heading: 'How to prepare for it',
      groups: [
        { heading: 'You may drink clear things, such as', items: [{ description: 'water' }] },
        { heading: 'Tell us about all medicines, including', items: [{ description: 'water pills' }] },
      ],
    });
  });
});

describe('a warning below a heading for something else', () => {
  it('about what not to do is in no section, and has a mark', () => {
    const reading = readText(`${opening}Benefits\n\nYou walk more easily. Do not drive for two days. Rest is enough.`);
    expect(lists(reading)).toMatchObject([{ kind: 'benefit', entries: ['You walk more easily.'] }]);
    expect(marks(reading, 'set-apart')).toEqual([['Do not drive for two days. Rest is enough.', undefined]]);
  });

  it('about harm becomes a list of its own, proposed as risks', () => {
    const reading = readText(`${opening}Benefits\n\n- Warm hands\n- Bleeding is possible.\n`);
    expect(lists(reading)).toMatchObject([
      { heading: 'Benefits', kind: 'benefit', entries: ['Warm hands'] },
      { heading: undefined, kind: undefined, proposed: 'risk', entries: ['Bleeding is possible.'] },
    ]);
  });

  it('about less of a harm stays a benefit', () => {
    const entries = ['Less bleeding', 'Fewer infections', 'Pain relief', 'No scars', 'Nothing has to be cut.'];
    const reading = readText(`${opening}Benefits\n\n${entries.map((entry) => `- ${entry}`).join('\n')}`);
    expect(lists(reading)).toMatchObject([{ kind: 'benefit', entries }]);
  });

  it('is no candidate and no text of the form', () => {
    const reading = readText(
      `${opening}Who is it for?\n\nIt is offered to adults. It is not suitable for children.\n\n` +
        'Contact us\n\nRing 555 0100.\n\nTell us beforehand if you are pregnant.\n\nGo to the emergency department if you faint.',
    );
    const { candidacy, contact, disclaimer } = reading.procedure;
    expect(candidacy?.items).toEqual([{ description: 'It is offered to adults.' }]);
    expect(contact?.introduction).toBe('Ring 555 0100.');
    expect(disclaimer?.urgent).toBe('Go to the emergency department if you faint.');
    expect(marks(reading, 'set-apart')).toEqual([['Tell us beforehand if you are pregnant.', undefined]]);
    expect(lists(reading)).toMatchObject([{ kind: undefined, entries: ['It is not suitable for children.'] }]);
  });

  it('leaves what is no warning where it was', () => {
    const contact = 'Call us if you have questions. To cancel, ring 555 0100.';
    const candidates = ['People who cannot take tablets', 'Pain that does not go away', 'Ear infections'];
    const { procedure } = readText(
      `${opening}Who is it for?\n\n${candidates.map((it) => `- ${it}`).join('\n')}\n\nContact us\n\n${contact}`,
    );
    expect(procedure.contact?.introduction).toBe(contact);
    expect(procedure.candidacy?.items?.map(({ description }) => description)).toEqual(candidates);
  });

  it('among steps and facts is marked, there or as a risk', () => {
    const reading = readText(
      `${opening}What is Ferrolin?\n\nIt is a bath.\n\nA rash is a possible complication.\n\nRecovery\n\nYou rest.\n\nIt has some risks, such as infection.`,
    );
    expect(marks(reading, 'warning')).toContainEqual([
      'A rash is a possible complication.',
      expect.stringContaining('overview.'),
    ]);
    expect(marks(reading, 'kind')).toContainEqual([
      'It has some risks, such as infection.',
      'benefitsAndRisks.groups[0]',
    ]);
  });

  it('and named “Risks” is risks, in a list of candidates, too', () => {
    const reading = readText(
      `${opening}Candidates\n- adults\n- rowers\n\nDuration: one hour\nRest: two days\nRisks: infection, clots`,
    );
    expect(reading.procedure.candidacy?.items).toEqual([{ description: 'adults' }, { description: 'rowers' }]);
    expect(lists(reading)).toMatchObject([{ heading: 'Risks', kind: 'risk', entries: ['infection, clots'] }]);
  });
});

describe('a heading that names no section', () => {
  it('ends the list of benefits above it', () => {
    const reading = readText(`${opening}Benefits\n\n- Warm hands\n\nDriving\n\nTwo days after the bath.`);
    expect(lists(reading)).toMatchObject([{ kind: 'benefit', entries: ['Warm hands'] }]);
    expect(reading.procedure.aftercare).toEqual({
      heading: 'Driving',
      groups: [{ items: [{ description: 'Two days after the bath.' }] }],
    });
  });

  it('or that is a second one for candidates, names its text', () => {
    const reading = readText(`${opening}Who is it for?\n\n- Adults\n\nWho needs it most?\n\nRowers.`);
    expect(reading.procedure.candidacy?.items).toEqual([
      { description: 'Adults' },
      { term: 'Who needs it most?', description: 'Rowers.' },
    ]);
  });

  it('or that asks about costs, makes no candidate', () => {
    const { candidacy, overview } = readText(
      `${opening}Can I have it without insurance?\n\nYes, for 20 crowns.`,
    ).procedure;
    expect(candidacy).toBe(undefined);
    expect(overview?.sections).toEqual([
      { heading: 'Can I have it without insurance?', paragraphs: ['Yes, for 20 crowns.'] },
    ]);
  });

  it('is not the page’s name where it leads to a list', () => {
    const reading = readText('You must not:\n- row\n- dig');
    expect(reading.procedure.name).toBe(undefined);
    const said = [...reading.uncertain.map(({ text }) => text), JSON.stringify(reading.procedure)].join('\n');
    expect(said).toMatch(/You must not[^]*row[^]*dig/);
  });
});

it('words alone make no candidate, and no text of the form, of what may be a warning: it stays where it stood', () => {
  const page = (text: string) => readText(`${opening}Recovery\n\nRest.\n\n\n${text}`).procedure;
  for (const text of [
    'It is suitable for adults, and never recommended for people who row.',
    'Contact us or book an appointment, and do not row before that.',
  ]) {
    const { candidacy, contact } = page(text);
    expect([candidacy, contact]).toEqual([undefined, undefined]);
  }
});
