/**
 * Sentences put together at random of an opening and what it is about: what to do, what not to do, what to stop, what can go wrong,
 * when to call. The treatment and everything that is said of it are invented.
 */
import fc from 'fast-check';
import type { Language, Phrases } from './warning-pages.js';
import { phrases } from './warning-pages.js';

/** Each opening goes with each of its endings. */
interface Grammar {
  does: [openings: string[], endings: string[]];
  avoids: [openings: string[], endings: string[]][];
  stops: [openings: string[], endings: string[]];
  harms: [openings: string[], endings: string[]];
  calls: [openings: string[], endings: string[]];
}

const grammars: Record<Language, Grammar> = {
  en: {
    does: [
      ['You may', 'From the second day you can', 'Please', 'It is good to'],
      ['row a boat', 'climb the stairs', 'wear soft shoes', 'sit by the window', 'walk around the garden'],
    ],
    avoids: [
      [
        [
          'Do not',
          'Never',
          'You must not',
          'You should not',
          'Please don’t',
          'For two days you must not',
          'Unless a nurse is there, do not',
        ],
        ['row a boat', 'climb the stairs', 'wear soft shoes', 'sit by the window', 'drive a car', 'rub the scar'],
      ],
      [
        ['Avoid', 'In the first week avoid', 'Refrain from', 'Use no', 'Wear no', 'Stay away from'],
        ['hair spray', 'hot baths', 'tight socks', 'face cream', 'long walks'],
      ],
    ],
    stops: [
      ['Stop using', 'Stop taking', 'The day before, stop', 'Please stop', 'Leave off'],
      ['your blood thinner', 'the green tablets', 'herbal tea', 'face cream'],
    ],
    harms: [
      ['There is a risk of', 'Examplin can cause', 'Possible complications are', 'You may get', 'Some people have'],
      ['bleeding', 'a blood clot', 'an infection of the wound', 'nerve damage', 'an allergic reaction'],
    ],
    calls: [
      [
        'Call us if',
        'Go to the emergency department if',
        'Ring 999 if',
        'Contact your doctor at once if',
        'Seek medical help if',
      ],
      ['the wound opens', 'you faint', 'your leg swells', 'you cannot breathe', 'the pain becomes worse'],
    ],
  },
  es: {
    does: [
      ['Usted puede', 'Desde el segundo día puede', 'Conviene'],
      ['remar', 'subir las escaleras', 'llevar zapatos blandos', 'pasear por el jardín'],
    ],
    avoids: [
      [
        ['No debe', 'Usted no puede', 'Durante dos días no debe', 'Nunca debe', 'Hasta la revisión no se permite'],
        ['remar', 'subir las escaleras', 'llevar zapatos blandos', 'conducir', 'frotar la cicatriz'],
      ],
      [
        ['Evite', 'La primera semana evite', 'No use', 'Prescinda de'],
        ['laca', 'baños calientes', 'calcetines apretados', 'cremas'],
      ],
    ],
    stops: [
      ['Deje de tomar', 'Suspenda', 'El día antes suspenda', 'Interrumpa'],
      ['el anticoagulante', 'las pastillas verdes', 'las infusiones'],
    ],
    harms: [
      [
        'Existe riesgo de',
        'Examplín puede causar',
        'Las complicaciones posibles son',
        'Algunas personas tienen efectos secundarios como',
      ],
      ['sangrado', 'un coágulo', 'una infección de la herida', 'lesiones de nervios'],
    ],
    calls: [
      ['Llame a la clínica si', 'Acuda a urgencias si', 'Consulte de inmediato a su médico si', 'Llame al 112 si'],
      ['la herida se abre', 'se desmaya', 'se le hincha la pierna', 'no puede respirar'],
    ],
  },
  de: {
    does: [
      ['Sie dürfen', 'Ab dem zweiten Tag können Sie'],
      ['rudern', 'Treppen steigen', 'weiche Schuhe tragen', 'im Garten spazieren'],
    ],
    avoids: [
      [
        [
          'Sie dürfen nicht',
          'Sie sollten nicht',
          'Zwei Tage lang dürfen Sie nicht',
          'Bis zur Kontrolle sollen Sie nicht',
        ],
        ['rudern', 'Treppen steigen', 'Auto fahren', 'an der Narbe reiben'],
      ],
      [
        ['Vermeiden Sie', 'Verzichten Sie auf', 'Benutzen Sie kein', 'In der ersten Woche vermeiden Sie'],
        ['Haarspray', 'heißes Wasser', 'Parfüm'],
      ],
    ],
    stops: [
      ['Nehmen Sie nicht weiter', 'Am Tag davor pausieren Sie', 'Unterbrechen Sie'],
      ['den Blutverdünner', 'die grünen Tabletten', 'den Kräutertee'],
    ],
    harms: [
      [
        'Es besteht das Risiko von',
        'Mögliche Komplikationen sind',
        'Manche Menschen haben Nebenwirkungen wie',
        'Selten kommt es zu',
      ],
      ['Blutungen', 'Blutgerinnseln', 'einer Infektion der Wunde', 'Nervenschäden'],
    ],
    calls: [
      [
        'Rufen Sie uns an, wenn',
        'Gehen Sie in die Notaufnahme, wenn',
        'Gehen Sie sofort zum Arzt, wenn',
        'Wählen Sie den Notruf, wenn',
      ],
      ['die Wunde aufgeht', 'Sie ohnmächtig werden', 'das Bein anschwillt', 'Sie schlecht Luft bekommen'],
    ],
  },
  fr: {
    does: [
      ['Vous pouvez', 'Dès le deuxième jour, vous pouvez'],
      ['ramer', 'monter les escaliers', 'porter des chaussures souples', 'marcher dans le jardin'],
    ],
    avoids: [
      [
        ['Vous ne devez pas', 'Il ne faut pas', 'Pendant deux jours, vous ne devez pas', 'Vous ne pouvez pas'],
        ['ramer', 'monter les escaliers', 'conduire', 'frotter la cicatrice'],
      ],
      [
        ['Évitez', 'La première semaine, évitez', 'N’utilisez pas', 'Renoncez à'],
        ['la laque', 'l’eau chaude', 'la crème', 'le parfum'],
      ],
    ],
    stops: [
      ['Arrêtez', 'La veille, arrêtez', 'Cessez de prendre', 'Interrompez'],
      ['votre anticoagulant', 'les comprimés verts', 'la tisane'],
    ],
    harms: [
      [
        'Il existe un risque de',
        'Exampline peut causer',
        'Les complications possibles sont',
        'Certaines personnes ont des effets secondaires comme',
      ],
      ['saignement', 'caillot', 'infection de la plaie', 'lésion des nerfs'],
    ],
    calls: [
      ['Appelez-nous si', 'Rendez-vous aux urgences si', 'Consultez immédiatement un médecin si', 'Appelez le 15 si'],
      ['la plaie s’ouvre', 'vous faites un malaise', 'votre jambe gonfle', 'vous respirez mal'],
    ],
  },
};

function sentence([openings, endings]: [string[], string[]], end = '.'): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...openings), fc.constantFrom(...endings)).map((parts) => parts.join(' ') + end);
}

/** A line that makes its entries a warning, with entries that say nothing of it themselves. */
function lead([openings, endings]: [string[], string[]], place: string): fc.Arbitrary<[string, string[]]> {
  return fc.tuple(
    fc.constantFrom(...openings).map((text) => `${text}:`),
    fc.uniqueArray(
      fc.constantFrom(...endings).map((text) => `${text} ${place}`),
      { minLength: 2, maxLength: 3 },
    ),
  );
}

/** The headings of a language, with sentences of its grammar. */
export function composedPhrases(language: Language): fc.Arbitrary<Phrases> {
  const { does, avoids, stops, harms, calls } = grammars[language];
  const warns = [...avoids, stops, harms, calls];
  return fc
    .record({
      good: fc.uniqueArray(sentence(does), { minLength: 2, maxLength: 4 }),
      warnings: fc.uniqueArray(fc.oneof(...warns.map((it) => sentence(it))), { minLength: 3, maxLength: 8 }),
      // Each list’s entries are in no other sentence, so that a test can say whether they still have their line.
      leads: fc.tuple(
        ...['Zandria', 'Merrow', 'Tolby'].map((place) =>
          fc.oneof(...[...avoids, stops, calls].map((grammar) => lead(grammar, place))),
        ),
      ),
    })
    .map((composed) => ({ ...phrases[language], ...composed }));
}
