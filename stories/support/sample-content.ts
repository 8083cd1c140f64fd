/** The same few sentences in every language that the widgets speak: an invented treatment, for stories in that language. */

interface Sample {
  heading: string;
  text: string;
  /** Terms, each with what is said of it. */
  items: readonly (readonly [string, string])[];
}

const samples: Readonly<Record<string, Sample>> = {
  ar: {
    heading: 'ما هو إكزامبلين؟',
    text: 'إكزامبلين علاج خيالي لهذا المثال.',
    items: [
      ['قبل العلاج', 'تتحدث مع الفريق.'],
      ['بعد العلاج', 'تستريح.'],
    ],
  },
  de: {
    heading: 'Was ist Examplin?',
    text: 'Examplin ist eine erfundene Behandlung für dieses Beispiel.',
    items: [
      ['Vorher', 'Sie sprechen mit dem Team.'],
      ['Nachher', 'Sie ruhen sich aus.'],
    ],
  },
  es: {
    heading: '¿Qué es Examplin?',
    text: 'Examplin es un tratamiento inventado para este ejemplo.',
    items: [
      ['Antes', 'Usted habla con el equipo.'],
      ['Después', 'Usted descansa.'],
    ],
  },
  fr: {
    heading: 'Qu’est-ce qu’Examplin ?',
    text: 'Examplin est un traitement inventé pour cet exemple.',
    items: [
      ['Avant', 'Vous parlez avec l’équipe.'],
      ['Après', 'Vous vous reposez.'],
    ],
  },
  he: {
    heading: 'מה זה אקזמפלין?',
    text: 'אקזמפלין הוא טיפול דמיוני לדוגמה הזאת.',
    items: [
      ['לפני הטיפול', 'משוחחים עם הצוות.'],
      ['אחרי הטיפול', 'נחים.'],
    ],
  },
  it: {
    heading: 'Che cos’è Examplin?',
    text: 'Examplin è un trattamento inventato per questo esempio.',
    items: [
      ['Prima', 'Lei parla con l’équipe.'],
      ['Dopo', 'Lei riposa.'],
    ],
  },
  pl: {
    heading: 'Co to jest Examplin?',
    text: 'Examplin to zmyślone leczenie na potrzeby tego przykładu.',
    items: [
      ['Przed leczeniem', 'Rozmowa z zespołem.'],
      ['Po leczeniu', 'Odpoczynek.'],
    ],
  },
  pt: {
    heading: 'O que é Examplin?',
    text: 'Examplin é um tratamento inventado para este exemplo.',
    items: [
      ['Antes', 'Você conversa com a equipe.'],
      ['Depois', 'Você descansa.'],
    ],
  },
  tl: {
    heading: 'Ano ang Examplin?',
    text: 'Ang Examplin ay gawa-gawang paggamot para sa halimbawang ito.',
    items: [
      ['Bago ang paggamot', 'Makikipag-usap ka sa team.'],
      ['Pagkatapos', 'Magpapahinga ka.'],
    ],
  },
  vi: {
    heading: 'Examplin là gì?',
    text: 'Examplin là một phương pháp điều trị hư cấu cho ví dụ này.',
    items: [
      ['Trước khi điều trị', 'Quý vị trao đổi với nhóm điều trị.'],
      ['Sau khi điều trị', 'Quý vị nghỉ ngơi.'],
    ],
  },
  'zh-Hans': {
    heading: '什么是 Examplin？',
    text: 'Examplin 是为本示例虚构的治疗。',
    items: [
      ['治疗前', '您与团队交谈。'],
      ['治疗后', '您休息。'],
    ],
  },
};

/**
 * The HTML inside a tag, in a language.
 * @returns nothing in English, the language of the examples
 */
export function sampleHtml(tag: string, language: string): string | undefined {
  const sample = samples[language];
  if (!sample) return undefined;
  const { heading, text, items } = sample;
  const hasItems = !['contact-form', 'procedure-overview', 'medical-disclaimer'].includes(tag);
  const list = items.map(([term, description]) => `<li><strong>${term}</strong> ${description}</li>`).join('');
  return `<h2>${heading}</h2><p>${text}</p>${hasItems ? `<ol>${list}</ol>` : ''}`;
}

/** The sections of a guide, in a language; nothing in English. */
export function sampleContent(language: string): unknown {
  const sample = samples[language];
  if (!sample) return undefined;
  const { heading, text, items } = sample;
  return {
    format: 1,
    language,
    name: 'Examplin',
    overview: { heading, paragraphs: [text] },
    steps: { items: items.map(([term, description]) => ({ term, description })) },
  };
}
