import type { ReceiverWords } from '../page/receiver-words.js';

const en: ReceiverWords = {
  page: {
    choose: 'Choose one',
    chooseTopic: 'Choose what you would like to do',
    time: 'Time of the appointment',
    freeTimes: '{count, plural, one {# time} other {# times}}',
    noTimes: 'There are no free times at the moment. Tell us which day suits you.',
    send: 'Send',
    problemTitle: 'Error: {title}',
    conflict: 'You sent another message from this page before. Send again to send this one too.',
    busy: 'You have sent several messages in a short time. Wait a moment, then send it again.',
    tooMuch: 'Your message was not sent: it is too long. Go back and shorten it.',
    tooLong: 'This is too long. Shorten it, then send it again.',
    refused: 'This page cannot send your message now. Copy what you wrote, and try again later.',
    unread: 'We could not read all that this page sent. Check your answers, then send it again.',
    lost: 'Your message was not sent: we could not read it. Go back to find what you wrote.',
    gone: 'This form is no longer here. Copy what you wrote before you leave this page.',
    failed: 'Something went wrong here. Wait a moment, then load this page again.',
    booked: 'If you cannot come, cancel so that somebody else can have the time.',
    calendarSummary: '{clinic, select, none {Appointment} other {Appointment: {clinic}}}',
    expired: 'This page is no longer there',
    expiredHelp: 'If you sent a message, we have it. You need to do nothing more.',
    confirmTitle: 'Confirm your appointment',
    confirmByMail:
      'We have sent you an email. Open the link in it before {time}. Otherwise the time is free for others again.',
    confirmQuestion: 'The appointment is yours once you confirm it.',
    confirmButton: 'Confirm the appointment',
    confirmLate:
      'The appointment was not confirmed in time, so its time is free for others again. We have your message.',
    cancelLink: 'Cancel the appointment',
    cancelTitle: 'Cancel your appointment',
    cancelQuestion: 'Do you want to cancel this appointment?',
    cancelled: 'Your appointment is cancelled',
    cancelledHelp: 'The time is free for others again. You can book another one.',
  },
  mail: {
    subject: 'We have your message ({reference})',
    reference: 'Your reference: {reference}',
    calendar: 'Add it to your calendar:',
    cancel: 'Cancel the appointment:',
    confirm: 'Confirm the appointment before {time}. Otherwise the time is free for others again:',
    why: 'You get this because somebody wrote this address in our form. If it was not you, do nothing.',
  },
};

export default en;
