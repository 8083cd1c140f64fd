import type { WarningWords } from './warning-words.js';

const atOnce = '(?:sofort|umgehend|unverzüglich|gleich|dringend|so schnell wie möglich|schnellstmöglich)';
const reach =
  '(?:rufen sie|melden sie sich|wenden sie sich|gehen sie|kommen sie|stellen sie sich|suchen sie|kontaktieren sie|informieren sie|verständigen sie|sprechen sie|anrufen|aufsuchen|melden|wenden|kontaktieren|verständigen)';

export const de: WarningWords = {
  call: [
    `${reach}…(?:wenn|falls|sobald|bei|${atOnce})`,
    `(?:wenn|falls|sobald|bei|sollten sie)…${reach}`,
    `${atOnce}…(?:${reach}|\\p{L}*arzt|\\p{L}*ärztin|praxis|klinik)`,
    'ärztliche hilfe|ärztlicher hilfe|hilfe holen|warnzeichen|alarmzeichen',
  ],
  emergency: [
    'notaufnahme|notruf|notarzt|notfall\\p{L}*|notfälle\\p{L}*|rettungsdienst|krankenwagen',
    '(?<![\\p{N}.,-])(?:110|112|144)(?![\\p{N}-])',
  ],
  everyday: [
    '(?:fragen?|rückfragen|auskunft|auskünfte|informationen|termine?|terminwunsch|absagen|verschieben|dolmetscher\\p{L}*|parkplatz|rechnung)',
    '(?:möchten|wünschen|interesse)',
  ],
  exclusion: [
    'nicht(?: \\p{L}+)? (?:geeignet|empfohlen|ratsam|angezeigt|möglich|durchgeführt|angewendet|angewandt|eingesetzt|behandelt|verwendet|operiert|zugelassen|sicher)',
    'ungeeignet|nicht für (?:alle|jeden|kinder|schwangere|patient\\p{L}*|menschen|personen|sie)',
    '(?:darf|dürfen|kann|können|soll|sollen|sollte|sollten)…nicht…(?:bekommen|erhalten|behandelt|durchgeführt|angewendet|verwendet|operiert|machen lassen|haben)',
    'kommt…nicht (?:in frage|infrage)',
    'kontraindik\\p{L}*|gegenanzeigen?|ausgeschlossen|ausschluss\\p{L}*',
    'es sei denn|außer wenn|ausser wenn',
  ],
  condition: [
    'schwanger\\p{L}*|still(?:en|end|ende|enden|zeit)',
    'allergi\\p{L}*',
    'herzschrittmacher\\p{L}*',
    '\\p{L}*gerinnungsstörung(?:en)?',
    'diabet\\p{L}*|zuckerkrank\\p{L}*',
    'nierenschwäche|niereninsuffizienz|metallimplantat\\p{L}*',
  ],
  instruction: [
    'ohne (?:alkohol|sport|make-?up|schmuck|creme\\p{L}*|rauchen|auto)',
    '(?:dürfen|darf|sollten|sollen|soll|sollte|können|kann)…(?:nicht|kein\\p{L}*|nie|niemals|nichts)(?! (?:mehr )?(?:lange|nötig|notwendig|schmerz\\p{L}*|weh))',
    '\\p{L}+(?:en|ern|eln) sie…(?:nicht|kein\\p{L}*|nie|niemals|nichts)',
    '(?:nicht|nie|niemals|nichts)(?: \\p{L}+){0,3} (?:\\p{L}+en|\\p{L}+ern|\\p{L}+eln)(?=[.!,;:)]|$| und| oder)',
    '(?:kein|keine|keinen|keinerlei)(?: \\p{L}+){0,2} (?:alkohol|sport|auto|sauna|sonne\\p{L}*|kaffee|milch|essen|nahrung|speisen|getränke|creme\\p{L}*|make-?up|schmuck|medikament\\p{L}*|belastung\\p{L}*|schwere\\p{L}*|last\\p{L}*|bad|bäder|duschen|rauchen)',
    'abzuraten|abgeraten|rät ab|raten ab|abstand nehmen|vorsicht(?:ig)?|spr(?:icht|echen)…gegen',
    'vermeide(?:n|t)?|meide(?:n|t)?|verzichte(?:n|t)?|unterlasse(?:n|t)?|verboten|untersagt|tabu|unterlass\\p{L}*',
    'abgesetzt|absetz\\p{L}*|setzen sie…ab|hören sie auf|aufhören|pausier\\p{L}*|weglassen|lassen sie…weg|unterbrech\\p{L}*',
    '(?:muss|müssen|sollte|sollten|sollen)…(?:informiert|mitgeteilt|gemeldet|eingestellt|entfernt|vermieden|unterlassen)',
    '(?:müssen|muss|sollte|sollten)…informieren|sprechen sie mit…(?:arzt|ärztin)',
    'nüchtern|fasten|verzicht auf|halten sie sich…fern|warten sie',
    '(?:sagen|teilen|informieren|nennen|geben) sie…(?:uns|arzt|ärztin|team|praxis|klinik|bescheid|mit)',
    '(?:nehmen|setzen|ändern|bringen) sie…(?:medikament\\p{L}*|tabletten?|insulin|aspirin|blutverdünn\\p{L}*|mittel|arznei\\p{L}*)',
    'erst wenn|erst nach|bis (?:sie|ihr|ihre|der|die|das|es)',
  ],
  harm: [
    '\\p{L}*risik(?:o|en)',
    '\\p{L}*komplikation(?:en)?',
    '\\p{L}*nebenwirkung(?:en)?|unerwünschte\\p{L}* wirkung(?:en)?',
    'gefahr(?:en)?|gefährlich\\p{L}*',
  ],
  chance: [
    'kann|können|könnte|könnten|möglich\\p{L}*|möglicherweise|manchmal|gelegentlich|selten\\p{L}*|häufig\\p{L}*|normal|wahrscheinlich|vereinzelt',
    '(?:manche|einige|wenige|viele)[nr]? (?:menschen|personen|patient\\p{L}*)',
  ],
  harmName: [
    '\\p{L}*blutung(?:en)?|bluten|bluterguss|blutergüsse|hämatome?',
    '\\p{L}*infektion(?:en)?|infiziert\\p{L}*|entzündung(?:en)?|eiter|abszess\\p{L}*|sepsis|fieber|schüttelfrost|lungenentzündung',
    '\\p{L}*thrombose(?:n)?|blutgerinnseln?|embolien?|schlaganfall|schlaganfälle|herzinfarkt\\p{L}*|herzversagen',
    'schäden|schaden|\\p{L}+schäden|verletzung(?:en)?|\\p{L}*perforation(?:en)?|riss(?:e)?|verbrennung(?:en)?|narben?|leck\\p{L}*',
    'taubheit\\p{L}*|kribbeln|lähmung(?:en)?|erblindung|blindheit|gehörverlust|bewusstlosigkeit|blutverlust',
    'tod|todesfälle|tödlich\\p{L}*|krampfanfälle|krampfanfall|schock|ohnmacht',
    'übelkeit|erbrechen|schwindel|kopfschmerzen|ausschlag|hautausschlag|juckreiz|schwellung(?:en)?|geschwollen|rötung(?:en)?|beschwerden|unwohlsein',
    'allergische\\p{L}* reaktion(?:en)?',
    '(?:starke|stärkere|heftige|zunehmende|anhaltende)\\p{L}? schmerzen|brustschmerzen|atemnot|schluckbeschwerden',
    'inkontinenz|impotenz|unfruchtbarkeit|fehlgeburt|rückfall|blasenbildung|nekrose\\p{L}*|wundheilungsstörung(?:en)?',
  ],
  less: [
    '(?:weniger|geringere?[srnm]?|kleinere?[srnm]?|niedrigere?[srnm]?|kaum|ohne|keine?[srnm]?|senkt|senken|verringert|vermindert|verhindert|vermeidet|lindert|lindern|linderung (?:von|der)|behandelt|heilt|beseitigt|frei von|schützt vor|schutz vor)',
  ],
  ends: [
    '(?: \\p{L}+)? (?:lassen nach|lässt nach|verschwinden|verschwindet|bessern sich|heilt|heilen|klingen ab|klingt ab)',
    'frei(?:e[srnm]?)?',
  ],
  medicine: [
    'medikament\\p{L}*|arznei\\p{L}*|tabletten?|schmerzmittel\\p{L}*|antibiotika|blutverdünn\\p{L}*|gerinnungshemm\\p{L}*|kortison|nahrungsergänzung\\p{L}*',
    'aspirin|ass|ibuprofen|marcumar|heparin|insulin|metformin|clopidogrel|paracetamol|die pille',
  ],
  negation: [
    'nicht|nie|niemals|kein\\p{L}*|nichts|weder|noch nie|nirgends',
    'vermeid\\p{L}*|verzicht\\p{L}*|meiden',
    'absetz\\p{L}*|abgesetzt',
  ],
  leadIn: [
    'ohne|bis|erst|außer|ausser',
    'bringen|mitbringen|nehmen|sagen|informieren|melden|medikamente|tabletten',
    'warten|vorsicht|achtung|achten|anzeichen|zeichen|symptome|probleme|warnung|hinweise',
  ],
};
