/**
 * The messages that only the receiver has: for its pages, and for the mail that acknowledges a message. Gaps and cases are as
 * in the widgets' dictionaries. Beside each message stands where it shows.
 */
export interface ReceiverWords {
  page: {
    /** The first entry of a list to choose from. */
    choose: string;
    /** At the topics, and in the summary of errors: none is chosen. */
    chooseTopic: string;
    /** Above the free times of appointments. */
    time: string;
    /** Beside a day that opens: how many times are free. Short. */
    freeTimes: string;
    /** In place of the free times. */
    noTimes: string;
    /** The button of the form. */
    send: string;
    /** The title of the window; `title` is the heading of the page. */
    problemTitle: string;
    /** In the summary of errors. */
    conflict: string;
    /** In the summary of errors: too many messages from one address. */
    busy: string;
    /** Alone on a page: of the message nothing is left to show. */
    tooMuch: string;
    /** In the summary of errors, above the form with what was typed. */
    tooLong: string;
    /** In the summary of errors: the page may not send here. */
    refused: string;
    /** In the summary of errors. */
    unread: string;
    /** Alone on a page. */
    lost: string;
    /** Above what was typed into a form that is not there any more. */
    gone: string;
    /** Alone on a page. */
    failed: string;
    /** After an appointment was booked, and in the mail. */
    booked: string;
    /** The title of the entry in a calendar; `clinic` is whom the messages go to. */
    calendarSummary: string;
    /** The heading of a page whose link is too old. */
    expired: string;
    /** Below that heading. */
    expiredHelp: string;
    /** Above the button that confirms. */
    confirmQuestion: string;
    /** The button that confirms. */
    confirmButton: string;
    /** In place of that button once it is too late. */
    confirmLate: string;
    /** A link after sending, and the button that cancels. */
    cancelLink: string;
    /** The heading of the page with that button. */
    cancelTitle: string;
    /** Above that button. */
    cancelQuestion: string;
    /** The heading once it is done. */
    cancelled: string;
    /** Below that heading. */
    cancelledHelp: string;
    /** The heading of the page that moves an appointment, to which a mail links. */
    moveTitle: string;
    /** Its button, below free times to choose from. */
    moveButton: string;
    /** The heading once it is done, above the new time. */
    moved: string;
  };
  mail: {
    /** The same for all mails: anybody who sees the screen can read a subject. */
    subject: string;
    /** A line of its own. */
    reference: string;
    /** Before an address. */
    calendar: string;
    /** Before an address. */
    cancel: string;
    /** Before an address; `time` is a day with a time of day. */
    confirm: string;
    /** The last sentences. */
    why: string;
    /** The subject of mails about an appointment: anybody who sees the screen can read it. */
    news: string;
    /** Above the time of an appointment that staff cancelled. */
    cancelledByClinic: string;
    /** Below it, before an address. */
    bookAgain: string;
    /** Above the time of an appointment that is soon. */
    reminder: string;
    /** Below it, before an address. */
    another: string;
  };
}
