/**
 * The titles that the panel of benefits and risks shows over a group without a heading, in each language that it has. In a
 * snippet they are written out: two lists with nothing between them are made one by some editors, which puts risks under
 * “Benefits”; and visitors without the script can tell the lists apart.
 */
import type { Kind } from 'clinic-widgets';
import { contentLanguage } from 'clinic-widgets/check';

/** Benefits, things to consider, risks, other options; things to consider with risks among them. */
type Titles = readonly [benefit: string, consideration: string, risk: string, alternative: string, mixed: string];

/** The same as in the widgets' dictionaries: a test compares them. */
export const groupTitles: Readonly<Record<string, Titles>> = {
  ar: ['الفوائد', 'أمور ينبغي مراعاتها', 'المخاطر', 'خيارات أخرى', 'أمور ينبغي مراعاتها ومخاطر'],
  de: ['Nutzen', 'Was zu bedenken ist', 'Risiken', 'Andere Möglichkeiten', 'Was zu bedenken ist, und Risiken'],
  en: ['Benefits', 'Things to consider', 'Risks', 'Other options', 'Things to consider and risks'],
  es: ['Beneficios', 'Aspectos a tener en cuenta', 'Riesgos', 'Otras opciones', 'Aspectos a tener en cuenta y riesgos'],
  fr: ['Bénéfices', 'Points à considérer', 'Risques', 'Autres possibilités', 'Points à considérer et risques'],
  he: ['יתרונות', 'דברים שיש לשקול', 'סיכונים', 'אפשרויות אחרות', 'דברים שיש לשקול וסיכונים'],
  it: ['Benefici', 'Aspetti da considerare', 'Rischi', 'Altre possibilità', 'Aspetti da considerare e rischi'],
  pl: ['Korzyści', 'Co warto rozważyć', 'Ryzyko', 'Inne możliwości', 'Co warto rozważyć i jakie jest ryzyko'],
  pt: ['Benefícios', 'Pontos a considerar', 'Riscos', 'Outras opções', 'Pontos a considerar e riscos'],
  tl: [
    'Mga benepisyo',
    'Mga dapat isaalang-alang',
    'Mga panganib',
    'Iba pang mapagpipilian',
    'Mga dapat isaalang-alang at mga panganib',
  ],
  vi: ['Lợi ích', 'Những điều cần cân nhắc', 'Rủi ro', 'Lựa chọn khác', 'Những điều cần cân nhắc và rủi ro'],
  'zh-Hans': ['益处', '需要考虑的事项', '风险', '其他选择', '需要考虑的事项和风险'],
};

export const kinds: readonly Kind[] = ['benefit', 'consideration', 'risk', 'alternative'];

/** Names of dictionaries that are not those of their languages. */
const FILES: Readonly<Record<string, string>> = { fil: 'tl', zhHans: 'zh-Hans' };

/** The name of the dictionary in a language; there may be none of that name. */
export function dictionaryOf(tag: string | undefined): string {
  const { name = '' } = contentLanguage(tag) ?? {};
  return FILES[name] ?? name;
}

/** @returns undefined if the text's language is unknown, or not one of the widgets'. */
export function groupTitle(tag: string | undefined, kind: Kind, isMixed: boolean): string | undefined {
  return titlesFor(groupTitles, tag)?.[isMixed ? 4 : kinds.indexOf(kind)];
}

/** What there is in a language, by the names of dictionaries. */
export function titlesFor<T>(all: Readonly<Record<string, T>>, tag: string | undefined): T | undefined {
  return all[dictionaryOf(tag)];
}
