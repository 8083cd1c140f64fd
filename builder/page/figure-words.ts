/** How each language says a figure, as far as its words are sure. Parts of regular expressions; letters count in either case. */

export interface FigureWords {
  /** Between the two numbers: “out of”. */
  joins: string;
  /** Who is counted, between a number and what joins it: “2 people out of 10”. */
  people: string;
  percent: string;
  /** Before a figure, these make a bound or a range of it: “less than”, “between”. */
  bounds: string;
  /** After a figure: “or more”. */
  endings: string;
  /** Between the ends of a range: “to”. */
  ranges: string;
  /** After a number, these say that it counts something else: “2 in 10 days”. */
  units: string;
  /** What groups the digits of a number, besides the spaces that do not break. */
  group: string;
  numbers: Readonly<Record<string, number>>;
}

function numbered(words: string): Record<string, number> {
  return Object.fromEntries(words.split(' ').map((word, at) => [word, at + 1]));
}

// cspell:disable
export const figureWords: Readonly<Record<string, FigureWords>> = {
  ar: {
    joins: 'من كل|من أصل|من بين|من',
    people: 'أشخاص|شخص|مرضى|مريض|حالات|حالة',
    percent: '٪|في المئة|في المائة|بالمئة|بالمائة',
    bounds: 'أقل من|أكثر من|ما بين|بين|حتى|على الأقل|على الأكثر|نحو',
    endings: 'أو أكثر|أو أقل',
    ranges: 'إلى|أو',
    units: 'أيام|يوم|ساعات|ساعة|دقائق|دقيقة|أسابيع|أسبوع|أشهر|شهر|سنوات|سنة',
    group: ',٬',
    numbers: {},
  },
  de: {
    joins: 'von je|von|unter|in|pro',
    people:
      'Personen|Person|Menschen|Mensch|Patientinnen|Patienten|Patientin|Patient|Frauen|Frau|Männern|Männer|Mann|Kindern|Kinder|Kind|Fällen|Fälle|Fall',
    percent: 'Prozent|v\\. ?H\\.',
    bounds:
      'weniger als|mehr als|unter|über|bis zu|bis|höchstens|mindestens|maximal|minimal|zwischen|kleiner als|größer als|nicht',
    endings: 'oder mehr|oder weniger|und mehr',
    ranges: 'bis zu|bis|oder|und',
    units:
      'Tage|Tagen|Tag|Stunden|Stunde|Minuten|Minute|Wochen|Woche|Monaten|Monate|Monat|Jahren|Jahre|Jahr|Uhr|mg|ml|cm|mm|kg',
    group: '.',
    numbers: {
      ...numbered('ein zwei drei vier fünf sechs sieben acht neun zehn'),
      ...{ eins: 1, eine: 1, einer: 1, einem: 1, zwanzig: 20, hundert: 100, tausend: 1000 },
    },
  },
  en: {
    joins: 'out of every|out of|in every|in|of every|of|per',
    people: 'people|persons|person|patients|patient|women|woman|men|man|children|child|adults|adult|cases|case',
    percent: 'percent|per cent',
    bounds:
      'less than|fewer than|more than|greater than|under|below|over|above|up to|at least|at most|between|from|no more than|not',
    endings: 'or more|or less|or fewer|and more',
    ranges: 'to|or|and',
    units: 'days|day|hours|hour|minutes|minute|weeks|week|months|month|years|year|mg|ml|cm|mm|kg|inches|inch',
    group: ',',
    numbers: {
      ...numbered('one two three four five six seven eight nine ten'),
      ...{ twenty: 20, fifty: 50, 'a hundred': 100, 'one hundred': 100, 'a thousand': 1000, 'one thousand': 1000 },
    },
  },
  es: {
    joins: 'de cada|por cada|de entre|entre|de',
    people: 'personas|persona|pacientes|paciente|mujeres|mujer|hombres|hombre|niños|niño|casos|caso',
    percent: 'por ciento',
    bounds:
      'menos de|más de|menos del|más del|hasta|hasta un|hasta el|al menos|como máximo|como mínimo|entre|inferior al?|superior al?|no',
    endings: 'o más|o menos',
    ranges: 'al?|o|y|hasta',
    units: 'días|día|horas|hora|minutos|minuto|semanas|semana|meses|mes|años|año|mg|ml|cm|mm|kg',
    group: '.',
    numbers: {
      ...numbered('uno dos tres cuatro cinco seis siete ocho nueve diez'),
      ...{ un: 1, una: 1, veinte: 20, cien: 100, mil: 1000 },
    },
  },
  fr: {
    joins: 'sur|pour',
    people: 'personnes|personne|patientes|patiente|patients|patient|femmes|femme|hommes|homme|enfants|enfant|cas',
    percent: 'pour cent|pourcent',
    bounds:
      'moins de|moins d’|plus de|plus d’|jusqu’à|au moins|au plus|au maximum|au minimum|entre|inférieure? à|supérieure? à|pas',
    endings: 'ou plus|ou moins',
    ranges: 'à|ou|et',
    units: 'jours|jour|heures|heure|minutes|minute|semaines|semaine|mois|ans|an|années|année|mg|ml|cm|mm|kg',
    group: '.',
    numbers: {
      ...numbered('un deux trois quatre cinq six sept huit neuf dix'),
      une: 1,
      vingt: 20,
      cent: 100,
      mille: 1000,
    },
  },
  he: {
    joins: 'מתוך כל|מתוך|מכל',
    people: 'אנשים|איש|מטופלים|מטופל|חולים|חולה|נשים|גברים|ילדים|מקרים',
    percent: 'אחוזים|אחוז',
    bounds: 'פחות מ|יותר מ|עד|לפחות|לכל היותר|בין',
    endings: 'או יותר|או פחות',
    ranges: 'עד|או',
    units: 'ימים|יום|שעות|שעה|דקות|דקה|שבועות|שבוע|חודשים|חודש|שנים|שנה',
    group: ',',
    numbers: {},
  },
  it: {
    joins: 'ogni|su',
    people: 'persone|persona|pazienti|paziente|donne|donna|uomini|uomo|bambini|bambino|casi|caso',
    percent: 'per cento|percento',
    bounds: 'meno di|meno del|più di|più del|fino al?|almeno|al massimo|tra|fra|inferiore al?|superiore al?|non',
    endings: 'o più|o meno',
    ranges: 'al?|o|e',
    units: 'giorni|giorno|ore|ora|minuti|minuto|settimane|settimana|mesi|mese|anni|anno|mg|ml|cm|mm|kg',
    group: '.',
    numbers: {
      ...numbered('uno due tre quattro cinque sei sette otto nove dieci'),
      ...{ un: 1, una: 1, venti: 20, cento: 100, mille: 1000 },
    },
  },
  pl: {
    joins: 'na każde|na|spośród|ze|z',
    people:
      'osoby|osoba|osób|pacjentów|pacjentek|pacjentki|pacjentka|pacjent|kobiet|kobieta|mężczyzn|dzieci|dziecko|przypadków|przypadek',
    percent: 'procent|procenta',
    bounds: 'mniej niż|więcej niż|poniżej|powyżej|do|co najmniej|co najwyżej|najwyżej|ponad|między|pomiędzy|od|nie',
    endings: 'lub więcej|lub mniej|albo więcej',
    ranges: 'do|lub|albo|i',
    units:
      'dni|dzień|godzin|godziny|godzinę|minut|minuty|tygodni|tygodnie|tydzień|miesięcy|miesiące|lat|lata|rok|mg|ml|cm|mm|kg',
    group: '.',
    numbers: {
      ...numbered('jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć'),
      ...{ jedna: 1, dwie: 2, dziesięciu: 10, sto: 100, stu: 100, tysiąc: 1000, tysiąca: 1000 },
    },
  },
  pt: {
    joins: 'em cada|de cada|por cada|em',
    people: 'pessoas|pessoa|pacientes|paciente|doentes|doente|mulheres|mulher|homens|homem|crianças|criança|casos|caso',
    percent: 'por cento',
    bounds: 'menos de|mais de|menos que|mais que|até|pelo menos|no máximo|no mínimo|entre|inferior a|superior a|não',
    endings: 'ou mais|ou menos',
    ranges: 'a|ou|e|até',
    units: 'dias|dia|horas|hora|minutos|minuto|semanas|semana|meses|mês|anos|ano|mg|ml|cm|mm|kg',
    group: '.',
    numbers: {
      ...numbered('um dois três quatro cinco seis sete oito nove dez'),
      ...{ uma: 1, duas: 2, vinte: 20, cem: 100, mil: 1000 },
    },
  },
  tl: {
    joins: 'sa bawat|sa',
    people: 'tao|pasyente|babae|lalaki|bata',
    percent: 'porsiyento|porsyento',
    bounds: 'mas mababa sa|mas mataas sa|higit sa|hindi hihigit sa|hanggang|kulang sa|hindi bababa sa|pagitan ng|hindi',
    endings: 'o higit pa|o mas kaunti',
    ranges: 'hanggang|o',
    units: 'araw|oras|minuto|linggo|buwan|taon|mg|ml|cm|mm|kg',
    group: ',',
    numbers: numbered('isa dalawa tatlo apat lima anim pito walo siyam sampu'),
  },
  vi: {
    joins: 'trong số|trong|trên',
    people: 'người|bệnh nhân|phụ nữ|trẻ em|ca',
    percent: 'phần trăm',
    bounds: 'ít hơn|nhiều hơn|dưới|trên|tối đa|tối thiểu|ít nhất|nhiều nhất|đến|từ|khoảng từ|không quá|hơn|không',
    endings: 'trở lên|trở xuống|hoặc hơn',
    ranges: 'đến|hoặc|tới',
    units: 'ngày|giờ|phút|tuần|tháng|năm|mg|ml|cm|mm|kg',
    group: '.',
    numbers: numbered('một hai ba bốn năm sáu bảy tám chín mười'),
  },
  'zh-Hans': {
    joins: '',
    people: '人|个人|名患者|位患者|名病人|位病人|例',
    percent: '％',
    bounds: '少于|小于|低于|不到|不足|多于|大于|高于|超过|至少|最多|高达|达到|介于|约为|没有',
    endings: '以上|以下|或更多|左右',
    ranges: '到|至|或',
    units: '天|小时|分钟|周|个月|年',
    group: ',',
    numbers: numbered('一 二 三 四 五 六 七 八 九 十'),
  },
};
// cspell:enable
