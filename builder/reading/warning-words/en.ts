import type { WarningWords } from './warning-words.js';

const team =
  '(?:us|me|your|the|their|his|her|a|an|one of)(?: (?:\\p{L}+ ){0,3}(?:doctor|gp|surgeon|nurse|clinic|team|ward|hospital|physician|dentist|clinician|consultant|pharmacist|department|unit|midwife|helpline|number))?';
const reach =
  '(?:call|ring|phone|telephone|contact|see|visit|consult|alert|notify|get in touch with|speak (?:to|with)|talk (?:to|with)|return to|come (?:back )?to|go (?:back |straight )?to)';
const atOnce =
  '(?:immediately|right away|straight away|at once|urgently|without delay|promptly|as soon as possible|the same day)';

export const en: WarningWords = {
  call: [
    `${reach} ${team}…(?:if|when|as soon as|should you|${atOnce})`,
    `(?:call|ring|phone|contact|tell|see) …${atOnce}`,
    `(?:if|when|should you)…(?:please |then |you should |you must )*(?:${reach} ${team}|seek|get help|get medical)`,
    `${atOnce}…(?:${reach} ${team}|tell)`,
    'seek (?:\\p{L}+ ){0,2}(?:help|attention|advice|care|treatment)',
    'get (?:medical |urgent )?help',
    'medical (?:help|attention)',
    '(?:warning|danger) signs?',
    'red flags?',
  ],
  emergency: ['(?<![\\p{N}.,-])(?:911|999|112)(?![\\p{N}-])', 'emergenc(?:y|ies)', 'a ?& ?e', 'ambulance', 'casualty'],
  everyday: [
    '(?:questions?|quer(?:y|ies)|information|appointments?|book|cancel|reschedule|interested|interpreter|directions|parking|invoice|bill)',
    '(?:want|would like|wish|prefer|wonder)',
    '(?:unsure|unclear|not sure)',
  ],
  exclusion: [
    "(?:not|never|isn't|aren't|wasn't)(?: be| been| usually| normally| always)? (?:suitable|suited|recommended|advised|advisable|meant|intended|appropriate|safe|an option|right|indicated|offered|used|given|done|performed|possible|eligible|an? (?:good )?candidate|candidates)",
    "(?:not|isn't|aren't) (?:for|suited to) (?:everyone|everybody|anyone|people|patients|children|women|men|you|those|adults|pregnant|small)",
    "(?<!who )(?:cannot|can't|can not)(?: usually| normally)? (?:have|receive|undergo|get|use|choose|be (?:given|offered|treated|scanned|operated|done|used|performed))",
    '(?:must|should|may|ought) (?:not|never)(?: usually| normally)? (?:have|receive|undergo|be (?:given|offered|treated|scanned|done|used|performed)|use)',
    "(?:mustn't|shouldn't) (?:have|receive|undergo|be (?:given|offered|treated|scanned|done|used|performed)|use)",
    "whom? (?:must|should|ought to)(?: not|n't)",
    'unsuitable',
    'unless',
    'contra-?indicat\\p{L}*',
    'exclu(?:de|des|ded|sion|sions)',
    '(?:ruled?|rules) (?:\\p{L}+ )?out',
    "(?:do|does|will|would) not (?:treat|offer|operate|perform|use it|use this)|(?:don't|doesn't|won't) (?:treat|offer|operate|perform|use it|use this)",
  ],
  condition: [
    'pregnan(?:t|cy)',
    'breast-?feed(?:ing)?',
    'nursing mothers?',
    'allerg(?:ic|y|ies)(?: to)?',
    'pacemakers?',
    'diabet(?:es|ic)',
    'metal (?:implants?|clips?)',
    'kidney (?:disease|failure|problems?)',
    'bleeding disorders?',
  ],
  instruction: [
    // “Tablets do not help” is no instruction, “In the first weeks do not drive” is one.
    "(?<!(?<!\\p{L})(?:who|that|which|they|it|we|people|most|many|some|if you|(?!(?:minutes|hours|hrs|days|nights|weeks|months|times|afterwards|cases|this) )\\p{L}+s) )(?:do not|don't)(?! (?:need|have to|require|worry|hesitate|hurt|feel|let this))",
    "must (?:not|never)|mustn't",
    "(?:(?:should|ought) (?:not|never)|shouldn't)(?! (?:be (?:painful|sore|a problem|long|needed|necessary|felt|noticed)|hurt|feel|take long|last|need))",
    "(?:should not|shouldn't) be (?:taken|eaten|drunk|used|stopped|removed|touched|moved|driven|left|worn|wet)",
    '(?:you|patients|he|she|they) (?:may|will|are) not (?:eat|drink|drive|swim|fly|smoke|bathe|shower|lift|work|wear|take|be able|allowed|permitted|to)',
    "(?:you|patients) (?:cannot|can't|can not|won't be able to) (?:eat|drink|drive|swim|fly|travel|smoke|bathe|shower|lift|work|exercise|wear|take|go|play|return|have sex)",
    'not (?:allowed|permitted|to|drive|eat|drink|swim|lift|smoke|fly|take|bathe|shower)',
    'never(?= (?:take|use|drive|eat|drink|put|touch|rub|remove|leave|lift|stop|go|wear))',
    '(?<=(?:^|[.!?:;,–—-] ?|(?<!\\p{L})(?:please|should|must|to|and|also|best|days?|weeks?|months?|hours?|night|evening|morning|first|then|afterwards?|meantime) ))avoid(?! (?:being|having to))',
    'avoid (?:driv|swim|lift|smok|alcohol|eat|drink|exercis|sport|strenuous|heavy|rubb|touch|sun|bath|sauna|hot|contact|aspirin|medic)\\p{L}*',
    'refrain|abstain|discontinue|steer clear|(?:keep|stay) (?:away|off|out)|leave (?:\\p{L}+ )?(?:out|off|at home)|skip|give up|quit|limit|only after|someone else|hold off|leave (?:\\p{L}+ ){1,5}(?:alone|at home)|wait (?:\\p{L}+ ){0,6}before',
    '(?<!can )(?:stop|pause|discontinue|withhold|hold|interrupt|omit)(?:ping)? (?:taking|using|smoking|eating|drinking|wearing|your|the|all|any|these|this|them|it|\\p{L}+ing)',
    '(?:stop|come off|pause) (?:\\p{L}+[- ]){0,2}(?:medicines?|medications?|drugs?|tablets?|pills?|thinners?|insulin|aspirin|warfarin)',
    'forbidden|prohibited|banned|off limits|out of the question|out of bounds',
    '(?:no|nothing) (?:\\p{L}+ )?(?:driving|eating|drinking|swimming|lifting|smoking|sports?|exercise|alcohol|food|drinks?|baths?|showers?|sex|flying|make-?up|creams?|perfume|to eat|to drink|strenuous|heavy)',
    '(?:nil|nothing) by mouth|empty stomach|fast(?:ing)? (?:for|from|before|overnight)',
    '(?:tell|inform|let) (?:us|me|your|the|our|a) ?(?:\\p{L}+ ){0,4}(?:about|if|of|when|which|what|all|any|whether|that|know|before|beforehand|in advance)',
    '(?:tell|inform|notify) (?:us|me|your|our|the|a) ?(?:doctor|nurse|surgeon|clinic|team|staff|anaesthetist|anesthetist|dentist|pharmacist|radiologist|radiographer|physician|provider)(?= |[.,:;]|$)',
    "(?<!(?:who|that|already|cannot|can't|to) )(?:take|continue|change|adjust|reduce|restart|bring) (?:\\p{L}+ ){0,4}(?:medicines?|medications?|tablets?|pills?|insulin|aspirin|blood[- ]thinners?|doses?)",
    'until (?:you|your|the|it|we)…(?:can|are|is|have|has|tells?|says?)',
  ],
  harm: [
    '(?<!(?:at|high|low|increased)[ -])risks?(?! factor)',
    'complications?',
    'side[- ]effects?',
    'adverse',
    'danger(?:s|ous)?',
    'hazards?',
    'things can go wrong|(?:can|may|could|might) go wrong',
  ],
  chance: [
    'may|can|could|might|possible|possibly|sometimes|occasionally|seldom|rare|rarely|unlikely|common|normal|likely',
    '(?:some|few|most|many) (?:people|patients|of them)|chance|expect',
  ],
  harmName: [
    'bleed(?:s|ing)?|haemorrhages?|hemorrhages?|bruis(?:e|es|ing)|haematomas?|hematomas?',
    'infect(?:ion|ions|ed)|sepsis|abscess(?:es)?|pus|fever|chills|inflammation|pneumonia',
    '(?:blood )?clots?|thrombos[ei]s|embolisms?|strokes?|heart attacks?|heart failure|cardiac arrest',
    'damage[sd]?|injur(?:y|ies)|perforat(?:ion|ions|ed)|punctures?d?|tears?|ruptures?|leak(?:s|age|ing)?|burns?|scars?|scarring',
    'numb(?:ness)?|hoarse(?:ness)?|tingling|paralysis|blind(?:ness)?|deaf(?:ness)?|loss of (?:sight|vision|hearing|feeling|sensation|consciousness|blood)',
    'deaths?|dying|fatal|fail(?:s|ure|ures)?|coma|shock|seizures?|convulsions?|collapse(?:d)?',
    'nauseous|nausea|vomit(?:ing)?|constipat(?:ion|ed)|diarrho?ea|cough(?:ing)?|bad (?:smell|odou?r)|dizz(?:y|iness)|faint(?:ing)?|headaches?|rash(?:es)?|itch(?:ing|y)?|swell(?:ing|s|ings)?|swollen|redness|soreness|discomfort|palpitations',
    'allergic reactions?|reactions? to|painful|sore',
    '(?:slow|poor|delayed) healing|separation of|loosen(?:s|ing)?|wears? out',
    '(?:severe|worse|chest|increasing|unbearable|lasting) pain|shortness of breath|(?:trouble|difficulty) (?:breathing|swallowing|passing|urinating)|inability|(?:burning|pain) (?:with|when|on)|(?:unexplained|calf|leg) pain|temperature (?:over|above|of)|breathless(?:ness)?',
    'incontinence|impotence|infertility|miscarriage|recurrence|relapse|blisters?|necrosis',
  ],
  less: [
    '(?:less|fewer|lower(?:s|ed|ing)?|smaller|little|minimal)(?! (?:than|common|frequent|often|serious|severe))',
    'no|not|reduc(?:e|es|ed|ing|tion (?:in|of))|decreas(?:e|es|ed|ing)|without|avoids|avoiding|minimi[sz](?:e|es|ing)',
    'prevent(?:s|ing|ion of)?|relie(?:ves?|f (?:of|from))|treat(?:s|ing|ment (?:of|for))?|eas(?:es|ing)|heal(?:s|ing)?|stops',
    'free (?:of|from)|protect(?:s|ion)? (?:from|against)|rid of|cures?|control(?:s|ling)?',
  ],
  ends: [
    '[- ](?:relief|reduction|control|free|prevention|rate is (?:low|lower))',
    '(?: \\p{L}+)? (?:goes|go|going) (?:down|away)',
    '(?: \\p{L}+)? (?:disappears?|improves?|heals?|stops?|eases?|settles?|gets? better|less)',
  ],
  medicine: [
    'medicines?|medications?|drugs?|tablets?|pills?|painkillers?|antibiotics?|blood[- ]thinn\\p{L}+|anticoagulants?|antiplatelets?|steroids?|supplements?',
    'aspirin|ibuprofen|warfarin|heparin|insulin|metformin|clopidogrel|apixaban|rivaroxaban|paracetamol|contraceptives?',
  ],
  negation: ['not|never|cannot|neither|nor', "\\p{L}+n't", 'unless', 'stop(?:s|ped|ping)?', 'avoid(?:s|ed|ing)?'],
  leadIn: [
    'no|nothing|none|without|only after|until|unless',
    'bring|take|pack|tell|inform|report|medicines?|medications?|tablets?',
    'postpone|delay|wait|beware|careful|caution|watch|look out|notice|signs?|symptoms?|problems?|warning|trouble|worr(?:y|ies)',
  ],
};
