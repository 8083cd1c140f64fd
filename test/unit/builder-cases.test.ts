/** What real pages do that a reader once got wrong, with an invented treatment: each is placed rightly, or has a mark. */
import { describe, expect, it } from 'vitest';
import { readRich, readText } from '../../builder/index.js';
import { inOverview, type OverviewPart, overviewOf } from '../../builder/reading/overview.js';
import { pageOf } from '../../builder/reading/page.js';
import { linesOfText } from '../../builder/reading/text-lines.js';

const marked = ({ uncertain }: ReturnType<typeof readText>) => uncertain.map(({ text }) => text).join('\n');

describe('a page that the reader has not seen', { timeout: 20_000 }, () => {
  it('keeps bold “Risks:” behind facts and candidates as risks', () => {
    const { procedure } = readRich(
      '<h1>Zanderol</h1><p>Zanderol is an invented operation.</p><p><strong>Candidates:</strong></p><p>• adults</p><p>• rowers</p>' +
        '<p><strong>Duration:</strong> one hour</p><p><strong>Anaesthesia:</strong> general</p><p><strong>Risks:</strong> pain, infection</p>',
    );
    expect(procedure.candidacy?.items).toEqual([{ description: 'adults' }, { description: 'rowers' }]);
    expect(procedure.overview?.facts).toEqual([
      { term: 'Duration', description: 'one hour' },
      { term: 'Anaesthesia', description: 'general' },
    ]);
    expect(procedure.benefitsAndRisks?.groups).toEqual([
      { kind: 'risk', heading: 'Risks', items: [{ description: 'pain, infection' }] },
    ]);
  });

  it('keeps lists of medicines in preparation, each below its line', () => {
    const { procedure } = readRich(
      '<h2>Zanderol</h2><h4>How to prepare for Zanderol?</h4><p>You may drink clear things, such as</p><ul><li>water</li><li>tea</li></ul>' +
        '<p>Tell the doctor about all medicines that you take, including</p><ul><li>blood thinners</li><li>insulin</li></ul>',
    );
    expect(procedure.preparation?.groups?.map(({ heading }) => heading)).toEqual([
      'You may drink clear things, such as',
      'Tell the doctor about all medicines that you take, including',
    ]);
    expect(procedure.benefitsAndRisks).toBeUndefined();
  });

  it('finds the name of a section in the first line of a paragraph', () => {
    const { procedure } = readRich(
      '<h1>Zanderol</h1><p>Before Surgery<br>You need an eye test first, and an hour of rest.</p><p>The day before, stop using:</p><ul><li>creams</li><li>perfume</li></ul>' +
        '<p>After Surgery<br>Your eye may feel dry for the first two days of it.</p>',
    );
    expect(procedure.preparation?.heading).toBe('Before Surgery');
    expect(procedure.preparation?.groups?.at(-1)).toMatchObject({
      heading: 'The day before, stop using',
      items: [{ description: 'creams' }, { description: 'perfume' }],
    });
    expect(procedure.recovery?.heading).toBe('After Surgery');
  });

  it('puts urgent signs below steps under when to call, as a list', () => {
    const { procedure } = readRich(
      '<h2>Zanderol</h2><h4>How is Zanderol done?</h4><h5>The test:</h5><p>The doctor guides a thin tube into the bowel.</p><h5>Recovery:</h5><p>You rest for an hour.</p>' +
        '<p>Patients who get any of these should contact their doctor immediately:</p><ul><li>severe pain</li><li>fever</li></ul>',
    );
    expect(procedure.aftercare?.groups).toEqual([
      {
        kind: 'call',
        heading: 'Patients who get any of these should contact their doctor immediately',
        items: [{ description: 'severe pain' }, { description: 'fever' }],
      },
    ]);
  });

  it('finds headings without empty lines around them, and sends to an emergency department what belongs there', () => {
    const reading = readText(
      'ZANDEROL\nZanderol is an invented repair of the groin. You go home on the same day.\nWound and stitches\nThe stitches dissolve. If the wound becomes hot or painful, go to Accident and Emergency.\nDriving\nYou should not drive until you can do an emergency stop without pain, which takes about a week.',
    );
    expect(reading.procedure.disclaimer?.urgent).toContain('go to Accident and Emergency');
    expect(reading.procedure.disclaimer?.urgent).not.toContain('drive');
    expect(JSON.stringify(reading)).toContain('"Wound and stitches"');
    expect(reading.procedure.benefitsAndRisks).toBeUndefined();
  });

  it('marks a harm below another heading', () => {
    const reading = readText(
      'Zanderol\n\nWhat is Zanderol?\n\nZanderol is an invented test.\n\nBleeding and a puncture of the lung are possible complications of Zanderol.\n\nRecovery\n\nYou stay in bed for two hours.',
    );
    expect(marked(reading)).toContain('Bleeding and a puncture of the lung');
  });

  it('keeps a warning about pregnancy out of the contact text', () => {
    const reading = readRich(
      '<h1>What is a Zanderol scan?</h1><p>Zanderol is an invented scan.</p><h1>Contact us</h1><p>Please call us.</p><p>You must tell us in advance if you are pregnant or breastfeeding.</p>',
    );
    expect(reading.procedure.contact?.introduction ?? '').not.toContain('pregnant');
    expect(marked(reading)).toContain('pregnant');
  });

  it.each(['', '<h2>Beneficios</h2>'])(
    'below “%s”, keeps a text between two lists of risks apart from their entries',
    (heading) => {
      const reading = readRich(
        `${heading}<p>Complicaciones posibles:</p><ul><li>voz ronca</li><li>cuello rígido</li></ul><p>No conduzca durante dos días. Examplín es un tratamiento inventado.</p><ul><li>No conduzca durante dos días.</li></ul>`,
      );
      const items = reading.procedure.benefitsAndRisks?.groups?.flatMap((group) => group.items ?? []) ?? [];
      expect(items.map(({ description }) => description)).toContain('cuello rígido');
      expect(marked(reading)).toContain('No conduzca durante dos días. Examplín');
      expect(marked(reading)).not.toContain('cuello rígido; ');
    },
  );

  it('keeps a list of what not to do with its line, also below a heading for risks', () => {
    const reading = readText(
      'Zanderol\n\nZanderol is an invented operation.\n\nRisks\n\nIn the first week do not:\n- row a boat\n- climb trees',
    );
    const [group] = reading.procedure.benefitsAndRisks?.groups ?? [];
    if (group) expect(group.heading).toContain('In the first week do not');
    else expect(JSON.stringify(reading.procedure)).toContain('In the first week do not');
    expect(JSON.stringify(reading.uncertain)).toContain('row a boat');
  });

  it('marks a warning behind the answer to a question about something else', () => {
    const reading = readRich(
      '<h1>What is a Zanderol scan?</h1><p>Zanderol is an invented scan.</p><h1>Do I need to confirm my visit?</h1><p>Yes. Please call us.</p><p>You must tell us in advance if you are pregnant or breastfeeding.</p><h1>Can I eat before my scan?</h1><p>Drink water only.</p>',
    );
    expect(marked(reading)).toContain('pregnant');
  });

  it('takes costs for no candidates, and questions for questions', () => {
    const { procedure } = readText(
      'Zanderol\n\nWhat is Zanderol?\n\nZanderol is an invented operation.\n\nCan I have Zanderol without insurance?\n\nYes. Our charge is 25 crowns.\n\nQuestion: Are there medicines that I must stop?\n\nAnswer: Yes. Ask before you stop one.',
    );
    expect(procedure.candidacy).toBeUndefined();
    expect(procedure.overview?.sections?.[0]?.heading).toBe('Can I have Zanderol without insurance?');
    expect(procedure.questions?.items?.[0]?.question).toBe('Are there medicines that I must stop?');
  });

  it('keeps what not to do apart from what is allowed', () => {
    const { aftercare, recovery } = readRich(
      '<h1>Zanderol</h1><h2>Recovery</h2><p>In the first week you may</p><ul><li>walk</li></ul><p>In the first week do not</p><ul><li>drive</li><li>swim</li></ul>',
    ).procedure;
    expect(recovery?.items).toEqual([{ description: 'walk' }]);
    expect(aftercare?.groups).toEqual([
      { kind: 'dont', heading: 'In the first week do not', items: [{ description: 'drive' }, { description: 'swim' }] },
    ]);
  });

  it('takes few words with a colon above a list for the line that leads to it', () => {
    const page = pageOf(
      linesOfText('Zanderol\n\nBenefits\n\nNever:\n- row a boat\n- drive a car\n\nYou may walk around the garden.'),
    );
    const [list, text] = page.blocks.filter(({ shape }) => shape !== 'heading');
    expect(list).toMatchObject({ leadIn: 'Never:', headings: [{ text: 'Benefits' }] });
    expect(text?.headings).toEqual([expect.objectContaining({ text: 'Benefits' })]);
  });

  it('sets what follows a list in the overview apart from the line that leads to it', () => {
    const headings = [{ text: 'What is Zanderol?' }];
    const text = { shape: 'text', headings, entries: [{ description: 'You may row.' }] } as const;
    const list = { shape: 'bullets', headings, leadIn: 'Do not:', entries: [{ description: 'run' }] } as const;
    const read = (heading: string | undefined) => {
      const parts: OverviewPart[] = [];
      inOverview(parts, heading, { ...list, entries: [...list.entries] }, () => [], false);
      inOverview(parts, undefined, { ...text, entries: [...text.entries] }, () => [], false);
      return overviewOf(parts)?.sections;
    };
    expect(read(undefined)).toEqual([{ heading: 'Do not', items: ['run'] }, { paragraphs: ['You may row.'] }]);
    expect(read('What is it?')).toEqual([
      { heading: 'What is it?', paragraphs: ['You may row.', 'Do not:'], items: ['run'] },
    ]);
  });

  it('does not take a line that is said again and again for another language', () => {
    const list = 'Durante dos días no debe:\n- conducir\n- remar\n\n';
    const { procedure, uncertain } = readText(
      `Zanderol\n\n¿Qué es Zanderol?\n\nZanderol es un tratamiento inventado para la rodilla, y se hace en una hora con una aguja.\n\nUna enfermera le recibe.\n\nPuede volver a casa el mismo día.\n\n${list.repeat(3)}`,
    );
    expect(uncertain.map(({ reason }) => reason)).not.toContain('language');
    expect(JSON.stringify(procedure)).toContain('Durante dos días no debe');
  });

  it('keeps the lists of a second language with their lines', () => {
    const { uncertain } = readText(
      `Zanderol\n\nWhat is Zanderol?\n\nZanderol is an invented treatment for the knee, and it is done in an hour.\n\nA nurse meets you at the desk.\n\nYou can go home on the same day.\n\n¿Qué es Zanderol?\n\nZanderol es un tratamiento inventado para la rodilla, y se hace en una hora.\n\nUna enfermera le recibe en la puerta de la clínica.\n\nDurante los dos primeros días usted no debe:\n- conducir\n- remar`,
    );
    const marks = uncertain.filter(({ reason }) => reason === 'language').map(({ text }) => text);
    expect(marks).toContain('Durante los dos primeros días usted no debe:\nconducir\nremar');
  });

  it('asks about a list below two sentences, one of which says what not to do', () => {
    const reading = readText(
      'Zanderole\n\nLa zanderole est un traitement inventé.\n\nSuites opératoires\n\nNe conduisez pas pendant deux jours. Moins de raideur le matin\n\n- Moins de raideur le matin\n- Ne ramez pas pendant deux jours.',
    );
    expect(marked(reading)).toContain('Moins de raideur le matin');
    expect(marked(reading)).toContain('Ne ramez pas pendant deux jours.');
  });

  it.each([
    [
      'de',
      'Was ist Zanderol?\n\nZanderol ist eine erfundene Behandlung für das Knie.\n\nRisiken\n\nEs kann zu Blutungen in dem Gelenk kommen.',
    ],
    [
      'fr',
      'Qu’est-ce que la zanderole ?\n\nLa zanderole est une intervention inventée pour le genou.\n\nRisques\n\nDes saignements sont possibles.',
    ],
    [
      'it',
      'Che cos’è lo zanderol?\n\nLo zanderol è un trattamento inventato per il ginocchio.\n\nRischi\n\nSono possibili sanguinamenti.',
    ],
  ])('knows its language: %s', (language, text) => {
    const { procedure } = readText(`Zanderol\n\n${text}`);
    expect(procedure.language).toBe(language);
    expect(procedure.benefitsAndRisks?.groups?.[0]?.kind).toBe('risk');
  });

  it('takes no language for another one, and then marks everything', () => {
    const reading = readText(
      'Zanderol\n\nZanderol to wymyślony zabieg na kolano. Nie jest bolesny i trwa godzinę po przyjęciu do kliniki.',
    );
    expect(reading.procedure.language).toBeUndefined();
    expect(marked(reading)).toContain('wymyślony');
  });
});
