import type { Words } from './words.js';

const de: Words = {
  steps: {
    step: (n) => `Schritt ${n}`,
  },
  checklist: {
    whichApply: 'Kreuzen Sie alles an, was auf Sie zutrifft.',
    notSure: 'Ich bin mir nicht sicher',
    noneApply: 'Nichts davon trifft auf mich zu',
    discuss:
      'Ihre Kreuze zeigen nicht, ob das für Sie richtig ist. Sprechen Sie darüber mit Ihrer Ärztin oder Ihrem Arzt.',
  },
  panel: {
    groups: {
      benefit: 'Nutzen',
      consideration: 'Was zu bedenken ist',
      risk: 'Risiken',
      alternative: 'Andere Möglichkeiten',
      considerationAndRisk: 'Was zu bedenken ist, und Risiken',
    },
    kinds: {
      benefit: 'Nutzen',
      consideration: 'Zu bedenken',
      risk: 'Risiko',
      alternative: 'Andere Möglichkeit',
    },
    rate: (count, of) => `${count} von ${of}`,
    bothFrames: (had, not) => `Bei ${had} war es so, bei ${not} nicht.`,
    about: (who, versus, when) => `Wer: ${who}. Im Vergleich: ${versus}. Zeitraum: ${when}.`,
    source: (source) => `Quelle: ${source}.`,
  },
  recovery: {
    getHelp: 'Wann Sie Hilfe brauchen',
  },
  disclaimer: {
    publisher: 'Herausgegeben von',
    author: 'Geschrieben von',
    reviewer: 'Geprüft von',
    lastReviewed: 'Zuletzt geprüft',
    nextReview: 'Nächste Prüfung',
    reviewOverdue: (date) => `Prüfung überfällig seit ${date}`,
    sources: 'Quellen',
    funding: 'Bezahlt von',
  },
  guide: {
    sections: {
      overview: 'Über den Eingriff',
      steps: 'Was geschieht',
      candidacy: 'Wem er helfen kann',
      benefitsAndRisks: 'Nutzen und Risiken',
      recovery: 'Nach dem Eingriff',
      disclaimer: 'Sprechen Sie mit Ihrer Ärztin oder Ihrem Arzt',
      contact: 'Schreiben Sie uns',
    },
    contents: 'Inhalt',
  },
  form: {
    notForEmergencies: 'Nicht für Notfälle. Wenn Sie sofort Hilfe brauchen, rufen Sie den Notruf an.',
    goesTo: (recipient) => `Ihre Nachricht geht an: ${recipient}.`,
    replyTime: (time) => `Antwort innerhalb von: ${time}.`,
    callInstead: 'Sie können uns auch anrufen:',
    topic: 'Was möchten Sie tun?',
    topics: { question: 'Eine Frage stellen', appointment: 'Um einen Termin bitten' },
    fields: {
      name: 'Vor- und Nachname',
      email: 'E-Mail-Adresse',
      phone: 'Telefonnummer',
      preferredDate: 'Gewünschter Tag',
      preferredTime: 'Gewünschte Tageszeit',
      message: 'Ihre Nachricht',
      consent: 'Sie dürfen verwenden, was ich geschrieben habe, um mir zu antworten.',
    },
    hints: {
      email: 'Wir verwenden sie nur, um Ihnen zu antworten.',
      preferredDate: 'Wir sagen Ihnen, ob dieser Tag frei ist.',
      message: 'Schreiben Sie hier nichts über Ihre Gesundheit.',
    },
    dayParts: { morning: 'Vormittags', afternoon: 'Nachmittags', any: 'Jederzeit' },
    optional: (label) => `${label} (freiwillig)`,
    privacy: 'Wie wir verwenden, was Sie uns senden',
    sum: (a, b) => `Wie viel ist ${a} plus ${b}?`,
    sumHint:
      'Das hilft uns gegen Spam. Wenn Sie nicht antworten können, rufen Sie uns an oder schreiben Sie eine E-Mail.',
    leaveEmpty: 'Lassen Sie dieses Feld leer',
    send: { question: 'Nachricht senden', appointment: 'Um Termin bitten' },
    sending: 'Wird gesendet …',

    problem: 'Es gibt ein Problem',
    missing: {
      name: 'Geben Sie Ihren Vor- und Nachnamen ein',
      email: 'Geben Sie Ihre E-Mail-Adresse ein',
      phone: 'Geben Sie Ihre Telefonnummer ein',
      preferredDate: 'Geben Sie den gewünschten Tag ein',
      preferredTime: 'Wählen Sie eine Tageszeit',
      message: 'Geben Sie Ihre Nachricht ein',
      consent: 'Kreuzen Sie das Kästchen an, damit wir Ihnen antworten dürfen',
      challenge: 'Geben Sie das Ergebnis der Rechnung ein',
    },
    missingAnswer: (label) => `Beantworten Sie „${label}“`,
    errors: {
      email: 'Geben Sie eine E-Mail-Adresse wie name@example.com ein',
      phone: 'Geben Sie eine Telefonnummer ein',
      date: 'Geben Sie ein Datum ein, das es gibt',
      past: 'Wählen Sie heute oder einen späteren Tag',
      choice: 'Wählen Sie eine der Antworten',
      time: 'Diese Zeit kann nicht gebucht werden. Wählen Sie eine andere',
      taken: 'Diese Zeit wurde gerade vergeben. Wählen Sie eine andere',
      invalid: 'Prüfen Sie Ihre Antwort',
    },
    tooLong: (most) => `Verwenden Sie höchstens ${most} Zeichen`,
    wrongSum: 'Diese Antwort war nicht richtig. Hier ist eine neue Rechnung.',

    sent: { question: 'Ihre Nachricht wurde gesendet', appointment: 'Ihre Anfrage wurde gesendet' },
    reference: 'Ihre Vorgangsnummer',
    next: {
      question: 'Wir lesen Ihre Nachricht und antworten Ihnen.',
      appointment: 'Das ist eine Anfrage. Wir melden uns, um mit Ihnen eine Zeit zu vereinbaren.',
    },
    again: 'Weitere Nachricht senden',

    notSent: 'Ihre Nachricht wurde nicht gesendet',
    cannotTell: 'Wir wissen nicht, ob Ihre Nachricht gesendet wurde',
    failed: {
      invalid: 'Prüfen Sie Ihre Antworten und senden Sie noch einmal.',
      offline: 'Sie sind offline. Verbinden Sie sich und senden Sie noch einmal.',
      timeout: 'Wir bekamen nicht rechtzeitig eine Antwort. Warten Sie kurz und senden Sie noch einmal.',
      network: 'Die Verbindung ist abgebrochen. Warten Sie kurz und senden Sie noch einmal.',
      refused: 'Wir konnten Ihre Nachricht nicht annehmen.',
      busy: 'Gerade schreiben uns viele Menschen. Warten Sie kurz und senden Sie noch einmal.',
      server: 'Bei uns ist etwas schiefgegangen. Warten Sie kurz und senden Sie noch einmal.',
    },
    textKept: 'Was Sie geschrieben haben, ist noch da.',
    cannotSend: 'Sie können uns hier zurzeit nicht schreiben.',
  },
};

export default de;
