/**
 * Pages put together at random of what to do, what not to do, what to stop, what can go wrong, whom it is not for and when
 * to call, below headings of all kinds, in four languages. Treatments, symptoms and sentences are invented.
 */
import fc from 'fast-check';

export type Language = 'en' | 'es' | 'de' | 'fr';

export interface Phrases {
  /** Headings by which authors call lists benefits. */
  benefits: string[];
  candidates: string[];
  contact: string[];
  /** Headings of other sections, and headings that name none. */
  others: string[];
  /** Sentences that may stand anywhere. */
  harmless: string[];
  good: string[];
  /** Sentences that warn by themselves. */
  warnings: string[];
  /** Lines that lead to a list that is not about a warning. */
  kindLeads: string[];
  /** Lines that make what follows a warning, with entries that say nothing of it themselves. */
  leads: [lead: string, entries: string[]][];
}

export const phrases: Record<Language, Phrases> = {
  en: {
    benefits: ['Benefits', 'Advantages', 'What are the benefits?', 'Why people choose it'],
    candidates: ['Who is it for?', 'Candidates', 'Am I suitable for Examplin?'],
    contact: ['Contact us', 'Book an appointment', 'Questions?'],
    others: [
      'Recovery',
      'What happens during the visit',
      'What is Examplin?',
      'Driving',
      'At home',
      'Good to know',
      'Costs',
    ],
    harmless: [
      'Examplin is an invented treatment.',
      'A nurse meets you at the desk.',
      'You can go home on the same day.',
    ],
    good: ['Less stiffness in the morning', 'You walk more easily.', 'Better sleep', 'A shorter stay in hospital'],
    warnings: [
      'Do not drive for two days.',
      'You must not lift anything heavy.',
      'You should not swim until the wound is dry.',
      'Never rub the eye.',
      'Avoid alcohol on the first evening.',
      'In the first week, don’t bend your knee.',
      'Stop taking your blood thinner five days before.',
      'Please stop smoking.',
      'No food for six hours before the visit.',
      'Refrain from sport for a month.',
      'You cannot have Examplin if you are pregnant.',
      'Examplin is not suitable for children.',
      'It should not be used in people with a pacemaker.',
      'Examplin is not recommended if you have a fever.',
      'Tell us if you are allergic to latex.',
      'Tell your doctor about all medicines that you take.',
      'Call us if the wound bleeds.',
      'Contact your doctor immediately if you have severe pain.',
      'If your leg swells, go to the emergency department.',
      'Ring 999 if you cannot breathe.',
      'Seek medical help at once if you faint.',
      'Bleeding is possible.',
      'There is a small risk of infection.',
      'Possible complications are blood clots and nerve damage.',
      'The needle may damage the lung.',
      'Some people have side effects such as nausea.',
      'Risks: infection, clots',
      'Driving: You should not drive for a week.',
    ],
    kindLeads: ['You may feel:', 'You can have these from the first day:', 'It can give you:'],
    leads: [
      ['In the first week do not:', ['row a boat', 'climb trees', 'carry your child']],
      ['For two days you must not', ['juggle', 'ski', 'ride a bicycle']],
      ['You should avoid the following.', ['hot baths', 'tight socks', 'long walks']],
      ['The day before, stop using:', ['creams', 'perfume', 'nail varnish']],
      [
        'You cannot have it if you:',
        ['have metal in your eye', 'weigh more than the table holds', 'are under sixteen'],
      ],
      ['Examplin is not for people who:', ['wear a hearing aid', 'have had a stroke', 'live alone']],
      ['Call us straight away if you notice:', ['a red line', 'a warm knee', 'wet sheets']],
      ['These can go wrong:', ['a stiff thumb', 'cold toes', 'a second visit']],
      ['Possible complications:', ['a hoarse voice', 'a stiff neck', 'dry eyes']],
      ['Tell us beforehand if you take:', ['water pills', 'herbal tea', 'vitamins']],
      ['What not to do', ['kneel on stones', 'dance', 'dig in the garden']],
    ],
  },
  es: {
    benefits: ['Beneficios', 'Ventajas', 'Por qué elegir Examplín'],
    candidates: ['¿Para quién está indicado?', 'Indicaciones', 'Candidatos'],
    contact: ['Contacto', 'Pida su cita', 'Dudas y citas'],
    others: ['Recuperación', 'Durante la visita', '¿Qué es Examplín?', 'Conducir', 'En casa'],
    harmless: [
      'Examplín es un tratamiento inventado.',
      'Una enfermera le recibe.',
      'Puede volver a casa el mismo día.',
    ],
    good: ['Menos rigidez por la mañana', 'Usted camina mejor.', 'Mejor descanso'],
    warnings: [
      'No conduzca durante dos días.',
      'No debe levantar peso.',
      'Usted no puede nadar hasta que la herida esté seca.',
      'Nunca se frote el ojo.',
      'Evite el alcohol la primera noche.',
      'Durante la primera semana no doble la rodilla.',
      'Suspenda el anticoagulante cinco días antes.',
      'Deje de fumar.',
      'No se recomienda a embarazadas.',
      'Examplín no está indicado para niños.',
      'No puede someterse a Examplín si lleva marcapasos.',
      'Informe a su médico de todos los medicamentos que toma.',
      'Avísenos si es alérgico al látex.',
      'Llame a la clínica si la herida sangra.',
      'Acuda a urgencias si tiene mucho dolor.',
      'Consulte de inmediato a su médico si se desmaya.',
      'Puede haber sangrado.',
      'Existe un pequeño riesgo de infección.',
      'Las complicaciones posibles son coágulos y lesiones de nervios.',
      'Algunas personas tienen efectos secundarios como náuseas.',
      'Riesgos: infección, coágulos',
    ],
    kindLeads: ['Usted puede notar:', 'Le puede dar:'],
    leads: [
      ['En la primera semana no:', ['reme', 'trepe a los árboles', 'lleve a su hijo en brazos']],
      ['Durante dos días no debe', ['volar', 'bucear', 'ir en bicicleta']],
      ['Evite lo siguiente.', ['baños calientes', 'calcetines apretados']],
      ['El día antes deje de usar:', ['cremas', 'perfume']],
      ['No puede hacerse el tratamiento si:', ['tiene metal en el ojo', 'pesa más de lo que aguanta la mesa']],
      ['Llámenos enseguida si nota:', ['una línea roja', 'la rodilla caliente']],
      ['Complicaciones posibles:', ['voz ronca', 'cuello rígido']],
      ['Díganos antes si toma:', ['infusiones', 'vitaminas']],
    ],
  },
  de: {
    benefits: ['Vorteile', 'Nutzen'],
    candidates: ['Für wen ist es?', 'Geeignete Personen'],
    contact: ['Kontakt', 'Termin'],
    others: ['Nachsorge', 'Ablauf', 'Was ist Examplin?', 'Autofahren', 'Zu Hause'],
    harmless: [
      'Examplin ist eine erfundene Behandlung.',
      'Eine Pflegerin begrüßt Sie.',
      'Sie können am selben Tag nach Hause.',
    ],
    good: ['Weniger Steifheit am Morgen', 'Sie gehen leichter.', 'Besserer Schlaf'],
    warnings: [
      'Fahren Sie zwei Tage lang nicht Auto.',
      'Sie dürfen nichts Schweres heben.',
      'Sie sollten nicht schwimmen, bis die Wunde trocken ist.',
      'Reiben Sie niemals das Auge.',
      'Vermeiden Sie Alkohol am ersten Abend.',
      'In der ersten Woche das Knie nicht beugen.',
      'Setzen Sie Ihren Blutverdünner fünf Tage vorher ab.',
      'Verzichten Sie auf Sport.',
      'Die Behandlung ist nicht für Kinder geeignet.',
      'Bei einer Schwangerschaft darf Examplin nicht angewendet werden.',
      'Examplin wird bei Fieber nicht empfohlen.',
      'Sagen Sie uns, wenn Sie gegen Latex allergisch sind.',
      'Informieren Sie uns über alle Medikamente, die Sie nehmen.',
      'Rufen Sie uns an, wenn die Wunde blutet.',
      'Gehen Sie sofort zum Arzt, wenn Sie starke Schmerzen haben.',
      'Bei Atemnot rufen Sie den Notruf.',
      'Blutungen sind möglich.',
      'Es besteht ein geringes Risiko einer Infektion.',
      'Mögliche Komplikationen sind Blutgerinnsel und Nervenschäden.',
      'Manche Menschen haben Nebenwirkungen wie Übelkeit.',
      'Risiken: Infektion, Thrombose',
    ],
    kindLeads: ['Sie spüren vielleicht:', 'Das bringt Ihnen:'],
    leads: [
      ['In der ersten Woche dürfen Sie nicht:', ['rudern', 'klettern', 'Ihr Kind tragen']],
      ['Vermeiden Sie zwei Tage lang:', ['heiße Bäder', 'enge Socken']],
      ['Am Tag davor keine:', ['Cremes', 'Parfüms']],
      ['Sie können nicht behandelt werden, wenn Sie:', ['Metall im Auge haben', 'unter sechzehn sind']],
      ['Rufen Sie uns sofort an bei:', ['einer roten Linie', 'einem warmen Knie']],
      ['Mögliche Komplikationen:', ['eine heisere Stimme', 'ein steifer Nacken']],
      ['Sagen Sie uns vorher, ob Sie nehmen:', ['Kräutertee', 'Vitamine']],
    ],
  },
  fr: {
    benefits: ['Avantages', 'Bénéfices'],
    candidates: ['Pour qui ?', 'Indications'],
    contact: ['Contact', 'Prendre rendez-vous'],
    others: ['Suites opératoires', 'Déroulement', 'Qu’est-ce qu’Exampline ?', 'Conduite', 'À la maison'],
    harmless: ['Exampline est un traitement inventé.', 'Une infirmière vous accueille.', 'Vous rentrez le jour même.'],
    good: ['Moins de raideur le matin', 'Vous marchez mieux.', 'Un meilleur sommeil'],
    warnings: [
      'Ne conduisez pas pendant deux jours.',
      'Vous ne devez pas porter de charges.',
      'Il ne faut pas nager avant que la plaie soit sèche.',
      'Ne frottez jamais l’œil.',
      'Évitez l’alcool le premier soir.',
      'La première semaine, ne pliez pas le genou.',
      'Arrêtez votre anticoagulant cinq jours avant.',
      'Cessez de fumer.',
      'Pas de sport pendant un mois.',
      'Exampline est contre-indiquée pendant la grossesse.',
      'Le traitement n’est pas indiqué chez les enfants.',
      'Vous ne pouvez pas bénéficier d’Exampline avec un stimulateur cardiaque.',
      'Signalez-nous une allergie au latex.',
      'Informez votre médecin de tous les médicaments que vous prenez.',
      'Appelez-nous si la plaie saigne.',
      'Consultez immédiatement un médecin en cas de forte douleur.',
      'En cas de malaise, appelez le 15.',
      'Rendez-vous aux urgences si vous respirez mal.',
      'Des saignements sont possibles.',
      'Il existe un faible risque d’infection.',
      'Les complications possibles sont des caillots et des lésions des nerfs.',
      'Certaines personnes ont des effets secondaires comme des nausées.',
      'Risques : infection, caillots',
    ],
    kindLeads: ['Vous pouvez ressentir :', 'Cela vous apporte :'],
    leads: [
      ['La première semaine, ne pas :', ['ramer', 'grimper aux arbres', 'prendre votre enfant dans les bras']],
      ['Pendant deux jours, évitez :', ['les bains chauds', 'les chaussettes serrées']],
      ['La veille, n’utilisez plus :', ['de crèmes', 'de parfum']],
      ['Vous ne pouvez pas en bénéficier si vous :', ['avez du métal dans l’œil', 'avez moins de seize ans']],
      ['Appelez-nous tout de suite en cas de :', ['ligne rouge', 'genou chaud']],
      ['Complications possibles :', ['voix rauque', 'nuque raide']],
      ['Dites-nous avant si vous prenez :', ['des tisanes', 'des vitamines']],
    ],
  },
};

/** A paragraph, or a list with or without a line that leads to it. */
interface Block {
  text?: string;
  lead?: string;
  entries?: string[];
}

export interface Page {
  words: Phrases;
  sections: { heading?: string | undefined; blocks: Block[] }[];
}

function blockOf(words: Phrases): fc.Arbitrary<Block> {
  const sentence = fc.oneof(
    fc.constantFrom(...words.warnings),
    fc.constantFrom(...words.warnings),
    fc.constantFrom(...words.harmless),
    fc.constantFrom(...words.good),
  );
  const led = fc.constantFrom(...words.leads).map(([lead, entries]): Block => ({ lead, entries }));
  return fc.oneof(
    fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all): Block => ({ text: all.join(' ') })),
    fc.array(sentence, { minLength: 1, maxLength: 4 }).map((entries): Block => ({ entries })),
    led,
    led,
    fc
      .tuple(
        fc.constantFrom(...words.kindLeads),
        fc.array(fc.constantFrom(...words.good), { minLength: 1, maxLength: 3 }),
      )
      .map(([lead, entries]): Block => ({ lead, entries })),
  );
}

/** Random pages of some words. */
export function pageWith(words: Phrases): fc.Arbitrary<Page> {
  const { benefits, candidates, contact, others } = words;
  const heading = fc.oneof(
    ...[benefits, candidates, contact, others].map((all) => fc.constantFrom(...all)),
    fc.constant(undefined),
  );
  const section = fc.record({ heading, blocks: fc.array(blockOf(words), { maxLength: 4 }) });
  return fc.record({ words: fc.constant(words), sections: fc.array(section, { minLength: 1, maxLength: 5 }) });
}

export const someLanguage: fc.Arbitrary<Language> = fc.constantFrom('en', 'es', 'de', 'fr');

/** @param markOf what stands before an entry, by its number. */
export function asText({ sections }: Page, markOf: (at: number) => string): string {
  const parts = sections.flatMap(({ heading, blocks }) => [
    ...(heading ? [heading] : []),
    ...blocks.map(({ text, lead, entries = [] }) =>
      [...(text ? [text] : []), ...(lead ? [lead] : []), ...entries.map((entry, at) => markOf(at) + entry)].join('\n'),
    ),
  ]);
  return ['Examplin', ...parts].join('\n\n');
}

/** @param lead how the line above a list is written: `p`, `h4`, `strong` in a paragraph. */
export function asHtml({ sections }: Page, lead: 'p' | 'h4' | 'strong'): string {
  const around = (text: string) =>
    lead === 'strong' ? `<p><strong>${text}</strong></p>` : `<${lead}>${text}</${lead}>`;
  const parts = sections.flatMap(({ heading, blocks }) => [
    ...(heading ? [`<h2>${heading}</h2>`] : []),
    ...blocks.map(
      ({ text, lead: line, entries }) =>
        (text ? `<p>${text}</p>` : '') +
        (line ? around(line) : '') +
        (entries ? `<ul>${entries.map((entry) => `<li>${entry}</li>`).join('')}</ul>` : ''),
    ),
  ]);
  return ['<h1>Examplin</h1>', ...parts].join('\n');
}
