/**
 * Headings that say what a list of benefits and risks is, for each language that has a dictionary. They are never shown: a heading of
 * the author's that equals one of them gives its list that kind. Only what means one kind and no other belongs here.
 *
 * They are a part of the dictionaries, and stand here so that all of them can be had at once without the rest.
 */
import { inLanguage } from '../words/language-tag.js';
import type { Kind } from './schema.js';

/** For each kind of a section its phrases, with semicolons between them. */
export type KindWords<K extends string = Kind> = Readonly<Record<K, string>>;

/**
 * The phrases in a language, for what has no dictionary at hand. An element takes them from the dictionary that it has.
 *
 * @param tag a BCP 47 tag.
 * @returns the English ones where there is no language, or none of ours.
 */
export function kindWordsOf(tag?: string): KindWords {
  return inLanguage({ ar, de, en, es, fil: tl, fr, he, it, pl, pt, vi, zhHans }, tag);
}

export const ar: KindWords = {
  benefit: `الفوائد; فوائد; الفائدة; فائدة; الفوائد المحتملة; الفوائد الممكنة; أهم الفوائد; فوائد العلاج;
    فوائد الإجراء; ما الفوائد; ما هي الفوائد; ما هي الفوائد المحتملة; المزايا; مزايا; ما هي المزايا`,
  consideration: `أمور ينبغي مراعاتها; أمر ينبغي مراعاته; ما ينبغي مراعاته; أمور يجب مراعاتها; ما يجب مراعاته;
    أمور يجب أخذها في الاعتبار`,
  risk: `المخاطر; مخاطر; خطر; المخاطر المحتملة; المخاطر الممكنة; أهم المخاطر; مخاطر العلاج; مخاطر الإجراء;
    ما المخاطر; ما هي المخاطر; ما هي المخاطر المحتملة; الآثار الجانبية; آثار جانبية; الآثار الجانبية المحتملة;
    ما هي الآثار الجانبية; الأعراض الجانبية; الأعراض الجانبية المحتملة; المضاعفات; مضاعفات; المضاعفات المحتملة;
    المضاعفات الممكنة; ما هي المضاعفات المحتملة; المخاطر والآثار الجانبية; الآثار الجانبية والمخاطر;
    المخاطر والمضاعفات; المضاعفات والمخاطر; الآثار الجانبية والمضاعفات; الأضرار; الأضرار المحتملة`,
  alternative: `خيارات أخرى; خيار آخر; الخيارات الأخرى; خيارات علاجية أخرى; خيارات العلاج الأخرى; علاجات أخرى;
    العلاجات الأخرى; البدائل; بدائل; بديل; البدائل المحتملة; البدائل الممكنة; بدائل العلاج; العلاجات البديلة;
    ما البدائل; ما هي البدائل; ما هي الخيارات الأخرى`,
};

export const de: KindWords = {
  benefit: `Nutzen; Möglicher Nutzen; Nutzen der Behandlung; Nutzen des Eingriffs;
    Welchen Nutzen hat die Behandlung; Welchen Nutzen hat der Eingriff; Was ist der Nutzen; Vorteile; Vorteil;
    Mögliche Vorteile; Vorteile der Behandlung; Vorteile des Eingriffs; Welche Vorteile gibt es;
    Was sind die Vorteile`,
  consideration: `Was zu bedenken ist; Zu bedenken; Was Sie bedenken sollten; Das sollten Sie bedenken;
    Überlegungen`,
  risk: `Risiken; Risiko; Mögliche Risiken; Risiken der Behandlung; Risiken des Eingriffs; Welche Risiken gibt es;
    Was sind die Risiken; Nebenwirkungen; Nebenwirkung; Mögliche Nebenwirkungen; Häufige Nebenwirkungen;
    Schwere Nebenwirkungen; Welche Nebenwirkungen gibt es; Was sind die Nebenwirkungen; Komplikationen;
    Komplikation; Mögliche Komplikationen; Welche Komplikationen gibt es; Risiken und Nebenwirkungen;
    Nebenwirkungen und Risiken; Risiken und Komplikationen; Komplikationen und Risiken;
    Risiken und mögliche Komplikationen; Nebenwirkungen und Komplikationen; Mögliche Schäden;
    Unerwünschte Wirkungen`,
  alternative: `Andere Möglichkeiten; Andere Möglichkeit; Weitere Möglichkeiten; Andere Behandlungsmöglichkeiten;
    Andere Behandlungen; Alternativen; Alternative; Mögliche Alternativen; Alternative Behandlungen;
    Behandlungsalternativen; Alternativen zur Behandlung; Alternativen zum Eingriff; Welche Alternativen gibt es;
    Was sind die Alternativen; Welche anderen Möglichkeiten gibt es`,
};

export const en: KindWords = {
  benefit: `Benefits; Benefit; Possible benefits; Potential benefits; Main benefits; Key benefits;
    Benefits of treatment; Benefits of the treatment; Benefits of the procedure; What are the benefits;
    What are the possible benefits; Advantages; Advantage; What are the advantages`,
  consideration: `Things to consider; To consider; What to consider; Points to consider; Considerations;
    Consideration; Important considerations; Other considerations; Things to think about; What to think about`,
  risk: `Risks; Risk; Possible risks; Potential risks; Main risks; Risks of treatment; Risks of the treatment;
    Risks of the procedure; What are the risks; What are the possible risks; Side effects; Side effect;
    Possible side effects; Potential side effects; Common side effects; Serious side effects;
    What are the side effects; What are the possible side effects; Complications; Complication;
    Possible complications; Potential complications; What are the possible complications; Risks and side effects;
    Side effects and risks; Risks and complications; Complications and risks; Side effects and complications;
    Complications and side effects; Risks, side effects and complications; Harms; Harm; Possible harms;
    What are the harms; Adverse effects`,
  alternative: `Other options; Other option; Other treatment options; Other treatments; Alternatives; Alternative;
    Possible alternatives; Alternative options; Alternative treatments; Alternative treatment;
    Treatment alternatives; Alternatives to treatment; Alternatives to the treatment; Alternatives to the procedure;
    What are the alternatives; What are the other options; What are my other options`,
};

export const es: KindWords = {
  benefit: `Beneficios; Beneficio; Posibles beneficios; Beneficios posibles; Principales beneficios;
    Beneficios del tratamiento; Beneficios del procedimiento; ¿Cuáles son los beneficios;
    ¿Cuáles son los posibles beneficios; ¿Qué beneficios tiene; Ventajas; Ventaja; ¿Cuáles son las ventajas`,
  consideration: `Aspectos a tener en cuenta; A tener en cuenta; Qué tener en cuenta;
    Aspectos que debe tener en cuenta; Aspectos que considerar; Consideraciones; Consideración;
    Consideraciones importantes; Otras consideraciones`,
  risk: `Riesgos; Riesgo; Posibles riesgos; Riesgos posibles; Principales riesgos; Riesgos del tratamiento;
    Riesgos del procedimiento; ¿Cuáles son los riesgos; ¿Cuáles son los posibles riesgos; ¿Qué riesgos tiene;
    Efectos secundarios; Efecto secundario; Posibles efectos secundarios; ¿Cuáles son los efectos secundarios;
    Efectos adversos; Posibles efectos adversos; Complicaciones; Complicación; Posibles complicaciones;
    ¿Cuáles son las posibles complicaciones; Riesgos y efectos secundarios; Efectos secundarios y riesgos;
    Riesgos y complicaciones; Complicaciones y riesgos; Riesgos y posibles complicaciones;
    Efectos secundarios y complicaciones`,
  alternative: `Otras opciones; Otra opción; Otras opciones de tratamiento; Otros tratamientos; Alternativas;
    Alternativa; Posibles alternativas; Tratamientos alternativos; Alternativas de tratamiento;
    Alternativas al tratamiento; Alternativas al procedimiento; ¿Cuáles son las alternativas; ¿Qué alternativas hay;
    ¿Qué otras opciones hay`,
};

export const fr: KindWords = {
  benefit: `Bénéfices; Bénéfice; Bénéfices possibles; Bénéfices attendus; Bénéfices du traitement;
    Bénéfices de l’intervention; Bienfaits; Quels sont les bénéfices; Quels sont les bienfaits; Avantages; Avantage;
    Avantages possibles; Quels sont les avantages`,
  consideration: `Points à considérer; À considérer; Points à prendre en compte; À prendre en compte;
    Éléments à considérer; Éléments à prendre en compte`,
  risk: `Risques; Risque; Risques possibles; Risques éventuels; Principaux risques; Risques du traitement;
    Risques de l’intervention; Quels sont les risques; Quels sont les risques possibles; Effets secondaires;
    Effet secondaire; Effets secondaires possibles; Quels sont les effets secondaires; Effets indésirables;
    Effet indésirable; Effets indésirables possibles; Quels sont les effets indésirables; Complications;
    Complication; Complications possibles; Complications éventuelles; Quelles sont les complications possibles;
    Risques et effets secondaires; Risques et effets indésirables; Effets secondaires et risques;
    Risques et complications; Complications et risques; Effets secondaires et complications`,
  alternative: `Autres possibilités; Autre possibilité; Autres options; Autre option; Autres traitements;
    Autres traitements possibles; Alternatives; Alternative; Alternatives possibles; Alternatives au traitement;
    Alternatives à l’intervention; Traitements alternatifs; Quelles sont les alternatives;
    Quelles sont les autres possibilités`,
};

export const he: KindWords = {
  benefit: `יתרונות; יתרון; היתרונות; יתרונות אפשריים; יתרונות הטיפול; יתרונות ההליך; מהם היתרונות; מה היתרונות;
    תועלת; התועלת; תועלת אפשרית; מהי התועלת`,
  consideration: `דברים שיש לשקול; יש לשקול; מה יש לשקול; מה כדאי לשקול; דברים שכדאי לשקול; שיקולים;
    שיקולים נוספים`,
  risk: `סיכונים; סיכון; הסיכונים; סיכונים אפשריים; סיכוני הטיפול; סיכוני ההליך; מהם הסיכונים; מה הסיכונים;
    תופעות לוואי; תופעת לוואי; תופעות לוואי אפשריות; תופעות לוואי שכיחות; מהן תופעות הלוואי; סיבוכים; סיבוך;
    סיבוכים אפשריים; מהם הסיבוכים האפשריים; סיכונים ותופעות לוואי; תופעות לוואי וסיכונים; סיכונים וסיבוכים;
    סיבוכים וסיכונים; סיכונים וסיבוכים אפשריים; תופעות לוואי וסיבוכים`,
  alternative: `אפשרויות אחרות; אפשרות אחרת; אפשרויות נוספות; אפשרויות טיפול אחרות; טיפולים אחרים; חלופות; חלופה;
    החלופות; חלופות אפשריות; חלופות לטיפול; חלופות טיפוליות; טיפולים חלופיים; מהן החלופות; מה החלופות;
    מהן האפשרויות האחרות`,
};

export const it: KindWords = {
  benefit: `Benefici; Beneficio; Possibili benefici; Benefici possibili; Benefici del trattamento;
    Benefici della procedura; Quali sono i benefici; Quali sono i possibili benefici; Vantaggi; Vantaggio;
    Possibili vantaggi; Quali sono i vantaggi`,
  consideration: `Aspetti da considerare; Da considerare; Cosa considerare; Punti da considerare; Considerazioni;
    Considerazione; Altre considerazioni`,
  risk: `Rischi; Rischio; Possibili rischi; Rischi possibili; Rischi del trattamento; Rischi della procedura;
    Quali sono i rischi; Quali sono i possibili rischi; Effetti collaterali; Effetto collaterale;
    Possibili effetti collaterali; Quali sono gli effetti collaterali; Effetti indesiderati;
    Possibili effetti indesiderati; Complicanze; Complicanza; Possibili complicanze; Complicazioni; Complicazione;
    Possibili complicazioni; Quali sono le possibili complicanze; Rischi ed effetti collaterali;
    Rischi e effetti collaterali; Effetti collaterali e rischi; Rischi e complicanze; Complicanze e rischi;
    Rischi e complicazioni; Rischi e possibili complicanze`,
  alternative: `Altre possibilità; Altra possibilità; Altre opzioni; Altra opzione; Altri trattamenti;
    Altre opzioni di trattamento; Alternative; Alternativa; Possibili alternative; Alternative terapeutiche;
    Trattamenti alternativi; Alternative al trattamento; Alternative alla procedura; Quali sono le alternative;
    Quali sono le altre possibilità`,
};

export const pl: KindWords = {
  benefit: `Korzyści; Korzyść; Możliwe korzyści; Korzyści z leczenia; Korzyści z zabiegu; Jakie są korzyści;
    Jakie są możliwe korzyści; Zalety; Zaleta; Jakie są zalety`,
  consideration: `Co warto rozważyć; Do rozważenia; Co należy rozważyć; Co należy wziąć pod uwagę;
    Co warto wziąć pod uwagę`,
  risk: `Ryzyko; Możliwe ryzyko; Ryzyko leczenia; Ryzyko zabiegu; Jakie jest ryzyko; Zagrożenia; Możliwe zagrożenia;
    Skutki uboczne; Skutek uboczny; Możliwe skutki uboczne; Jakie są skutki uboczne; Działania niepożądane;
    Działanie niepożądane; Możliwe działania niepożądane; Powikłania; Powikłanie; Możliwe powikłania;
    Jakie są możliwe powikłania; Ryzyko i skutki uboczne; Ryzyko i działania niepożądane; Ryzyko i powikłania;
    Powikłania i ryzyko; Ryzyko i możliwe powikłania; Skutki uboczne i powikłania`,
  alternative: `Inne możliwości; Inna możliwość; Inne opcje; Inne opcje leczenia; Inne metody leczenia;
    Inne sposoby leczenia; Alternatywy; Alternatywa; Możliwe alternatywy; Alternatywne metody leczenia;
    Jakie są alternatywy; Jakie są inne możliwości`,
};

export const pt: KindWords = {
  benefit: `Benefícios; Benefício; Possíveis benefícios; Benefícios possíveis; Principais benefícios;
    Benefícios do tratamento; Benefícios do procedimento; Quais são os benefícios;
    Quais são os possíveis benefícios; Vantagens; Vantagem; Quais são as vantagens`,
  consideration: `Pontos a considerar; A considerar; O que considerar; Aspetos a considerar; Aspectos a considerar;
    Considerações; Consideração; Considerações importantes; Outras considerações`,
  risk: `Riscos; Risco; Possíveis riscos; Riscos possíveis; Principais riscos; Riscos do tratamento;
    Riscos do procedimento; Quais são os riscos; Quais são os possíveis riscos; Efeitos secundários;
    Efeito secundário; Possíveis efeitos secundários; Efeitos colaterais; Efeito colateral;
    Possíveis efeitos colaterais; Quais são os efeitos secundários; Quais são os efeitos colaterais;
    Efeitos adversos; Complicações; Complicação; Possíveis complicações; Quais são as possíveis complicações;
    Riscos e efeitos secundários; Riscos e efeitos colaterais; Efeitos secundários e riscos; Riscos e complicações;
    Complicações e riscos; Riscos e possíveis complicações`,
  alternative: `Outras opções; Outra opção; Outras opções de tratamento; Outros tratamentos; Alternativas;
    Alternativa; Possíveis alternativas; Tratamentos alternativos; Alternativas de tratamento;
    Alternativas ao tratamento; Alternativas ao procedimento; Quais são as alternativas;
    Quais são as outras opções`,
};

export const tl: KindWords = {
  benefit: `Mga benepisyo; Benepisyo; Mga posibleng benepisyo; Mga benepisyo ng paggamot;
    Mga benepisyo ng pamamaraan; Ano ang mga benepisyo; Mga pakinabang; Pakinabang; Mga bentahe; Bentahe`,
  consideration: `Mga dapat isaalang-alang; Dapat isaalang-alang; Ano ang dapat isaalang-alang;
    Mga bagay na dapat isaalang-alang; Mga konsiderasyon; Konsiderasyon`,
  risk: `Mga panganib; Panganib; Mga posibleng panganib; Mga panganib ng paggamot; Mga panganib ng pamamaraan;
    Ano ang mga panganib; Mga side effect; Side effect; Mga posibleng side effect; Ano ang mga side effect;
    Mga komplikasyon; Komplikasyon; Mga posibleng komplikasyon; Ano ang mga posibleng komplikasyon;
    Mga panganib at side effect; Mga panganib at mga side effect; Mga panganib at komplikasyon;
    Mga panganib at mga komplikasyon`,
  alternative: `Iba pang mapagpipilian; Mga iba pang mapagpipilian; Iba pang opsyon; Iba pang mga opsyon;
    Iba pang paggamot; Iba pang mga paggamot; Mga alternatibo; Alternatibo; Mga posibleng alternatibo;
    Mga alternatibong paggamot; Ano ang mga alternatibo; Ano ang iba pang mapagpipilian`,
};

export const vi: KindWords = {
  benefit: `Lợi ích; Các lợi ích; Những lợi ích; Lợi ích có thể có; Các lợi ích có thể có; Lợi ích của điều trị;
    Lợi ích của thủ thuật; Lợi ích là gì; Các lợi ích là gì; Ưu điểm; Các ưu điểm`,
  consideration: `Những điều cần cân nhắc; Cần cân nhắc; Điều cần cân nhắc; Các điều cần cân nhắc;
    Những điều cần xem xét; Cần cân nhắc điều gì`,
  risk: `Rủi ro; Các rủi ro; Những rủi ro; Rủi ro có thể có; Các rủi ro có thể xảy ra; Rủi ro của điều trị;
    Rủi ro của thủ thuật; Rủi ro là gì; Các rủi ro là gì; Nguy cơ; Các nguy cơ; Tác dụng phụ; Các tác dụng phụ;
    Tác dụng phụ có thể xảy ra; Tác dụng phụ là gì; Biến chứng; Các biến chứng; Biến chứng có thể xảy ra;
    Các biến chứng có thể xảy ra; Rủi ro và tác dụng phụ; Tác dụng phụ và rủi ro; Rủi ro và biến chứng;
    Biến chứng và rủi ro; Tác dụng phụ và biến chứng`,
  alternative: `Lựa chọn khác; Các lựa chọn khác; Những lựa chọn khác; Lựa chọn thay thế; Các lựa chọn thay thế;
    Phương án khác; Các phương án khác; Phương án thay thế; Các phương án thay thế; Các phương pháp điều trị khác;
    Các lựa chọn điều trị khác; Có lựa chọn nào khác không`,
};

export const zhHans: KindWords = {
  benefit: `益处; 好处; 获益; 可能的益处; 潜在益处; 潜在获益; 主要益处; 治疗的益处; 治疗的好处; 手术的益处; 手术的好处; 有哪些益处; 有哪些好处; 有什么好处; 优点; 优势`,
  consideration: `需要考虑的事项; 需要考虑; 需要考虑的问题; 考虑事项; 考虑因素; 需要考虑哪些事项; 需要考虑什么`,
  risk: `风险; 可能的风险; 潜在风险; 主要风险; 治疗的风险; 治疗风险; 手术的风险; 手术风险; 有哪些风险; 有什么风险; 副作用; 可能的副作用; 常见副作用; 严重副作用; 有哪些副作用; 不良反应;
    可能的不良反应; 并发症; 可能的并发症; 有哪些并发症; 风险和副作用; 风险与副作用; 风险及副作用; 副作用和风险; 风险和并发症; 风险与并发症; 风险及并发症; 并发症和风险; 副作用和并发症; 危害;
    可能的危害`,
  alternative: `其他选择; 其他方案; 其他治疗; 其他治疗方案; 其他治疗方法; 其他治疗选择; 替代方案; 替代治疗; 替代疗法; 可能的替代方案; 有哪些其他选择; 有哪些替代方案; 还有哪些选择`,
};
