import type { ReceiverWords } from '../page/receiver-words.js';

const de: ReceiverWords = {
  page: {
    choose: 'Wählen Sie eine Antwort',
    chooseTopic: 'Wählen Sie, was Sie tun möchten',
    time: 'Zeit des Termins',
    freeTimes: '{count, plural, one {# Zeit} other {# Zeiten}}',
    noTimes: 'Zurzeit sind keine Zeiten frei. Nennen Sie uns einen Tag, der Ihnen passt.',
    send: 'Senden',
    problemTitle: 'Fehler: {title}',
    conflict:
      'Sie haben von dieser Seite schon eine andere Nachricht gesendet. Senden Sie noch einmal, um auch diese zu senden.',
    busy: 'Sie haben in kurzer Zeit mehrere Nachrichten gesendet. Warten Sie kurz und senden Sie noch einmal.',
    tooMuch: 'Ihre Nachricht wurde nicht gesendet: Sie ist zu lang. Gehen Sie zurück und kürzen Sie sie.',
    tooLong: 'Das ist zu lang. Kürzen Sie den Text und senden Sie noch einmal.',
    refused:
      'Diese Seite kann Ihre Nachricht jetzt nicht senden. Kopieren Sie, was Sie geschrieben haben, und versuchen Sie es später noch einmal.',
    unread:
      'Wir konnten nicht alles lesen, was diese Seite gesendet hat. Prüfen Sie Ihre Antworten und senden Sie noch einmal.',
    lost: 'Ihre Nachricht wurde nicht gesendet: Wir konnten sie nicht lesen. Wenn Sie zurückgehen, finden Sie, was Sie geschrieben haben.',
    gone: 'Dieses Formular gibt es hier nicht mehr. Kopieren Sie, was Sie geschrieben haben, bevor Sie diese Seite verlassen.',
    failed: 'Bei uns ist etwas schiefgegangen. Warten Sie kurz und laden Sie diese Seite noch einmal.',
    booked: 'Wenn Sie nicht kommen können, sagen Sie den Termin ab, damit jemand anderes die Zeit bekommt.',
    calendarSummary: '{clinic, select, none {Termin} other {Termin: {clinic}}}',
    expired: 'Diese Seite gibt es nicht mehr',
    expiredHelp: 'Wenn Sie eine Nachricht gesendet haben, liegt sie uns vor. Sie müssen nichts weiter tun.',
    confirmQuestion: 'Der Termin gehört Ihnen, sobald Sie ihn bestätigen.',
    confirmButton: 'Termin bestätigen',
    confirmLate:
      'Der Termin wurde nicht rechtzeitig bestätigt. Die Zeit ist wieder für andere frei. Ihre Nachricht liegt uns vor.',
    cancelLink: 'Termin absagen',
    cancelTitle: 'Ihren Termin absagen',
    cancelQuestion: 'Möchten Sie diesen Termin absagen?',
    cancelled: 'Ihr Termin ist abgesagt',
    cancelledHelp: 'Die Zeit ist wieder für andere frei. Sie können eine andere buchen.',
    moveTitle: 'Eine andere Zeit wählen',
    moveButton: 'Diese Zeit nehmen',
    moved: 'Ihr Termin ist verlegt',
  },
  mail: {
    subject: 'Ihre Nachricht ist bei uns ({reference})',
    reference: 'Ihre Vorgangsnummer: {reference}',
    calendar: 'In Ihren Kalender eintragen:',
    cancel: 'Termin absagen:',
    confirm: 'Bestätigen Sie den Termin vor diesem Zeitpunkt: {time}. Sonst ist die Zeit wieder für andere frei:',
    why: 'Sie bekommen diese E-Mail, weil jemand diese Adresse in unser Formular eingegeben hat. Wenn Sie das nicht waren, müssen Sie nichts tun.',
    news: 'Neues zu Ihrer Nachricht ({reference})',
    cancelledByClinic: 'Die Praxis musste Ihren Termin absagen:',
    bookAgain: 'Sie können uns schreiben oder eine andere Zeit buchen:',
    reminder: 'Ihr Termin ist bald:',
    another: 'Eine andere Zeit wählen:',
  },
};

export default de;
