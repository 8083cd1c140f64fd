import type { WarningWords } from './warning-words.js';

const reach =
  '(?:llame|llama|llamar|llámenos|llámanos|acude|consulta|avise|avisar|avísenos|acuda|acudir|contacte|contactar|consulte|consultar|póngase en contacto|vaya|ir|busque|diríjase|comuníquese|vuelva)';
const atOnce =
  '(?:inmediatamente|de inmediato|enseguida|en seguida|cuanto antes|urgentemente|con urgencia|sin demora|lo antes posible)';

export const es: WarningWords = {
  call: [
    `${reach}…(?:si|cuando|en caso de|${atOnce})`,
    `(?:si|cuando|en caso de)…${reach}`,
    `${atOnce}…${reach}`,
    'atención médica|ayuda médica|asistencia médica',
    'señales? de (?:alarma|alerta)|signos? de (?:alarma|alerta)',
  ],
  emergency: ['urgencias?', 'emergencias?', 'ambulancia', '(?<![\\p{N}.,-])(?:061|112|911)(?![\\p{N}-])'],
  everyday: [
    '(?:preguntas?|dudas?|información|citas?|reservar|anular|cambiar|intérprete|aparcamiento|factura)',
    '(?:quiere|desea|prefiere|le interesa)',
  ],
  exclusion: [
    'no (?:está|están|es|son|se considera|resulta)(?: \\p{L}+)? ?(?:indicad[oa]s?|recomendad[oa]s?|recomendables?|aconsejables?|adecuad[oa]s?|apt[oa]s?|apropiad[oa]s?|segur[oa]s?|posible|para (?:todos|todas|niños|embarazadas|personas|pacientes|usted))',
    'no se (?:recomienda|aconseja|ofrece|realiza|hace|usa|utiliza|aplica|indica|puede (?:hacer|realizar|usar|aplicar))',
    'no (?:puede|pueden|debe|deben|podrá|deberá)(?: \\p{L}+)? (?:someterse|recibir|recibirla|recibirlo|hacerse|tener|usar|usarse|utilizar|realizarse|hacerse|aplicarse)',
    'contra-?indica\\p{L}*',
    'a menos que|salvo que|a no ser que|excepto si',
    'exclu(?:ye|yen|ido|idos|ida|idas|sión)',
  ],
  condition: [
    'embaraz\\p{L}*|gestante|lactancia|da(?:ndo)? el pecho|amamant\\p{L}*',
    'alérgic[oa]s?|alergias?',
    'marcapasos',
    'diabetes|diabétic[oa]s?',
    'insuficiencia renal|implantes? metálicos?',
  ],
  instruction: [
    '(?:use|ponga|póngase|aplique|aplíquese|lleve|tome|coma|beba|haga|cargue|levante)(?: \\p{L}+)? (?:nada|ningún|ninguna)',
    'sin (?:deporte|ejercicio|alcohol|esfuerzos?|maquillaje|joyas|cremas?|fumar|conducir|cargar|nadar)',
    '(?<=(?:^|[.!?:;,–—¡(-] ?|(?<!\\p{L})(?:por favor|y|semanas?|días?|horas|mes|meses|noche|después|entonces|además|tampoco) ))no (?:se |lo |la |los |las |le )?(?!hace|hay|hacen|duele|requiere|necesita|deja|deje de|queda|tiene|es |son |está|dude|precisa|produce|suele|existe|ocurre|siempre|dura|dude|se preocupe)\\p{L}{3,}',
    'no (?:se )?(?:debe|deben|debería|deberían|puede|pueden|podrá|podrán|conviene|hay que|permite|permiten|conduzca|coma|beba|tome|fume|haga|levante|nade|moje|use|cargue|toque|frote|viaje|trabaje|duche|bañe)',
    'nunca|jamás',
    '(?:(?<=(?:^|[.!?:;,–—] ?))evita|evite|evitar|evitando|evítese|evítelo|eviten)',
    '(?:suspenda|suspender|suspenderse|interrumpa|interrumpir|retire|deje de|dejar de|abandone|pare de|parar de)',
    'absténgase|abstenerse|prohibid[oa]s?|está prohibido|manténgase (?:alejad[oa]|lejos)|aléjese|renuncie|prescinda|espere',
    'nada de|sin (?:comer|beber|conducir|fumar)|en ayunas|ayuno|ayunas',
    '(?:informe|infórmenos|informar|dígale|dígalo|díganos|coméntenos|indíquenos|diga|decir|comunique|comunicar|avise|avisar|avisa|informa|dile)(?: \\p{L}+){0,6} (?:si|sobre|de|todos|todas|que|antes|previamente)',
    '(?<!(?:falta|necesario) )(?:tome|tomar|siga tomando|continúe|cambie|ajuste|reduzca|traiga)(?: \\p{L}+){0,4} (?:medicinas?|medicamentos?|pastillas?|insulina|aspirina|anticoagulantes?)',
    'hasta que',
  ],
  harm: [
    'riesgos?',
    'complicaci(?:ón|ones)',
    'efectos? (?:secundarios?|adversos?|indeseados?)',
    'peligros?|peligros[oa]s?',
    'puede salir mal|salir mal',
  ],
  chance: [
    'puede|pueden|podría|podrían|posibles?|posiblemente|a veces|raramente|rara vez|raros?|raras?|frecuentes?|habituales?|normal|probables?',
    '(?:algunas|pocas|muchas) personas|algunos pacientes|pocos pacientes',
  ],
  harmName: [
    'sangr(?:a|an|ando|ar|ad\\p{L}+)|hemorragias?|moret(?:ón|ones)|moratones|hematomas?',
    'infecci(?:ón|ones)|infectad[oa]s?|septicemia|absceso|pus|fiebre|escalofríos|inflamación|neumonía',
    'coágulos?|trombosis|embolias?|ictus|derrame|infartos?|insuficiencia cardíaca',
    'daños?|lesi(?:ón|ones)|perforaci(?:ón|ones)|punci(?:ón|ones)|desgarros?|roturas?|fugas?|quemaduras?|cicatri(?:z|ces)',
    'entumecimiento|hormigueo|parálisis|ceguera|sordera|pérdida de (?:visión|vista|audición|sensibilidad|conocimiento|sangre)',
    'muertes?|mortal|convulsi(?:ón|ones)|choque|colapso',
    'náuseas|vómitos?|mareos?|desmayos?|dolor(?:es)? de cabeza|erupci(?:ón|ones)|picor|hinchaz(?:ón|ones)|hinchad[oa]s?|enrojecimiento|molestias?',
    'reacci(?:ón|ones) alérgicas?|alergias?',
    'dolor (?:intenso|fuerte|en el pecho|que aumenta|persistente)|dificultad (?:para|al) \\p{L}+|dificulta respirar|falta de aire',
    'incontinencia|impotencia|infertilidad|aborto|recaída|ampollas?|necrosis',
  ],
  less: [
    '(?:menos|menor|menores|sin|no (?:hay|dejan?|quedan?|hacen? falta(?: tomar)?)|reduce|reducen|reducir|disminuye|disminuyen|evita|evitan|previene|previenen|ningún|ninguna|alivia|alivian|alivio (?:de|del)|trata|tratan|cura|curan|elimina|libre de|protege (?:de|contra))',
  ],
  ends: ['(?: \\p{L}+)? (?:desaparecen?|mejoran?|se alivian?|bajan?|disminuyen?|cesan?)'],
  medicine: [
    'medicinas?|medicamentos?|fármacos?|pastillas?|comprimidos?|analgésicos?|antibióticos?|anticoagulantes?|antiagregantes?|corticoides|suplementos?',
    'aspirina|ibuprofeno|warfarina|heparina|insulina|metformina|clopidogrel|paracetamol|anticonceptivos?|sintrom',
  ],
  negation: [
    'no(?! (?:hacen? falta|hay|duelen?|requiere|necesita|deja))|nunca|jamás|tampoco|ni',
    'evit\\p{L}+',
    'suspend\\p{L}+',
    'dej(?:e|ar) de',
  ],
  leadIn: [
    'sin|nada|ningún|ninguna|hasta|salvo|excepto',
    'traiga|lleve|tome|informe|medicamentos?|medicinas?|pastillas?',
    'espere|cuidado|atención|precauci(?:ón|ones)|vigile|signos?|señales?|síntomas?|problemas?|advertencias?|aviso',
  ],
};
