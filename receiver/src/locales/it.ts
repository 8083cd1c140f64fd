import type { ReceiverWords } from '../page/receiver-words.js';

const it: ReceiverWords = {
  page: {
    choose: 'Scelga una risposta',
    chooseTopic: 'Scelga che cosa desidera fare',
    time: 'Orario dell’appuntamento',
    freeTimes: '{count, plural, one {# orario} many {# orari} other {# orari}}',
    noTimes: 'Al momento non ci sono orari liberi. Ci dica quale giorno Le va bene.',
    send: 'Invia',
    problemTitle: 'Errore: {title}',
    conflict: 'Ha già inviato un altro messaggio da questa pagina. Invii di nuovo per inviare anche questo.',
    busy: 'Ha inviato più messaggi in poco tempo. Attenda un momento, poi invii di nuovo.',
    tooMuch: 'Il Suo messaggio non è stato inviato: è troppo lungo. Torni indietro e lo accorci.',
    tooLong: 'È troppo lungo. Accorci il testo, poi invii di nuovo.',
    refused: 'Questa pagina non può inviare ora il Suo messaggio. Copi ciò che ha scritto e riprovi più tardi.',
    unread:
      'Non abbiamo potuto leggere tutto ciò che questa pagina ha inviato. Controlli le risposte, poi invii di nuovo.',
    lost: 'Il Suo messaggio non è stato inviato: non abbiamo potuto leggerlo. Torni indietro per ritrovare ciò che ha scritto.',
    gone: 'Questo modulo non è più qui. Copi ciò che ha scritto prima di lasciare questa pagina.',
    failed: 'Da noi qualcosa non ha funzionato. Attenda un momento, poi ricarichi questa pagina.',
    booked: 'Se non può venire, annulli l’appuntamento, così l’orario sarà libero per un’altra persona.',
    calendarSummary: '{clinic, select, none {Appuntamento} other {Appuntamento: {clinic}}}',
    expired: 'Questa pagina non c’è più',
    expiredHelp: 'Se ha inviato un messaggio, lo abbiamo ricevuto. Non deve fare altro.',
    confirmQuestion: 'L’appuntamento è suo appena lo conferma.',
    confirmButton: 'Confermare l’appuntamento',
    confirmLate:
      'L’appuntamento non è stato confermato in tempo e l’orario è di nuovo libero per altri. Abbiamo il suo messaggio.',
    cancelLink: 'Annulla l’appuntamento',
    cancelTitle: 'Annullare il Suo appuntamento',
    cancelQuestion: 'Desidera annullare questo appuntamento?',
    cancelled: 'Il Suo appuntamento è annullato',
    cancelledHelp: 'L’orario è di nuovo libero per altre persone. Può prenotarne un altro.',
    moveTitle: 'Scegliere un altro orario',
    moveButton: 'Prendere questo orario',
    moved: 'Il suo appuntamento è stato spostato',
  },
  mail: {
    subject: 'Abbiamo ricevuto il Suo messaggio ({reference})',
    reference: 'Il Suo codice di riferimento: {reference}',
    calendar: 'Aggiungere al calendario:',
    cancel: 'Annullare l’appuntamento:',
    confirm: 'Confermi l’appuntamento prima di questo momento: {time}. Altrimenti l’orario torna libero per altri:',
    why: 'Riceve questa e-mail perché qualcuno ha scritto questo indirizzo nel nostro modulo. Se non è stato Lei, non deve fare nulla.',
    news: 'Novità sul suo messaggio ({reference})',
    cancelledByClinic: 'La clinica ha dovuto annullare il suo appuntamento:',
    bookAgain: 'Può scriverci o prenotare un altro orario:',
    reminder: 'Il suo appuntamento è tra poco:',
    another: 'Scegliere un altro orario:',
  },
};

export default it;
