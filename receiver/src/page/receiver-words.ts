/**
 * The texts that only the receiver has: for its pages, and for the mail that acknowledges a message. Gaps are as in the
 * form's dictionaries.
 */
export interface ReceiverWords {
  page: {
    choose: string;
    chooseTopic: string;
    optional: string;
    time: string;
    freeTimes: string;
    noTimes: string;
    send: string;
    problemTitle: string;
    conflict: string;
    busy: string;
    tooMuch: string;
    tooLong: string;
    refused: string;
    unread: string;
    lost: string;
    gone: string;
    failed: string;
    booked: string;
    calendarSummary: string;
    expired: string;
    expiredHelp: string;
    cancelLink: string;
    cancelTitle: string;
    cancelQuestion: string;
    cancelled: string;
    cancelledHelp: string;
  };
  mail: {
    /** The same for all mails: anybody who sees the screen can read a subject. */
    subject: string;
    /** Before an address. */
    calendar: string;
    /** Before an address. */
    cancel: string;
    why: string;
  };
}
