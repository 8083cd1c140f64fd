/** Headings that say what a list of preparations is, in the way of `kind-words`. */
import { inLanguage } from '../words/language-tag.js';
import type { KindWords } from './kind-words.js';
import type { PreparationKind } from './schema.js';

/**
 * The phrases in a language, for what has no dictionary at hand.
 *
 * @param tag a BCP 47 tag.
 * @returns the English ones where there is no language, or none of ours.
 */
export function preparationKindWordsOf(tag?: string): KindWords<PreparationKind> {
  return inLanguage({ ar, de, en, es, fil: tl, fr, he, it, pl, pt, vi, zhHans }, tag);
}

export const ar: KindWords<PreparationKind> = {
  food: `الطعام والشراب; الأكل والشرب; الطعام; الشراب; الصيام; النظام الغذائي; ماذا يمكنني أن آكل وأشرب`,
  medicine: `الأدوية; أدوية; دواء; أدويتكم; أدويتك; الدواء; الأدوية والمكملات; الأدوية والمكملات الغذائية;
    ماذا عن أدويتي`,
  test: `الفحوص قبل الإجراء; الفحوص; الفحوصات; فحوصات; الفحوصات قبل الإجراء; التحاليل; فحوصات الدم; تحاليل الدم`,
  bring: `ما ينبغي إحضاره; ما يجب إحضاره; أحضروا معكم; أحضر معك; ماذا تحضرون معكم; ماذا يجب أن أحضر`,
  travel: `الوصول إلينا والعودة إلى المنزل; المواصلات; التنقل; السفر; الوصول إلينا; العودة إلى المنزل; كيفية الوصول`,
  other: `أمور أخرى ينبغي فعلها; أخرى; أمور أخرى; تحضيرات أخرى; استعدادات أخرى`,
};

export const de: KindWords<PreparationKind> = {
  food: `Essen und Trinken; Ernährung; Essen; Trinken; Nüchtern bleiben; Nüchtern kommen;
    Was Sie essen und trinken dürfen; Was darf ich essen und trinken`,
  medicine: `Medikamente; Medikament; Arzneimittel; Ihre Medikamente; Deine Medikamente; Ihre Arzneimittel;
    Medikamente und Nahrungsergänzungsmittel; Medikamente absetzen; Was ist mit meinen Medikamenten`,
  test: `Untersuchungen vorher; Untersuchungen; Voruntersuchungen; Voruntersuchung; Tests; Blutuntersuchungen;
    Blutuntersuchung; Untersuchungen vor dem Eingriff`,
  bring: `Was Sie mitbringen; Mitbringen; Bitte mitbringen; Das bringen Sie mit; Was mitzubringen ist;
    Was du mitbringst; Was muss ich mitbringen; Was soll ich mitbringen`,
  travel: `Hin- und Rückweg; Anreise; Anfahrt; Anfahrt und Heimweg; Hinweg; Heimweg; Rückweg; Der Weg zu uns;
    An- und Abreise`,
  other: `Was sonst zu tun ist; Sonstiges; Weiteres; Weitere Vorbereitung; Sonstige Vorbereitung; Außerdem`,
};

export const en: KindWords<PreparationKind> = {
  food: `Eating and drinking; Food and drink; Food and drinks; Food; Diet; Fasting; What you can eat and drink;
    When to stop eating and drinking; What can I eat and drink`,
  medicine: `Medicines; Medicine; Medications; Medication; Your medicines; Your medications; Your medication;
    Medicines and supplements; Medications and supplements; Medicines to stop; Medicines to take;
    Medicines to tell us about; What about my medicines`,
  test: `Tests beforehand; Tests; Tests before; Tests before the procedure; Tests you may need; Tests and checks;
    Blood tests; Blood tests and scans`,
  bring: `What to bring; Bring; Bring with you; Things to bring; What to bring with you; What to take with you;
    What should I bring`,
  travel: `Getting here and home; Travel; Getting here; Getting home; How to get here; How to get home;
    Your journey; Transport; Travel and parking`,
  other: `What else to do; Other; Other things to do; Other preparation; Other preparations;
    Other things to prepare; Also`,
};

export const es: KindWords<PreparationKind> = {
  food: `Comida y bebida; Comer y beber; Alimentación; Comida; Bebida; Alimentos y bebidas; Ayuno; Dieta;
    ¿Qué puedo comer y beber`,
  medicine: `Medicamentos; Medicamento; Medicinas; Medicación; Sus medicamentos; Tus medicamentos; Sus medicinas;
    Medicamentos y suplementos; ¿Qué hago con mis medicamentos`,
  test: `Pruebas previas; Pruebas; Análisis; Exámenes previos; Análisis de sangre;
    Pruebas antes del procedimiento; Estudios previos`,
  bring: `Qué traer; Traiga; Qué debe traer; Qué llevar; Lo que debe traer; ¿Qué debo traer; ¿Qué tengo que traer`,
  travel: `Cómo llegar y volver a casa; Cómo llegar; Transporte; Viaje; Traslado; Ida y vuelta; Vuelta a casa;
    Llegada y regreso`,
  other: `Qué más hacer; Otros; Otros preparativos; Otra preparación; Además`,
};

export const fr: KindWords<PreparationKind> = {
  food: `Manger et boire; Alimentation; Repas et boissons; Nourriture et boissons; Nourriture; À jeun; Jeûne;
    Que puis-je manger et boire`,
  medicine: `Médicaments; Médicament; Vos médicaments; Tes médicaments; Médicaments et compléments;
    Médicaments et compléments alimentaires; Traitements en cours; Que faire de mes médicaments`,
  test: `Examens préalables; Examens; Examens avant l’intervention; Analyses; Analyses de sang; Bilan sanguin;
    Bilan préopératoire; Examens à faire avant`,
  bring: `Ce qu’il faut apporter; À apporter; Apportez; Que faut-il apporter; Que dois-je apporter;
    Ce que vous devez apporter`,
  travel: `Venir et rentrer chez vous; Venir et rentrer; Transport; Trajet; Déplacement; Comment venir;
    Retour à domicile; Retour chez vous; Aller et retour`,
  other: `Que faire d’autre; Autres; Autres préparatifs; Autre préparation; De plus`,
};

export const he: KindWords<PreparationKind> = {
  food: `אכילה ושתייה; אוכל ושתייה; מזון ושתייה; אוכל; מזון; צום; תזונה; מה מותר לאכול ולשתות`,
  medicine: `תרופות; תרופה; התרופות; התרופות שלכם; התרופות שלך; תרופות ותוספים; תרופות ותוספי תזונה;
    מה לגבי התרופות שלי`,
  test: `בדיקות לפני ההליך; בדיקות; בדיקות מקדימות; הבדיקות; בדיקות דם; בדיקות נדרשות; בדיקות לפני`,
  bring: `מה להביא; להביא; יש להביא; מה להביא איתכם; מה צריך להביא; מה עליי להביא`,
  travel: `הגעה וחזרה הביתה; הגעה; נסיעה; תחבורה; חזרה הביתה; איך מגיעים; הסעה`,
  other: `מה עוד לעשות; אחר; הכנות נוספות; הכנות אחרות; דברים נוספים`,
};

export const it: KindWords<PreparationKind> = {
  food: `Mangiare e bere; Cibo e bevande; Alimentazione; Cibo; Bevande; Digiuno; Cosa si può mangiare e bere;
    Cosa posso mangiare e bere`,
  medicine: `Medicinali; Medicine; Farmaci; Farmaco; I suoi medicinali; I tuoi medicinali; Farmaci e integratori;
    Medicinali e integratori; Cosa faccio con i miei farmaci`,
  test: `Esami preliminari; Esami; Esami prima della procedura; Esami del sangue; Analisi; Analisi del sangue;
    Esami da fare prima`,
  bring: `Cosa portare; Da portare; Portare con sé; Cosa portare con sé; Che cosa portare; Cosa devo portare`,
  travel: `Come arrivare e tornare a casa; Come arrivare; Trasporto; Viaggio; Ritorno a casa; Andata e ritorno;
    Spostamenti`,
  other: `Cos’altro fare; Altro; Altri preparativi; Altra preparazione; Inoltre`,
};

export const pl: KindWords<PreparationKind> = {
  food: `Jedzenie i picie; Jedzenie; Picie; Posiłki i napoje; Dieta; Na czczo; Co można jeść i pić;
    Co mogę jeść i pić`,
  medicine: `Leki; Lek; Leki i suplementy; Przyjmowane leki; Twoje leki; Państwa leki; Leki do odstawienia;
    Co z moimi lekami`,
  test: `Badania przed zabiegiem; Badania; Badania wstępne; Badania krwi; Badanie krwi; Potrzebne badania;
    Badania do wykonania`,
  bring: `Co zabrać ze sobą; Co zabrać; Co przynieść; Zabierz ze sobą; Należy zabrać; Co mam zabrać`,
  travel: `Dojazd i powrót do domu; Dojazd; Podróż; Transport; Powrót do domu; Dojazd i powrót; Jak do nas dojechać`,
  other: `Co jeszcze zrobić; Inne; Pozostałe; Inne przygotowania; Ponadto`,
};

export const pt: KindWords<PreparationKind> = {
  food: `Comer e beber; Alimentação; Comida e bebida; Alimentos e bebidas; Comida; Jejum; Dieta;
    O que posso comer e beber`,
  medicine: `Medicamentos; Medicamento; Remédios; Medicação; Os seus medicamentos; Seus medicamentos;
    Medicamentos e suplementos; E os meus medicamentos`,
  test: `Exames prévios; Exames; Exames antes do procedimento; Exames de sangue; Análises; Análises ao sangue;
    Análises de sangue`,
  bring: `O que trazer; Trazer; Traga; O que deve trazer; O que levar; O que devo trazer; O que preciso trazer`,
  travel: `Vir e voltar para casa; Como chegar; Transporte; Viagem; Deslocação; Deslocamento; Regresso a casa;
    Volta para casa; Ida e volta`,
  other: `O que mais fazer; Outros; Outra preparação; Outros preparativos; Além disso`,
};

export const tl: KindWords<PreparationKind> = {
  food: `Pagkain at inumin; Pagkain; Pagkain at pag-inom; Pag-aayuno; Diyeta;
    Ano ang puwede kong kainin at inumin`,
  medicine: `Mga gamot; Gamot; Iyong mga gamot; Ang iyong mga gamot; Inyong mga gamot; Ang inyong mga gamot;
    Mga gamot at suplemento; Paano ang mga gamot ko`,
  test: `Mga pagsusuri bago ang pamamaraan; Mga pagsusuri; Pagsusuri; Mga test; Pagsusuri ng dugo;
    Mga pagsusuri ng dugo; Mga pagsusuri bago nito`,
  bring: `Mga dapat dalhin; Dapat dalhin; Dalhin; Ano ang dadalhin; Ano ang dapat dalhin; Mga dadalhin`,
  travel: `Pagpunta rito at pag-uwi; Pagpunta rito; Pag-uwi; Transportasyon; Biyahe; Paano pumunta rito`,
  other: `Iba pang dapat gawin; Iba pa; Iba pang paghahanda; Mga iba pang paghahanda`,
};

export const vi: KindWords<PreparationKind> = {
  food: `Ăn và uống; Ăn uống; Thức ăn và đồ uống; Đồ ăn thức uống; Nhịn ăn; Chế độ ăn; Tôi có thể ăn uống gì`,
  medicine: `Thuốc; Các loại thuốc; Thuốc men; Thuốc của quý vị; Thuốc của bạn; Thuốc đang dùng;
    Thuốc và thực phẩm bổ sung; Thuốc và thực phẩm chức năng`,
  test: `Xét nghiệm trước; Xét nghiệm; Các xét nghiệm; Xét nghiệm máu; Xét nghiệm trước thủ thuật;
    Các xét nghiệm cần làm`,
  bring: `Những thứ cần mang theo; Cần mang theo; Mang theo; Mang theo gì; Những gì cần mang theo;
    Tôi cần mang theo gì`,
  travel: `Đi đến và về nhà; Đi lại; Đến nơi và về nhà; Phương tiện đi lại; Về nhà; Đường đến`,
  other: `Việc khác cần làm; Khác; Chuẩn bị khác; Các chuẩn bị khác; Ngoài ra`,
};

export const zhHans: KindWords<PreparationKind> = {
  food: `饮食; 饮食要求; 进食和饮水; 饮食注意事项; 吃什么喝什么; 禁食; 禁食禁水; 空腹`,
  medicine: `药物; 用药; 您的药物; 你的药物; 药品; 正在服用的药物; 药物和保健品; 需要停用的药物; 我的药怎么办`,
  test: `术前检查; 检查; 检验; 事先检查; 化验; 验血; 血液检查; 需要做的检查`,
  bring: `需要携带的物品; 携带物品; 带什么; 需要带什么; 要带的东西; 请携带`,
  travel: `来院和回家; 交通; 出行; 如何到达; 回家; 来院交通; 往返交通`,
  other: `其他准备; 其他; 其他事项; 其他准备事项; 另外`,
};
