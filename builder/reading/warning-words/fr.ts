import type { WarningWords } from './warning-words.js';

const atOnce =
  "(?:immédiatement|tout de suite|sans délai|sans attendre|d'urgence|en urgence|rapidement|aussitôt|dès que possible|au plus vite)";
const reach =
  '(?:appelez|appeler|contactez|contacter|consultez|consulter|prévenez|prévenir|téléphonez|rendez-vous (?:à|aux|chez)|allez|revenez|adressez-vous|alertez|joignez|composez)';

export const fr: WarningWords = {
  call: [
    `${reach}…(?:si|lorsque|quand|en cas de|dès|${atOnce})`,
    `(?:si|lorsque|quand|en cas de|dès que)…${reach}`,
    `${atOnce}…${reach}`,
    "aide médicale|avis médical|signes? d'alerte|signes? d'alarme",
  ],
  emergency: ['urgences?', 'samu', 'ambulance', '(?<=(?:le|au) )(?:15|112)'],
  everyday: [
    '(?:questions?|renseignements?|informations?|rendez-vous(?! (?:à|aux|chez))|réserver|annuler|déplacer|interprète|parking|facture)',
    '(?:souhaitez|voulez|désirez|préférez|intéressée?)',
  ],
  exclusion: [
    "n'est (?:pas|jamais)(?: \\p{L}+)? (?:adaptée?|indiquée?|recommandée?|conseillée?|possible|proposée?|réalisée?|utilisée?|sûre?|faite?|pour (?:tous|tout|vous|les))",
    'ne sont pas (?:adaptée?s|indiquée?s|recommandée?s|concernée?s)',
    "ne convient (?:pas|jamais)|n'est pas pour",
    'ne (?:pouvez|peut|peuvent|devez|doit|doivent) (?:pas|jamais)(?: en| y)? (?:bénéficier|recevoir|avoir|subir|être (?:opérée?s?|traitée?s?|réalisée?|utilisée?|proposée?))',
    'contre-indi\\p{L}*|contrindi\\p{L}*',
    'sauf si|à moins que|excepté si',
    'exclu(?:e|s|es|sion)?|déconseillée?s?',
  ],
  condition: [
    'enceintes?|grossesse|allait\\p{L}*',
    'allergi(?:e|es|que|ques)',
    'pacemaker|stimulateur cardiaque',
    'diabète|diabétiques?',
    'insuffisance rénale|implants? métalliques?',
  ],
  instruction: [
    '(?:pas d.|aucune? |sans )(?:sport|bains?|douche|alcool|tabac|conduite|voiture|baignade|piscine|crème|maquillage|bijoux?|repas|effort|laque|parfum)',
    "(?<=(?:^|[.!?:;,–—(-] ?|(?<!\\p{L})(?:faut|et|puis|semaines?|jours?|heures?|mois|nuit|de|à) ))(?:ne |n')(?:pas |jamais |plus |rien )?(?:l'|s'|d'|vous |en |y )?\\p{L}+(?:er|ir|re|oir|ez)(?!\\p{L})",
    "(?:ne |n')(?:\\p{L}+ )?(?:faut|devez|devriez|doit|doivent|pouvez|pourrez|peut|peuvent|faites|prenez|conduisez|mangez|buvez|fumez|portez|utilisez|touchez|mouillez|soulevez)(?: \\p{L}+)? (?:pas|jamais|plus|rien|aucune?)(?! besoin)",
    "(?:ne |n')(?!avez|aurez|êtes|serez|ressentez|sentez|sentirez|voyez|remarquez|verrez)\\p{L}+ez (?:pas|jamais|plus|rien|aucune?)",
    'évite[zr]|à éviter|évitée?s?',
    'arrête[zr]|arrêtée?s?|cesse[zr]|suspend(?:ez|re|ue?s?)|interromp(?:ez|re)|stoppe[zr]|abst(?:enez-vous|enir|enez)|renonce[zr]|supprime[zr]',
    'interdite?s?|pas autorisée?s?|interdiction|proscrite?s?|défense de|hors de question',
    'pas de (?:sport|bain|douche|alcool|tabac|conduite|voiture|baignade|piscine|crème|maquillage|repas|nourriture|boisson|charges?|effort)',
    'à jeun|sans (?:manger|boire|fumer|conduire)|rien (?:manger|boire)|attendez|attendre',
    "(?:dites|signalez|signaler|informez|informer|prévenez|prévenir|indiquez|précisez|avertissez)(?:-nous| à| au| le| la| votre| l'| notre|:|$)",
    '(?:prenez|poursuivez|continuez|modifiez|changez|apportez|arrêtez)(?: \\p{L}+){0,4} (?:médicaments?|comprimés?|traitements?|insuline|aspirine|anticoagulants?)',
    "jusqu'à|avant de pouvoir",
  ],
  harm: ['risques?', 'complications?', 'effets? (?:secondaires?|indésirables?)', 'dangers?|dangereu(?:x|se|ses)'],
  chance: [
    'peut|peuvent|pourrait|pourraient|possibles?|parfois|rarement|rares?|fréquente?s?|habituel(?:le)?s?|normal|probables?',
    '(?:certaines|certains|quelques) (?:personnes|patients|patientes)',
  ],
  harmName: [
    'saignements?|saigner|hémorragies?|bleus?|hématomes?|ecchymoses?',
    'infections?|infectée?s?|septicémie|abcès|pus|fièvre|frissons|inflammations?|pneumonie',
    'caillots?|thromboses?|phlébites?|embolies?|avc|infarctus|insuffisance cardiaque',
    'lésions?|blessures?|perforations?|déchirures?|ruptures?|fuites?|brûlures?|cicatrices?|dommages?|dégâts',
    'engourdissements?|fourmillements?|paralysies?|cécité|surdité|pertes? de (?:vue|vision|sensibilité|connaissance|sang)',
    'décès|mort|mortel(?:le)?s?|convulsions?|choc|malaises?',
    'nausées?|vomissements?|vertiges?|évanouissements?|maux de tête|éruptions?|démangeaisons?|gonflements?|gonflée?s?|rougeurs?|gêne',
    'réactions? allergiques?',
    'douleurs? (?:intenses?|fortes?|violentes?|thoraciques?|persistantes?|croissantes?)|essoufflement|difficultés? (?:à \\p{L}+|pour \\p{L}+|respiratoires?)',
    'incontinence|impuissance|infertilité|fausse couche|récidives?|cloques?|nécroses?',
  ],
  less: [
    "(?:moins (?:de|d')|moindres?|sans|réduit|réduisent|réduire|diminue|diminuent|évite|évitent|prévient|préviennent|aucune?|soulage|soulagent|soulagement (?:de|des|du)|traite|traitent|guérit|guérissent|pas (?:de|d')|protège (?:de|contre))",
  ],
  ends: ["(?: \\p{L}+)? (?:disparaît|disparaissent|s'améliore(?:nt)?|diminue(?:nt)?|cesse(?:nt)?|s'estompe(?:nt)?)"],
  medicine: [
    'médicaments?|comprimés?|antalgiques?|antibiotiques?|anticoagulants?|antiagrégants?|corticoïdes?|compléments? alimentaires?',
    'aspirine|ibuprofène|warfarine|héparine|insuline|metformine|clopidogrel|paracétamol|pilule',
  ],
  negation: ["ne|n'\\p{L}+|jamais|aucune?|ni|pas", 'évite\\p{L}*|éviter', 'arrête\\p{L}*|cesse\\p{L}*|suspend\\p{L}*'],
  leadIn: [
    'sans|rien|sauf|avant|hormis',
    'apportez|prenez|dites|signalez|informez|médicaments?|comprimés?',
    'attendez|attention|prudence|surveillez|signes?|symptômes?|problèmes?|avertissements?',
  ],
};
