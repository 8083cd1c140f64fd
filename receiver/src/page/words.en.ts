import type { OwnWords } from './words.js';

export const en: OwnWords = {
  page: {
    choose: 'Choose one',
    chooseTopic: 'Choose what you would like to do',
    optional: '(optional)',
    time: 'Time of the appointment',
    freeTimes: (count) => (count === 1 ? '1 time' : `${count} times`),
    noTimes: 'There are no free times at the moment. Tell us which day suits you.',
    send: 'Send',
    problemTitle: (title) => `Error: ${title}`,
    conflict: 'You sent another message from this page before. Send again to send this one too.',
    busy: 'You have sent several messages in a short time. Wait a moment, then send it again.',
    tooMuch: 'Your message was not sent: it is too long. Go back and shorten it.',
    booked: 'If you cannot come, cancel so that somebody else can have the time.',
    calendarSummary: (clinic) => (clinic ? `Appointment: ${clinic}` : 'Appointment'),
    expired: 'This page is no longer there',
    expiredHelp: 'If you sent a message, we have it. You need to do nothing more.',
    cancelLink: 'Cancel the appointment',
    cancelTitle: 'Cancel your appointment',
    cancelQuestion: 'Do you want to cancel this appointment?',
    cancelled: 'Your appointment is cancelled',
    cancelledHelp: 'The time is free for others again. You can book another one.',
  },
  mail: {
    subject: (reference) => `We have your message (${reference})`,
    calendar: 'Add it to your calendar:',
    cancel: 'Cancel the appointment:',
    why: 'You get this because somebody wrote this address in our form. If it was not you, do nothing.',
  },
};
