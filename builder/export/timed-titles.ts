/**
 * The titles that elements show over a group with a kind and without a heading, in each language that they have. They are written
 * out in a snippet for the same reasons as those of benefits and risks.
 */
import type { AftercareKind, PreparationKind } from 'clinic-widgets';
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

/** The same as in the widgets' dictionaries. */
export const aftercareTitles: Titles<AftercareKind> = {
  ar: {
    do: 'ما ينبغي فعله',
    dont: 'ما ينبغي تجنبه',
    activity: 'متى يمكن العودة إلى الأنشطة',
    'follow-up': 'المتابعة',
    call: 'متى تتصلون بنا',
    urgent: 'متى تطلبون مساعدة عاجلة',
    emergency: 'متى تكون الحالة طارئة',
  },
  de: {
    do: 'Was Sie tun sollten',
    dont: 'Was Sie nicht tun sollten',
    activity: 'Was wann wieder möglich ist',
    'follow-up': 'Nachsorge',
    call: 'Wann Sie uns anrufen sollten',
    urgent: 'Wann Sie dringend Hilfe brauchen',
    emergency: 'Wann es ein Notfall ist',
  },
  en: {
    do: 'Do',
    dont: 'Do not',
    activity: 'When you can do things again',
    'follow-up': 'Follow-up',
    call: 'When to call us',
    urgent: 'When to get urgent help',
    emergency: 'When it is an emergency',
  },
  es: {
    do: 'Qué hacer',
    dont: 'Qué no hacer',
    activity: 'Cuándo puede volver a hacer cada cosa',
    'follow-up': 'Seguimiento',
    call: 'Cuándo llamarnos',
    urgent: 'Cuándo buscar ayuda urgente',
    emergency: 'Cuándo es una emergencia',
  },
  fr: {
    do: 'Ce qu’il faut faire',
    dont: 'Ce qu’il ne faut pas faire',
    activity: 'Quand reprendre vos activités',
    'follow-up': 'Suivi',
    call: 'Quand nous appeler',
    urgent: 'Quand demander une aide urgente',
    emergency: 'Quand c’est une urgence vitale',
  },
  he: {
    do: 'מה לעשות',
    dont: 'מה לא לעשות',
    activity: 'מתי אפשר לחזור לפעילות',
    'follow-up': 'מעקב',
    call: 'מתי להתקשר אלינו',
    urgent: 'מתי צריך עזרה דחופה',
    emergency: 'מתי זה מצב חירום',
  },
  it: {
    do: 'Cosa fare',
    dont: 'Cosa non fare',
    activity: 'Quando si possono riprendere le attività',
    'follow-up': 'Controlli successivi',
    call: 'Quando chiamarci',
    urgent: 'Quando serve aiuto urgente',
    emergency: 'Quando è un’emergenza',
  },
  pl: {
    do: 'Co robić',
    dont: 'Czego nie robić',
    activity: 'Kiedy można wrócić do zajęć',
    'follow-up': 'Wizyty kontrolne',
    call: 'Kiedy do nas zadzwonić',
    urgent: 'Kiedy potrzebna jest pilna pomoc',
    emergency: 'Kiedy to nagły wypadek',
  },
  pt: {
    do: 'O que fazer',
    dont: 'O que não fazer',
    activity: 'Quando pode voltar às atividades',
    'follow-up': 'Acompanhamento',
    call: 'Quando nos ligar',
    urgent: 'Quando procurar ajuda urgente',
    emergency: 'Quando é uma emergência',
  },
  tl: {
    do: 'Mga dapat gawin',
    dont: 'Mga hindi dapat gawin',
    activity: 'Kailan puwede nang gawin muli',
    'follow-up': 'Mga follow-up na pagbisita',
    call: 'Kailan kami tatawagan',
    urgent: 'Kailan kailangan ng agarang tulong',
    emergency: 'Kailan ito emergency',
  },
  vi: {
    do: 'Nên làm',
    dont: 'Không nên làm',
    activity: 'Khi nào có thể hoạt động lại',
    'follow-up': 'Tái khám',
    call: 'Khi nào cần gọi cho chúng tôi',
    urgent: 'Khi nào cần giúp đỡ gấp',
    emergency: 'Khi nào là cấp cứu',
  },
  'zh-Hans': {
    do: '应该做的事',
    dont: '不要做的事',
    activity: '何时可以恢复活动',
    'follow-up': '复诊',
    call: '何时联系我们',
    urgent: '何时需要尽快就医',
    emergency: '何时是急症',
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
