/**
 * The words by which sections are known, in English and Spanish. A heading decides by itself; for running text and lists
 * that have no heading, the words in them are weighed.
 */
import type { Kind, Procedure } from 'clinic-widgets';
import { kindOfHeading } from 'clinic-widgets/check';

export type Language = 'en' | 'es';

/** The sections of a procedure file that say something to a visitor. */
export type SectionName = Exclude<keyof Procedure, '$schema' | 'format' | 'language' | 'name'>;

/** Where a line belongs: a section, and within it the kind of a group or a field of its own. */
export interface Place {
  section: SectionName;
  kind?: Kind | undefined;
  field?: 'getHelp' | 'urgent' | 'sources' | undefined;
  /** Which of the groups of benefits and risks. */
  group?: number | undefined;
}

/** The first that fits wins: what is said more precisely stands first. Whom it is not for is a thing to consider. */
const HEADINGS: readonly [RegExp, Place][] = [
  [/step[- ]by[- ]step|paso a paso/i, { section: 'steps' }],
  [
    /^(sources|references|further reading|bibliography|fuentes|referencias|bibliograf[ií]a)\b/i,
    { section: 'provenance', field: 'sources' },
  ],
  [/emergenc|urgent|urgencia|\b(911|112|999)\b/i, { section: 'disclaimer', field: 'urgent' }],
  [
    /when (to|should (i|you)) (call|get|seek|contact|ask|phone|ring)|^(call|contact|phone|ring|tell|see) (us|your|the|a)\b.*\b(if|straight away|at once)\b|^(llame|avise|acuda|contacte)\b.*\bsi\b|^get(ting)? help|(call|contact|see) (us|your|their|the|a) ?\w* ?(doctor|clinic|team|surgeon|nurse)? ?(if|when|right away|immediately)|warning signs|seek (medical )?(help|attention|advice|care)|cu[áa]ndo (llamar|pedir|consultar|avisar|acudir|contactar|buscar)|se[ñn]ales de (alarma|alerta)/i,
    { section: 'recovery', field: 'getHelp' },
  ],
  [
    /disclaimer|medical advice|(talk|speak) (to|with) (a|your)|consult (a|with|your)|important (notice|information)|please note|aviso (legal|m[ée]dico|importante)|descargo|nota importante|hable con su|consulte (a|con) su/i,
    { section: 'disclaimer' },
  ],
  [
    /contact|get in touch|book (an?|your|now)|(?<!\b(?:your|the) )appointment|^(any |more |further )?questions\?*$|(further|more) information|whom? (can|should|do|could) (i|you) (ask|call|speak|talk)|\bdudas\b|\bcitas?\b|enquir|inquir|ask (us )?a question|reach us|cont[áa]ct|pida (su )?cita|solicit(e|ar) (una )?cita|reserv(e|ar)|escr[íi]banos/i,
    { section: 'contact' },
  ],
  [
    /alternative|(other|different) (treatment|option|choice|way|possibilit)|decide against|say no|(any|some)thing else|what else|instead of|if (i|you) (do not|don’t|don't)|no treatment|alternativa|otr[ao]s (opci|tratamiento|forma)/i,
    { section: 'benefitsAndRisks', kind: 'alternative' },
  ],
  [
    /not (recommended|advised|meant) (if|for)|no se (recomienda|aconseja)|who (should not|shouldn[’']t|cannot|can[’']t|is not)|not suitable|contraindica|qui[ée]n(es)? no/i,
    { section: 'benefitsAndRisks', kind: 'consideration' },
  ],
  [
    /(advantages?|pros) (and|&|or) (the )?(drawbacks?|disadvantages?|limitations?|risks?|downsides?|cons)|benefits? (and|&|or) (the )?(possible )?risks?|risks? (and|&|or) (the )?(possible )?benefits?|pros (and|&) cons|(gain|win)\b.* risk|beneficios y riesgos|ventajas e inconvenientes|riesgos y beneficios/i,
    { section: 'benefitsAndRisks' },
  ],
  [/\bwho (may|might|can|could|will) benefit/i, { section: 'candidacy' }],
  [
    /benefit|advantage(?<!disadvantage)|plus points|upsides?\b|(good|strong) (points|sides)|(you|may|can) gain|people (like|choose)|puede ganar|^pros\b|what[’']?s? (is )?good|speaks for|what (results|can i hope)|why (choose|have|people|patients)|what (can|will) it do for|beneficio|ventaja(?<!desventaja)|por qu[ée] elegir/i,
    { section: 'benefitsAndRisks', kind: 'benefit' },
  ],
  [
    /risk|complication|danger|hazard|possible problems|watch out for|side[ -]effect|adverse|what (can|could|might|may) go wrong|is (it|\p{L}+) safe|riesgo|complicaci|efectos? (secundario|adverso)|qu[ée] puede salir mal/iu,
    { section: 'benefitsAndRisks', kind: 'risk' },
  ],
  [
    /considerations?\b|good to know|speaks against|(things|points|what) to (consider|know|think about|keep in mind)|before you decide|drawback|limitation|disadvantage|^cons\b|downside|a tener en cuenta|consideraciones|antes de decidir|inconveniente|desventaja|limitaciones/i,
    { section: 'benefitsAndRisks', kind: 'consideration' },
  ],
  [
    /candida|\b(is|are|could|might) .*\bfor (you|me)\b|reasons? (for|to)|(patients|people|those) who|who (is|it|this|are|can|may|might|should|could|needs?|will|does|do)|consider(ed)? for|suitable|eligib|(right|good) for (me|you)|indicat|help(s|ed)? with|when is .*(used|done|needed|recommended)|recommended (for|when)|why (is|do|would|might|have)|(can|could) (i|you) have|para qui[ée]n|a qui[ée]n|qui[ée]n(es)? (puede|es|son|debe)|indicad|indicaci|cu[áa]ndo se (recomienda|indica|usa)|se considera/i,
    { section: 'candidacy' },
  ],
  [
    /recover|aftercare|(at|care) home|(next|following) (few )?(days|weeks)|living with|feel better|d[íi]as siguientes|pr[óo]ximos d[íi]as|after ?care|afterwards|after (the|you|your|having|treatment|surgery|procedure|an?\b)|healing|going home|back to (work|normal)|return(ing)? to|downtime|once (you|home)|(what|results).* (to )?expect (after|when)|following (the|your)|recuperaci|despu[ée]s d|tras (el|la|su|un)|postoperat|posoperat|vuelta a casa|cuidados posteriores|al volver/i,
    { section: 'recovery' },
  ],
  [
    /during|steps?\b|how (it|this|the \w+) (is|works|goes)|how (is|are|does|do|will) .*(done|perform|work|carried|given|happen|made|treat)|what happens|what (will|does) .*(do|happen|involve)|the procedure$|on the day|(treatment|procedure) day|before (the|your|you|treatment|surgery)|prepar|get(ting)? ready|^procedure$|your (visit|treatment|procedure|appointment|session)\b|the (visit|appointment|session)\b|desarrollo|la sesi[óo]n|what to expect|durante|pasos|c[óo]mo (se|es|funciona)|en qu[ée] consiste|qu[ée] (ocurre|pasa|sucede)|el d[íi]a de|antes de|procedimiento paso/i,
    { section: 'steps' },
  ],
  [
    /^(what|who)[’']?s? (is|are|a|an)?\b|^(the treatment|el tratamiento)$|what is|what are|about|overview|introduc|understanding|at a glance|key facts|in (short|brief)|summary|qu[ée] (es|son)|acerca|introducci|resumen|sobre (el|la)|descripci|informaci[óo]n general|de un vistazo/i,
    { section: 'overview' },
  ],
];

const COSTS = /insurance|\b(costs?|prices?|fees?|pay)\b|\bseguro\b|precio|\bcostes?\b/i;

/** Headings that name two things with their own section: only the first decides, the editor is asked. */
export function placeOfHeading(text: string): Place | undefined {
  const kind = kindOfHeading(text);
  if (kind) return { section: 'benefitsAndRisks', kind };
  const place = HEADINGS.find(([words]) => words.test(text))?.[1];
  // “Can I have it without insurance?” is not about candidates.
  return place?.section === 'candidacy' && COSTS.test(text) ? undefined : place;
}

/** “It is meant for adults who:” */
export const INTRODUCES_CANDIDATES =
  /\b(people|patients|adults|children|anyone|those|who|offered|considered|suitable|meant|used|recommended|if you|for you)\b|personas|pacientes|adult[oa]s|quien|indicad|ofrece|considera|recomienda|si (usted|tiene)/i;

/** What running text says, and how much that counts. */
const CUES: readonly [keyof typeof places, number, RegExp][] = [
  [
    'urgent',
    6,
    /\b(911|112|999)\b|emergency (number|department|room|services?)|número de emergencias|acuda a urgencias/gi,
  ],
  [
    'getHelp',
    5,
    /(call|contact|phone|ring|tell|see) (us|your (doctor|surgeon|nurse|clinic|care team)|the (clinic|ward|team)) ?(right away|straight away|at once|immediately|if|when)|seek (medical )?(help|attention|advice|care)|get help|(llame|avise|llámenos|av[íi]senos|consulte) .{0,40}\bsi\b/gi,
  ],
  [
    'disclaimer',
    4,
    /consult(ing)? (with )?(a|your|an?) |not a (substitute|replacement)|medical advice|(talk|speak) (to|with) (a|your) (health|doctor|clinician|provider|physician|gp)|no (sustituye|reemplaza)|consulte (a|con) su|hable con su (m[ée]dico|profesional)|s[óo]lo informativ|informational purposes|for information only|general information|takes? the place of|(not|never) replace|ask your (own )?doctor|every (person|patient) is different|cada (persona|paciente) es/gi,
  ],
  [
    'disclaimer',
    2,
    /healthcare provider|(right|appropriate|suitable) for (you\b|your)|qualified|su caso|adecuad[oa] para usted/gi,
  ],
  [
    'contact',
    4,
    /contact us|call us (on|at|today)|book (an?|your|now)\b|ask a question|get in touch|fill in the form|use the form|email us|write to us|cont[áa]ctenos|ll[áa]menos al|pida (su )?cita|rellene el formulario/gi,
  ],
  ['contact', 3, /\b\d{3}[ -]\d{3,4}\b|\S@\S+\.\w|weekdays|opening hours|de lunes a viernes/gi],
  [
    'risk',
    2,
    /\brisks?\b|complication|side effects?|bleed|infection|\bleak|damage|allerg|bruis|swelling|soreness|numbness|tingl|discomfort|unwanted|riesgo|complicaci|sangrado|infecci|hinchaz|molestia|moret|alergi|efectos? secundario/gi,
  ],
  [
    'consideration',
    2,
    /most effective|may not be|not (suitable|suited|for everyone)|limit(ed|ation)|more than one|repeat(ed)?|only works|takes? time|cost|wear off|no es para todos|puede que no|m[áa]s de una sesi|repetir/gi,
  ],
  [
    'alternative',
    4,
    /alternative|other (treatments?|options?)|instead of|no treatment|physiotherapy alone|alternativa|otras opciones|otros tratamientos/gi,
  ],
  [
    'benefit',
    2,
    /benefit|relief|improve|better\b|faster|quick(er|ly)|less (pain|trauma|scar)|minimally|shorter|advantage|beneficio|ventaja|alivi|mejor|menos dolor|m[áa]s corta/gi,
  ],
  [
    'recovery',
    2,
    /after (the|your) (procedure|treatment|surgery|operation|session|visit)|shortly after|resume|return to|go(es)? home|back to (work|normal|sport)|few days|the next (day|morning)|\b(day|week|month)s?\b|heavy lifting|strenuous|recover|rest at home|full effect|despu[ée]s (de|del)|al d[íi]a siguiente|d[íi]as\b|semanas?\b|reposo|recuper|volver a (casa|trabajar)|vuelve? a casa/gi,
  ],
  [
    'steps',
    2,
    /is (administered|inserted|given|placed|cleaned|applied|positioned|removed|closed|injected)|are (placed|applied|removed)|incision|needle|\b(first|then|next|finally)\b,?|an?esthe(tic|sia)|(doctor|nurse|surgeon|clinician|technician|specialist) (will )?(clean|place|insert|put|ask|appl|make|check|remove|mark|give)s?|lie (down|on)|anestesi|incisi[óo]n|aguja|se (coloca|introduce|aplica|limpia|retira|administra)|primero|luego|a continuaci[óo]n|por [úu]ltimo/gi,
  ],
  [
    'candidacy',
    3,
    /consider(ed)? for|candidates?\b|(recommended|offered|suitable|suited|used|meant) (to|for) (people|patients|adults|anyone|those)|may (help|suit) (you|people) (if|who|with)|you may (be|have)|for (people|patients|adults) (with|who)|indicad[oa] (para|en)|candidat|se (recomienda|ofrece) a|personas (con|que)|pacientes (con|que)/gi,
  ],
  [
    'overview',
    2,
    /\b(is an?|es una?) (\p{L}+ ){0,2}(treatment|procedure|therapy|operation|method|tratamiento|procedimiento|terapia|técnica)/giu,
  ],
];

const places = {
  urgent: { section: 'disclaimer', field: 'urgent' },
  getHelp: { section: 'recovery', field: 'getHelp' },
  disclaimer: { section: 'disclaimer' },
  contact: { section: 'contact' },
  risk: { section: 'benefitsAndRisks', kind: 'risk' },
  consideration: { section: 'benefitsAndRisks', kind: 'consideration' },
  alternative: { section: 'benefitsAndRisks', kind: 'alternative' },
  benefit: { section: 'benefitsAndRisks', kind: 'benefit' },
  recovery: { section: 'recovery' },
  steps: { section: 'steps' },
  candidacy: { section: 'candidacy' },
  overview: { section: 'overview' },
} as const satisfies Record<string, Place>;

/** What a text without a heading is about, by its words; `score` says how sure that is. */
export function placeOfText(text: string): { place: Place; score: number } | undefined {
  const scores = new Map<keyof typeof places, number>();
  for (const [name, weight, words] of CUES) {
    const found = text.match(words)?.length ?? 0;
    if (found) scores.set(name, (scores.get(name) ?? 0) + weight * Math.min(found, 4));
  }
  const [best] = [...scores].sort(([, a], [, b]) => b - a);
  return best && { place: places[best[0]], score: best[1] };
}

/** Whether a text names an emergency or its number. */
export function isEmergency(text: string): boolean {
  return /(?<![\d.,-])(911|112|999)(?![\d-])|emergenc|urgencia|\burgence|notruf|notaufnahme|\ba ?& ?e\b|\bsamu\b/i.test(
    text,
  );
}

/** Whether an entry tells of a harm: such an entry may stand among things to consider. */
export function isHarm(text: string): boolean {
  return /\bleak|bleed|infection|damage|allerg|complication|side effect|discomfort|numbness|fracture of|sangrado|infecci[óo]n|da[ñn]o|complicaci[óo]n|alergia|molestia/i.test(
    text,
  );
}

const SMALL_WORDS: Record<Language, RegExp> = {
  en: /\b(the|and|of|to|is|are|for|with|you|your|may|in|that|what|how|after|we|or|be|this|it)\b/gi,
  es: /(?<!\p{L})(el|la|los|las|de|del|que|y|es|son|para|con|usted|su|puede|se|en|una?|por|después|qué|cómo|o|le)(?!\p{L})/giu,
};

/** The language that a text is written in, of those that the reader knows. */
export function languageOfText(text: string): Language | undefined {
  const count = (language: Language) => text.match(SMALL_WORDS[language])?.length ?? 0;
  const [en, es] = [count('en'), count('es')];
  if (en === es || Math.max(en, es) < 2) return undefined;
  return en > es ? 'en' : 'es';
}
