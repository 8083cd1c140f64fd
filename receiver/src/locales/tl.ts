import type { ReceiverWords } from '../page/receiver-words.js';

const tl: ReceiverWords = {
  page: {
    choose: 'Pumili po ng isa',
    chooseTopic: 'Piliin po ang gusto ninyong gawin',
    time: 'Oras ng appointment',
    freeTimes: '{count, plural, one {# bakanteng oras} other {# bakanteng oras}}',
    noTimes: 'Wala pong bakanteng oras ngayon. Sabihin po ninyo sa amin kung anong araw ang puwede sa inyo.',
    send: 'Ipadala',
    problemTitle: 'May mali: {title}',
    conflict:
      'May naipadala na po kayong ibang mensahe mula sa page na ito. Ipadala po ulit para maipadala rin ang mensaheng ito.',
    busy: 'Nagpadala po kayo ng ilang mensahe sa maikling panahon. Maghintay po sandali, saka ipadala ulit.',
    tooMuch: 'Hindi po naipadala ang inyong mensahe: masyado itong mahaba. Bumalik po kayo at paikliin ito.',
    tooLong: 'Masyado po itong mahaba. Paikliin po ito, saka ipadala ulit.',
    refused:
      'Hindi po maipadala ng page na ito ang inyong mensahe ngayon. Kopyahin po ang isinulat ninyo, at subukan ulit mamaya.',
    unread:
      'Hindi po namin nabasa ang lahat ng ipinadala ng page na ito. Suriin po ang inyong mga sagot, saka ipadala ulit.',
    lost: 'Hindi po naipadala ang inyong mensahe: hindi namin ito nabasa. Bumalik po kayo para makita ang isinulat ninyo.',
    gone: 'Wala na po rito ang form na ito. Kopyahin po ang isinulat ninyo bago umalis sa page na ito.',
    failed: 'May nagkamali po sa panig namin. Maghintay po sandali, saka buksan ulit ang page na ito.',
    booked: 'Kung hindi po kayo makakapunta, kanselahin po ang appointment para magamit ng iba ang oras.',
    calendarSummary: '{clinic, select, none {Appointment sa klinika} other {Appointment: {clinic}}}',
    expired: 'Wala na ang page na ito',
    expiredHelp: 'Kung nagpadala po kayo ng mensahe, natanggap namin ito. Wala na po kayong kailangang gawin.',
    confirmQuestion: 'Sa iyo na ang appointment kapag kinumpirma mo ito.',
    confirmButton: 'Kumpirmahin ang appointment',
    confirmLate:
      'Hindi nakumpirma ang appointment sa takdang oras, kaya libre na ulit ang oras para sa iba. Nasa amin ang iyong mensahe.',
    cancelLink: 'Kanselahin ang appointment',
    cancelTitle: 'Kanselahin ang inyong appointment',
    cancelQuestion: 'Gusto po ba ninyong kanselahin ang appointment na ito?',
    cancelled: 'Nakansela na po ang inyong appointment',
    cancelledHelp: 'Bakante na po ulit ang oras para sa iba. Maaari po kayong kumuha ng iba.',
    moveTitle: 'Pumili ng ibang oras',
    moveButton: 'Kunin ang oras na ito',
    moved: 'Nailipat na ang iyong appointment',
  },
  mail: {
    subject: 'Natanggap namin ang inyong mensahe ({reference})',
    reference: 'Inyong reference number: {reference}',
    calendar: 'Idagdag ito sa inyong kalendaryo:',
    cancel: 'Kanselahin ang appointment:',
    confirm: 'Kumpirmahin ang appointment bago ang {time}. Kung hindi, magiging libre ulit ang oras para sa iba:',
    why: 'Natanggap po ninyo ito dahil may naglagay ng address na ito sa aming form. Kung hindi kayo iyon, wala po kayong kailangang gawin.',
    news: 'Balita tungkol sa iyong mensahe ({reference})',
    cancelledByClinic: 'Kinailangang kanselahin ng klinika ang iyong appointment:',
    bookAgain: 'Maaari kang sumulat sa amin o mag-book ng ibang oras:',
    reminder: 'Malapit na ang iyong appointment:',
    another: 'Pumili ng ibang oras:',
  },
};

export default tl;
