import type { ReceiverWords } from '../page/receiver-words.js';

const pl: ReceiverWords = {
  page: {
    choose: 'Proszę wybrać odpowiedź',
    chooseTopic: 'Proszę wybrać, co chce Pani lub Pan zrobić',
    time: 'Godzina wizyty',
    freeTimes: '{count, plural, one {# termin} few {# terminy} many {# terminów} other {# terminu}}',
    noTimes: 'W tej chwili nie ma wolnych terminów. Proszę podać dogodny dzień.',
    send: 'Wyślij',
    problemTitle: 'Błąd: {title}',
    conflict: 'Z tej strony wysłano już inną wiadomość. Aby wysłać także tę, proszę wysłać ponownie.',
    busy: 'W krótkim czasie wysłano kilka wiadomości. Proszę chwilę poczekać i wysłać ponownie.',
    tooMuch: 'Wiadomość nie została wysłana: jest za długa. Proszę wrócić i ją skrócić.',
    tooLong: 'Tekst jest za długi. Proszę go skrócić i wysłać ponownie.',
    refused: 'Ta strona nie może teraz wysłać wiadomości. Proszę skopiować wpisany tekst i spróbować później.',
    unread: 'Nie udało się odczytać wszystkiego, co wysłała ta strona. Proszę sprawdzić odpowiedzi i wysłać ponownie.',
    lost: 'Wiadomość nie została wysłana: nie udało się jej odczytać. Proszę wrócić, aby odnaleźć wpisany tekst.',
    gone: 'Tego formularza już tu nie ma. Przed opuszczeniem strony proszę skopiować wpisany tekst.',
    failed: 'Coś się u nas nie udało. Proszę chwilę poczekać i ponownie otworzyć tę stronę.',
    booked: 'Jeśli nie może Pani lub Pan przyjść, proszę odwołać wizytę, aby ktoś inny mógł skorzystać z terminu.',
    calendarSummary: '{clinic, select, none {Wizyta} other {Wizyta: {clinic}}}',
    expired: 'Tej strony już nie ma',
    expiredHelp: 'Jeśli wiadomość została wysłana, to ją mamy. Nie trzeba robić nic więcej.',
    confirmTitle: 'Potwierdź swoją wizytę',
    confirmByMail:
      'Wysłaliśmy wiadomość e-mail. Otwórz zawarty w niej link przed tą chwilą: {time}. W przeciwnym razie termin będzie znów wolny dla innych.',
    confirmQuestion: 'Wizyta zostanie zarezerwowana po potwierdzeniu.',
    confirmButton: 'Potwierdź wizytę',
    confirmLate: 'Wizyta nie została potwierdzona na czas i termin jest znów wolny dla innych. Mamy Twoją wiadomość.',
    cancelLink: 'Odwołaj wizytę',
    cancelTitle: 'Odwołanie wizyty',
    cancelQuestion: 'Czy chce Pani lub Pan odwołać tę wizytę?',
    cancelled: 'Wizyta jest odwołana',
    cancelledHelp: 'Termin jest znów wolny dla innych. Można zarezerwować inny.',
  },
  mail: {
    subject: 'Otrzymaliśmy wiadomość ({reference})',
    reference: 'Numer sprawy: {reference}',
    calendar: 'Dodaj do kalendarza:',
    cancel: 'Odwołaj wizytę:',
    confirm: 'Potwierdź wizytę przed tą chwilą: {time}. W przeciwnym razie termin będzie znów wolny dla innych:',
    why: 'Ten e-mail wysłano, ponieważ ktoś wpisał ten adres w naszym formularzu. Jeśli zrobił to ktoś inny, nie trzeba nic robić.',
  },
};

export default pl;
