import type { WordsByLanguage } from '../../words/words.js';

/** German with the informal address: every message of `de.ts` that says “Sie”. */
const words: WordsByLanguage = {
  de: {
    checklist: {
      whichApply: 'Kreuze alles an, was auf dich zutrifft.',
      discuss:
        'Diese Liste kann nicht zeigen, ob das für dich richtig ist. Sprich darüber mit deiner Ärztin oder deinem Arzt.',
    },
    handover: {
      willAdd: 'Das kommt in deine Nachricht',
      answers: 'Deine Antworten',
      said: {
        added: 'Deine Antworten stehen jetzt in deiner Nachricht. Du kannst sie dort ändern.',
        notAdded: 'Wir konnten deine Antworten nicht übernehmen. Du kannst sie hier kopieren.',
        copied: 'Deine Antworten sind kopiert.',
        notCopied: 'Wir konnten deine Antworten nicht kopieren. Der Text ist markiert: Du kannst ihn selbst kopieren.',
      },
    },
    preparation: {
      groups: { bring: 'Was du mitbringst' },
      askFirst: 'Frag deine Ärztin, deinen Arzt oder uns, bevor du ein Medikament absetzt oder änderst.',
    },
    recovery: { getHelp: 'Wann du Hilfe brauchst' },
    aftercare: {
      groups: {
        do: 'Was du tun solltest',
        dont: 'Was du nicht tun solltest',
        call: 'Wann du uns anrufen solltest',
        urgent: 'Wann du dringend Hilfe brauchst',
      },
    },
    questions: {
      toAsk: 'Fragen, die du uns stellen kannst',
      handover: {
        answers: 'Deine Fragen',
        said: {
          added: 'Deine Fragen stehen jetzt in deiner Nachricht. Du kannst sie dort ändern.',
          notAdded: 'Wir konnten deine Fragen nicht übernehmen. Du kannst sie hier kopieren.',
          copied: 'Deine Fragen sind kopiert.',
          notCopied: 'Wir konnten deine Fragen nicht kopieren. Der Text ist markiert: Du kannst ihn selbst kopieren.',
        },
      },
    },
    guide: {
      sections: {
        preparation: 'So bereitest du dich vor',
        disclaimer: 'Sprich mit deiner Ärztin oder deinem Arzt',
        contact: 'Schreib uns',
      },
    },
    form: {
      notForEmergencies: 'Nicht für Notfälle. Wenn du sofort Hilfe brauchst, ruf den Notruf an.',
      notForEmergenciesCall: 'Nicht für Notfälle. Wenn du sofort Hilfe brauchst, ruf {number} an.',
      goesTo: 'Deine Nachricht geht an: {recipient}.',
      callInstead: 'Du kannst uns auch anrufen:',
      topic: 'Was möchtest du tun?',
      fields: {
        message: 'Deine Nachricht',
        consent: 'Was ich geschrieben habe, darf verwendet werden, um mir zu antworten.',
      },
      hints: {
        email: 'Wir verwenden sie nur, um dir zu antworten.',
        preferredDate: 'Wir sagen dir, ob dieser Tag frei ist.',
        message: 'Schreib hier keine medizinischen Einzelheiten.',
      },
      privacy: 'Wie wir verwenden, was du uns sendest',
      sumHint: 'Das hilft uns gegen Spam. Wenn du nicht antworten kannst, ruf uns an oder schreib eine E-Mail.',
      leaveEmpty: 'Lass dieses Feld leer',
      missing: {
        name: 'Gib deinen Vor- und Nachnamen ein',
        email: 'Gib deine E-Mail-Adresse ein',
        phone: 'Gib deine Telefonnummer ein',
        preferredDate: 'Gib den gewünschten Tag ein',
        preferredTime: 'Wähle eine Tageszeit',
        message: 'Gib deine Nachricht ein',
        consent: 'Kreuze das Kästchen an, damit wir dir antworten dürfen',
        challenge: 'Gib das Ergebnis der Rechnung ein',
      },
      missingAnswer: 'Beantworte „{label}“',
      errors: {
        email: 'Gib eine E-Mail-Adresse wie name@example.com ein',
        phone: 'Gib eine Telefonnummer ein',
        date: 'Gib ein Datum ein, das es gibt',
        past: 'Wähle heute oder einen späteren Tag',
        choice: 'Wähle eine der Antworten',
        time: 'Diese Zeit kann nicht gebucht werden. Wähle eine andere',
        taken: 'Diese Zeit wurde gerade vergeben. Wähle eine andere',
        changed: 'Der Text, dem du zustimmst, hat sich geändert. Lies ihn und kreuze dann das Kästchen an',
        invalid: 'Prüfe deine Antwort',
      },
      tooLong: 'Verwende höchstens {max} Zeichen',
      sent: { question: 'Deine Nachricht wurde gesendet', appointment: 'Deine Anfrage wurde gesendet' },
      reference: 'Deine Vorgangsnummer',
      next: {
        question: 'Wir lesen deine Nachricht und antworten dir.',
        appointment: 'Das ist eine Anfrage. Wir melden uns, um mit dir eine Zeit zu vereinbaren.',
      },
      notSent: 'Deine Nachricht wurde nicht gesendet',
      cannotTell: 'Wir wissen nicht, ob deine Nachricht gesendet wurde',
      failed: {
        invalid: 'Prüfe deine Antworten und sende noch einmal.',
        offline: 'Du bist offline. Verbinde dich und sende noch einmal.',
        timeout: 'Wir bekamen nicht rechtzeitig eine Antwort. Warte kurz und sende noch einmal.',
        network: 'Die Verbindung ist abgebrochen. Warte kurz und sende noch einmal.',
        refused: 'Wir konnten deine Nachricht nicht annehmen.',
        busy: 'Gerade schreiben uns viele Menschen. Warte kurz und sende noch einmal.',
        server: 'Bei uns ist etwas schiefgegangen. Warte kurz und sende noch einmal.',
      },
      sendAgainAt: 'Du kannst ab {time} noch einmal senden.',
      sendNow: 'Du kannst jetzt senden.',
      textKept: 'Was du geschrieben hast, ist noch da.',
      cannotSend: 'Du kannst uns hier zurzeit nicht schreiben.',
    },
    times: {
      choose: 'Wähle einen Termin',
      missing: 'Wähle einen Termin oder sag, dass keiner passt',
      booked: 'Dein Termin ist gebucht',
      next: 'Wenn du nicht kommen kannst, sag uns bitte bald Bescheid.',
      confirm: 'Bestätige deinen Termin',
      confirmByMail:
        'Wir haben dir eine E-Mail geschickt. Öffne den Link darin vor diesem Zeitpunkt: {time}. Sonst ist die Zeit wieder für andere frei.',
      calendar: 'In deinen Kalender eintragen',
    },
    work: {
      working: 'Dein Gerät führt die Prüfung durch. Du kannst weiterschreiben.',
      failed: 'Die Prüfung hat hier nicht funktioniert. Löse die Rechnung.',
    },
  },
};

export default words;
