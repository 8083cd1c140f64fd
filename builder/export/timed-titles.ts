/**
 * The titles that elements show over a group with a kind and without a heading, in each language that they have. They are written
 * out in a snippet for the same reasons as those of benefits and risks.
 */
import type { PreparationKind } from 'clinic-widgets';
import { titlesFor } from './group-titles.js';

type Titles<K extends string> = Readonly<Record<string, Readonly<Record<K, string>>>>;

/** The same as in the widgets' dictionaries: a test compares them. */
export const preparationTitles: Titles<PreparationKind> = {
  ar: {
    food: 'الطعام والشراب',
    medicine: 'الأدوية',
    test: 'الفحوص قبل الإجراء',
    bring: 'ما ينبغي إحضاره',
    travel: 'الوصول إلينا والعودة إلى المنزل',
    other: 'أمور أخرى ينبغي فعلها',
  },
  de: {
    food: 'Essen und Trinken',
    medicine: 'Medikamente',
    test: 'Untersuchungen vorher',
    bring: 'Was Sie mitbringen',
    travel: 'Hin- und Rückweg',
    other: 'Was sonst zu tun ist',
  },
  en: {
    food: 'Eating and drinking',
    medicine: 'Medicines',
    test: 'Tests beforehand',
    bring: 'What to bring',
    travel: 'Getting here and home',
    other: 'What else to do',
  },
  es: {
    food: 'Comida y bebida',
    medicine: 'Medicamentos',
    test: 'Pruebas previas',
    bring: 'Qué traer',
    travel: 'Cómo llegar y volver a casa',
    other: 'Qué más hacer',
  },
  fr: {
    food: 'Manger et boire',
    medicine: 'Médicaments',
    test: 'Examens préalables',
    bring: 'Ce qu’il faut apporter',
    travel: 'Venir et rentrer chez vous',
    other: 'Que faire d’autre',
  },
  he: {
    food: 'אכילה ושתייה',
    medicine: 'תרופות',
    test: 'בדיקות לפני ההליך',
    bring: 'מה להביא',
    travel: 'הגעה וחזרה הביתה',
    other: 'מה עוד לעשות',
  },
  it: {
    food: 'Mangiare e bere',
    medicine: 'Medicinali',
    test: 'Esami preliminari',
    bring: 'Cosa portare',
    travel: 'Come arrivare e tornare a casa',
    other: 'Cos’altro fare',
  },
  pl: {
    food: 'Jedzenie i picie',
    medicine: 'Leki',
    test: 'Badania przed zabiegiem',
    bring: 'Co zabrać ze sobą',
    travel: 'Dojazd i powrót do domu',
    other: 'Co jeszcze zrobić',
  },
  pt: {
    food: 'Comer e beber',
    medicine: 'Medicamentos',
    test: 'Exames prévios',
    bring: 'O que trazer',
    travel: 'Vir e voltar para casa',
    other: 'O que mais fazer',
  },
  tl: {
    food: 'Pagkain at inumin',
    medicine: 'Mga gamot',
    test: 'Mga pagsusuri bago ang pamamaraan',
    bring: 'Mga dapat dalhin',
    travel: 'Pagpunta rito at pag-uwi',
    other: 'Iba pang dapat gawin',
  },
  vi: {
    food: 'Ăn và uống',
    medicine: 'Thuốc',
    test: 'Xét nghiệm trước',
    bring: 'Những thứ cần mang theo',
    travel: 'Đi đến và về nhà',
    other: 'Việc khác cần làm',
  },
  'zh-Hans': {
    food: '饮食',
    medicine: '药物',
    test: '术前检查',
    bring: '需要携带的物品',
    travel: '来院和回家',
    other: '其他准备',
  },
};

/** @returns undefined for a group without a kind, and if the text's language is unknown or not one of the widgets'. */
export function timedTitle<K extends string>(
  titles: Titles<K>,
  tag: string | undefined,
  kind: K | undefined,
): string | undefined {
  return kind && titlesFor(titles, tag)?.[kind];
}
