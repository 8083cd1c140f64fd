import type { Words } from './words.js';

const fr: Words = {
  steps: {
    step: (n) => `Étape ${n}`,
  },
  checklist: {
    whichApply: 'Cochez tout ce qui vous concerne.',
    notSure: 'Je ne sais pas',
    noneApply: 'Rien de tout cela ne me concerne',
    discuss: 'Vos coches ne disent pas si cela vous convient. Parlez-en avec votre médecin.',
  },
  panel: {
    groups: {
      benefit: 'Bénéfices',
      consideration: 'Points à considérer',
      risk: 'Risques',
      alternative: 'Autres possibilités',
      considerationAndRisk: 'Points à considérer et risques',
    },
    kinds: {
      benefit: 'Bénéfice',
      consideration: 'À considérer',
      risk: 'Risque',
      alternative: 'Autre possibilité',
    },
    rate: (count, of) => `${count} sur ${of}`,
    bothFrames: (had, not) => `Concernés : ${had}. Non concernés : ${not}.`,
    about: (who, versus, when) => `Parmi : ${who}. Comparaison : ${versus}. Durée : ${when}.`,
    source: (source) => `Source : ${source}.`,
  },
  recovery: {
    getHelp: 'Quand demander de l’aide',
  },
  disclaimer: {
    publisher: 'Publié par',
    author: 'Rédigé par',
    reviewer: 'Relu par',
    lastReviewed: 'Dernière relecture',
    nextReview: 'Prochaine relecture',
    reviewOverdue: (date) => `Relecture en retard depuis le ${date}`,
    sources: 'Sources',
    funding: 'Financé par',
  },
  guide: {
    sections: {
      overview: 'À propos de l’intervention',
      steps: 'Comment cela se passe',
      candidacy: 'Qui cela peut aider',
      benefitsAndRisks: 'Bénéfices et risques',
      recovery: 'Après l’intervention',
      disclaimer: 'Parlez-en avec votre médecin',
      contact: 'Nous contacter',
    },
    contents: 'Sommaire',
  },
  form: {
    notForEmergencies:
      'Pas pour les urgences. Si vous avez besoin d’aide tout de suite, appelez le numéro d’urgence local.',
    goesTo: (recipient) => `Votre message est envoyé à : ${recipient}.`,
    replyTime: (time) => `Délai de réponse : ${time}.`,
    callInstead: 'Vous pouvez aussi nous appeler :',
    topic: 'Que souhaitez-vous faire ?',
    topics: { question: 'Poser une question', appointment: 'Demander un rendez-vous' },
    fields: {
      name: 'Nom complet',
      email: 'Adresse e-mail',
      phone: 'Numéro de téléphone',
      preferredDate: 'Jour souhaité',
      preferredTime: 'Moment de la journée souhaité',
      message: 'Votre message',
      consent: 'Vous pouvez utiliser ce que j’ai écrit pour me répondre.',
    },
    hints: {
      email: 'Nous l’utilisons seulement pour vous répondre.',
      preferredDate: 'Nous vous dirons si ce jour est libre.',
      message: 'N’écrivez pas de détails médicaux ici.',
    },
    dayParts: { morning: 'Le matin', afternoon: 'L’après-midi', any: 'À tout moment' },
    optional: (label) => `${label} (facultatif)`,
    privacy: 'Comment nous utilisons ce que vous envoyez',
    sum: (a, b) => `Combien font ${a} plus ${b} ?`,
    sumHint:
      'Cela nous aide contre les messages indésirables. Si vous ne pouvez pas répondre, appelez-nous ou écrivez-nous un e-mail.',
    leaveEmpty: 'Laissez ce champ vide',
    send: { question: 'Envoyer le message', appointment: 'Demander un rendez-vous' },
    sending: 'Envoi en cours…',

    problem: 'Il y a un problème',
    missing: {
      name: 'Indiquez votre nom complet',
      email: 'Indiquez votre adresse e-mail',
      phone: 'Indiquez votre numéro de téléphone',
      preferredDate: 'Indiquez le jour souhaité',
      preferredTime: 'Choisissez un moment de la journée',
      message: 'Écrivez votre message',
      consent: 'Cochez la case pour que nous puissions vous répondre',
      challenge: 'Indiquez le résultat de l’addition',
    },
    missingAnswer: (label) => `Répondez à « ${label} »`,
    errors: {
      email: 'Indiquez une adresse e-mail comme nom@example.com',
      phone: 'Indiquez un numéro de téléphone',
      date: 'Indiquez une date qui existe',
      past: 'Choisissez aujourd’hui ou un jour à venir',
      choice: 'Choisissez une des réponses',
      time: 'Cette heure ne peut pas être réservée. Choisissez-en une autre',
      taken: 'Cette heure vient d’être prise. Choisissez-en une autre',
      invalid: 'Vérifiez votre réponse',
    },
    tooLong: (most) => `Longueur maximale : ${most}`,
    wrongSum: 'Ce n’était pas la bonne réponse. Voici une nouvelle addition.',

    sent: { question: 'Votre message a été envoyé', appointment: 'Votre demande a été envoyée' },
    reference: 'Votre référence',
    next: {
      question: 'Nous lirons votre message et nous vous répondrons.',
      appointment: 'Ceci est une demande. Nous vous contacterons pour convenir d’une heure.',
    },
    again: 'Envoyer un autre message',

    notSent: 'Votre message n’a pas été envoyé',
    cannotTell: 'Nous ne savons pas si votre message a été envoyé',
    failed: {
      invalid: 'Vérifiez vos réponses, puis envoyez à nouveau.',
      offline: 'Vous êtes hors ligne. Connectez-vous, puis envoyez à nouveau.',
      timeout: 'Nous n’avons pas reçu de réponse à temps. Patientez un instant, puis envoyez à nouveau.',
      network: 'La connexion a été perdue. Patientez un instant, puis envoyez à nouveau.',
      refused: 'Nous n’avons pas pu accepter votre message.',
      busy: 'Beaucoup de personnes nous écrivent en ce moment. Patientez un instant, puis envoyez à nouveau.',
      server: 'Une erreur s’est produite chez nous. Patientez un instant, puis envoyez à nouveau.',
    },
    textKept: 'Ce que vous avez écrit est toujours là.',
    cannotSend: 'Vous ne pouvez pas nous écrire ici pour le moment.',
  },
};

export default fr;
