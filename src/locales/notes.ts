/**
 * What a translator needs to know of each message: where it shows, what fills its gaps, and how long it may be. Tests and the JSON
 * Schema of words files use these notes; no page loads them.
 */
type English = typeof import('./en.js');

/** The path of each text in a dictionary: `form.send.question`. */
type PathsOf<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${PathsOf<T[K]>}`;
}[keyof T & string];

/** The path of a message, such as `form.send.question`. */
export type MessagePath = PathsOf<English>;

export interface Note {
  /** Where the message shows, and what fills its gaps. */
  where: string;
  /** How many characters it may have, what fills its gaps not counted. A page's own words may be longer; they take more lines. */
  max: number;
}

/** A window of 320 px shows about 35 characters in a line. */
const LINE = 35;
/** Buttons grow to a second line, but read best in one. */
const BUTTON = 40;
const LABEL = 40;
/** A heading or a label that stands by itself. */
const HEADING = 50;
/** Below a label. */
const HINT = 60;
/** At a field, and again in the summary above the form. */
const ERROR = 70;
const SENTENCE = 100;
const SENTENCES = 130;
const PARAGRAPH = 160;
/** A list of phrases that is never shown. */
const PHRASES = 2000;

/** Notes by the path of the message. A message without one, and one without a message, are errors of type. */
export const notes: Readonly<Record<MessagePath, Note>> = {
  'steps.step': { where: 'Before each step of a procedure. {number} is its number.', max: 20 },
  'steps.concurrent': {
    where: 'At a step that happens during an earlier one. {number} is that step’s number.',
    max: HEADING,
  },

  'checklist.whichApply': { where: 'Above the boxes of a checklist: what to do with them.', max: HINT },
  'checklist.notSure': { where: 'Label of a box. The visitor speaks: “I”.', max: LABEL },
  'checklist.noneApply': { where: 'Label of a box that unticks all others. The visitor speaks: “me”.', max: HEADING },
  'checklist.discuss': { where: 'Below a checklist. Protects patients: the list is no diagnosis.', max: SENTENCES },

  'handover.add': { where: 'Button below a checklist: puts the ticks into the contact form.', max: BUTTON },
  'handover.keep': {
    where: 'Button below a checklist: shows the answers, to print or copy. The visitor speaks: “my”.',
    max: BUTTON,
  },
  'handover.about': {
    where: 'First line of the answers in the visitor’s message. The visitor speaks: “my”.',
    max: LABEL,
  },
  'handover.aboutList': { where: 'The same where the checklist has a heading. {heading} is that heading.', max: LABEL },
  'handover.willAdd': { where: 'Heading of a box that shows what the message will have.', max: HEADING },
  'handover.confirm': { where: 'Button in that box: yes.', max: BUTTON },
  'handover.cancel': { where: 'Button in that box: no.', max: BUTTON },
  'handover.answers': { where: 'Heading of a box with the answers.', max: HEADING },
  'handover.copy': { where: 'Button in that box: copies the answers.', max: BUTTON },
  'handover.print': { where: 'Button in that box: prints the answers.', max: BUTTON },
  'handover.close': { where: 'Button that closes that box.', max: BUTTON },
  'handover.said.added': { where: 'Read out and shown after the answers were added to the message.', max: SENTENCE },
  'handover.said.notAdded': { where: 'The same where they could not be added.', max: SENTENCE },
  'handover.said.copied': { where: 'Read out and shown after the answers were copied.', max: HINT },
  'handover.said.notCopied': {
    where: 'The same where they could not be copied; the text is selected instead.',
    max: SENTENCE,
  },

  'panel.groups.benefit': { where: 'Heading of a list of benefits that has none of its own.', max: HEADING },
  'panel.groups.consideration': {
    where: 'Heading of a list of things to think about that are no harm by themselves.',
    max: HEADING,
  },
  'panel.groups.risk': { where: 'Heading of a list of risks.', max: HEADING },
  'panel.groups.alternative': { where: 'Heading of a list of other treatments, or of none.', max: HEADING },
  'panel.groups.considerationAndRisk': { where: 'Heading of a list that has both.', max: HEADING },
  'panel.kinds.benefit': { where: 'What a single entry is: the name of the icon beside it.', max: LINE },
  'panel.kinds.consideration': { where: 'What a single entry is: something to think about.', max: LINE },
  'panel.kinds.risk': { where: 'What a single entry is: a risk.', max: LINE },
  'panel.kinds.alternative': { where: 'What a single entry is: another treatment.', max: LINE },
  'panel.kindWords.benefit': {
    where: 'Never shown. Headings that name a list of benefits, with semicolons between them.',
    max: PHRASES,
  },
  'panel.kindWords.consideration': {
    where: 'Never shown. Headings that name a list of things to consider, with semicolons between them.',
    max: PHRASES,
  },
  'panel.kindWords.risk': {
    where: 'Never shown. Headings that name a list of risks, with semicolons between them.',
    max: PHRASES,
  },
  'panel.kindWords.alternative': {
    where: 'Never shown. Headings that name a list of other treatments, with semicolons between them.',
    max: PHRASES,
  },
  'panel.rate': { where: 'A figure: 3 in 100. {count} and {of} are numbers; keep both as they are.', max: LINE },
  'panel.bothFrames': {
    where:
      'After a figure: what happened to {had} of {of} people, and not to {not}. {event} is the author’s text and stays as it is: use no word that has to agree with it.',
    max: LINE,
  },
  'panel.withTreatment': { where: 'Above a figure that is compared: with the treatment.', max: LINE },
  'panel.withoutTreatment': { where: 'Beside it: without the treatment.', max: LINE },
  'panel.more': {
    where:
      'Below two figures: it happened to {difference} more of {of} people with the treatment. Not “better” or “worse”.',
    max: SENTENCE,
  },
  'panel.fewer': {
    where: 'The same where it happened to {difference} fewer of {of} people with the treatment.',
    max: SENTENCE,
  },
  'panel.same': { where: 'The same where both numbers are equal.', max: SENTENCE },
  'panel.about': {
    where: 'What a figure is about. {who}, {versus} and {when} are the author’s words: put them where any words fit.',
    max: HINT,
  },
  'panel.source': { where: 'Where a figure is from. {source} is the author’s text.', max: LINE },

  'preparation.groups.food': {
    where: 'Heading of a list on eating and drinking before a procedure, that has none of its own.',
    max: HEADING,
  },
  'preparation.groups.medicine': { where: 'Heading of a list on medicines, before a procedure.', max: HEADING },
  'preparation.groups.test': { where: 'Heading of a list of tests that are done beforehand.', max: HEADING },
  'preparation.groups.bring': { where: 'Heading of a list of things to bring.', max: HEADING },
  'preparation.groups.travel': { where: 'Heading of a list on the way to the clinic and back.', max: HEADING },
  'preparation.groups.other': { where: 'Heading of a list of other preparations.', max: HEADING },
  'preparation.kindWords.food': {
    where: 'Never shown. Headings that name a list on eating and drinking, with semicolons between them.',
    max: PHRASES,
  },
  'preparation.kindWords.medicine': {
    where: 'Never shown. Headings that name a list of medicines, with semicolons between them.',
    max: PHRASES,
  },
  'preparation.kindWords.test': {
    where: 'Never shown. Headings that name a list of tests, with semicolons between them.',
    max: PHRASES,
  },
  'preparation.kindWords.bring': {
    where: 'Never shown. Headings that name a list of things to bring, with semicolons between them.',
    max: PHRASES,
  },
  'preparation.kindWords.travel': {
    where: 'Never shown. Headings that name a list on the way there and back, with semicolons between them.',
    max: PHRASES,
  },
  'preparation.kindWords.other': {
    where: 'Never shown. Headings that name a list of other preparations, with semicolons between them.',
    max: PHRASES,
  },
  'preparation.askFirst': {
    where: 'After a list of medicines. Protects patients: they ask before they stop or change one.',
    max: SENTENCES,
  },

  'options.notGiven': {
    where: 'Read out for a dash in a table of options: nothing is said there. Never “no” or “none”.',
    max: LINE,
  },

  'recovery.getHelp': { where: 'Heading of the box that says when to get help.', max: HEADING },

  'aftercare.groups.do': {
    where: 'After a procedure. Heading of a list of what to do, or the line above its heading.',
    max: HEADING,
  },
  'aftercare.groups.dont': {
    where: 'After a procedure. Heading of a list of what not to do, or the line above its heading.',
    max: HEADING,
  },
  'aftercare.groups.activity': {
    where:
      'After a procedure. Heading of a list of activities, with the time from which each is possible, or the line above its heading.',
    max: HEADING,
  },
  'aftercare.groups.follow-up': {
    where: 'After a procedure. Heading of a list on follow-up, or the line above its heading.',
    max: HEADING,
  },
  'aftercare.groups.call': {
    where: 'After a procedure. Heading of a list of signs to call the clinic for, or the line above its heading.',
    max: HEADING,
  },
  'aftercare.groups.urgent': {
    where:
      'After a procedure. Heading of a list of signs to get help for without delay, or the line above its heading.',
    max: HEADING,
  },
  'aftercare.groups.emergency': {
    where: 'After a procedure. Heading of a list of signs of an emergency, or the line above its heading.',
    max: HEADING,
  },
  'aftercare.kindWords.do': {
    where: 'Never shown. Headings that name a list of what to do, with semicolons between them.',
    max: PHRASES,
  },
  'aftercare.kindWords.dont': {
    where: 'Never shown. Headings that name a list of what not to do, with semicolons between them.',
    max: PHRASES,
  },
  'aftercare.kindWords.activity': {
    where:
      'Never shown. Headings that name a list of activities, with the time from which each is possible, with semicolons between them.',
    max: PHRASES,
  },
  'aftercare.kindWords.follow-up': {
    where: 'Never shown. Headings that name a list on follow-up, with semicolons between them.',
    max: PHRASES,
  },
  'aftercare.kindWords.call': {
    where: 'Never shown. Headings that name a list of signs to call the clinic for, with semicolons between them.',
    max: PHRASES,
  },
  'aftercare.kindWords.urgent': {
    where:
      'Never shown. Headings that name a list of signs to get help for without delay, with semicolons between them.',
    max: PHRASES,
  },
  'aftercare.kindWords.emergency': {
    where: 'Never shown. Headings that name a list of signs of an emergency, with semicolons between them.',
    max: PHRASES,
  },
  'aftercare.activity': { where: 'Above the first column of a table of activities.', max: LABEL },
  'aftercare.when': { where: 'Above the second column of that table, which says when each is possible.', max: LABEL },

  'questions.toAsk': {
    where: 'Heading of questions with boxes that a visitor may tick and ask the clinic.',
    max: HEADING,
  },
  'questions.handover.keep': {
    where: 'Button below them: shows the ticked ones, to print or copy. The visitor speaks: “my”.',
    max: BUTTON,
  },
  'questions.handover.about': {
    where: 'First line of them in the visitor’s message. The visitor speaks: “my”.',
    max: LABEL,
  },
  'questions.handover.answers': { where: 'Heading of a box with the ticked questions.', max: HEADING },
  'questions.handover.said.added': {
    where: 'Read out and shown after the questions were added to the message.',
    max: SENTENCE,
  },
  'questions.handover.said.notAdded': { where: 'The same where they could not be added.', max: SENTENCE },
  'questions.handover.said.copied': { where: 'Read out and shown after the questions were copied.', max: HINT },
  'questions.handover.said.notCopied': {
    where: 'The same where they could not be copied; the text is selected instead.',
    max: SENTENCE,
  },

  'video.name': { where: 'Read out for a video, where it stands under no heading and in no named step.', max: LINE },
  'video.transcript': {
    where: 'Below a video: opens the text of what is said and shown in it.',
    max: LABEL,
  },
  'video.address': {
    where: 'On paper, in place of a video. {address} is where the video is on the web.',
    max: LINE,
  },

  'disclaimer.publisher': { where: 'Label before the name of the publisher.', max: LINE },
  'disclaimer.author': { where: 'Label before the name of the author.', max: LINE },
  'disclaimer.reviewer': { where: 'Label before the name of the reviewer.', max: LINE },
  'disclaimer.lastReviewed': { where: 'Label before the day of the last review.', max: LINE },
  'disclaimer.nextReview': { where: 'Label before the day of the next review.', max: LINE },
  'disclaimer.reviewOverdue': {
    where: 'In place of that day where it has passed. {date} is that day, written out.',
    max: HINT,
  },
  'disclaimer.sources': { where: 'Label before a list of sources.', max: LINE },
  'disclaimer.funding': { where: 'Label before the name of who paid for the content.', max: LINE },

  'guide.sections.overview': {
    where: 'Heading of a section that has none of its own, and its link in the contents.',
    max: HEADING,
  },
  'guide.sections.preparation': { where: 'Heading of the section on how to get ready.', max: HEADING },
  'guide.sections.steps': { where: 'Heading of the section with the steps.', max: HEADING },
  'guide.sections.candidacy': { where: 'Heading of the section on whom the procedure may help.', max: HEADING },
  'guide.sections.options': { where: 'Heading of the section that compares treatments, or none.', max: HEADING },
  'guide.sections.benefitsAndRisks': { where: 'Heading of the section on benefits and risks.', max: HEADING },
  'guide.sections.recovery': { where: 'Heading of the section on the time after the procedure.', max: HEADING },
  'guide.sections.aftercare': { where: 'Heading of the section on what to do afterwards.', max: HEADING },
  'guide.sections.questions': { where: 'Heading of the section with questions and answers.', max: HEADING },
  'guide.sections.disclaimer': { where: 'Heading of the section that sends readers to their clinician.', max: HEADING },
  'guide.sections.contact': { where: 'Heading of the section with the contact form.', max: HEADING },
  'guide.contents': { where: 'Heading of the list of sections.', max: LINE },

  'form.notForEmergencies': {
    where: 'At the top of the form where the country is not known. Protects patients: the form is not for emergencies.',
    max: SENTENCES,
  },
  'form.notForEmergenciesCall': {
    where:
      'At the top of the form where the country is known. Protects patients. {number} is the emergency number, as a link.',
    max: SENTENCE,
  },
  'form.goesTo': {
    where: 'Above the fields. {recipient} is who receives the message, as the page says it.',
    max: HINT,
  },
  'form.replyTime': {
    where: 'Above the fields. {time} is a time span in the page’s words: “two working days”.',
    max: HINT,
  },
  'form.callInstead': { where: 'Before the clinic’s phone number.', max: HINT },
  'form.topic': { where: 'Above the topics to choose from.', max: HEADING },
  'form.topics.question': { where: 'Label of the topic for a question.', max: LABEL },
  'form.topics.appointment': {
    where: 'Label of the topic for an appointment. It is a request, not a booking.',
    max: LABEL,
  },
  'form.fields.name': { where: 'Label of a field for the whole name.', max: LABEL },
  'form.fields.email': { where: 'Label of a field.', max: LABEL },
  'form.fields.phone': { where: 'Label of a field.', max: LABEL },
  'form.fields.preferredDate': { where: 'Label of a field for a day.', max: LABEL },
  'form.fields.preferredTime': { where: 'Label of a choice: morning, afternoon or any.', max: LABEL },
  'form.fields.message': { where: 'Label of the field for the message.', max: LABEL },
  'form.fields.consent': { where: 'Label of a box. The visitor speaks and gives consent.', max: 80 },
  'form.hints.email': { where: 'Below the label of the field for the email address.', max: HINT },
  'form.hints.preferredDate': { where: 'Below the label of the field for a day. Promises nothing.', max: HINT },
  'form.hints.message': {
    where: 'Below the label of the field for the message. Protects patients: no medical details.',
    max: HINT,
  },
  'form.dayParts.morning': { where: 'One of the answers to the time of day.', max: LINE },
  'form.dayParts.afternoon': { where: 'One of the answers to the time of day.', max: LINE },
  'form.dayParts.any': { where: 'One of the answers to the time of day.', max: LINE },
  'form.optional': { where: 'A label of a field that may stay empty. {label} is the label.', max: LINE },
  'form.optionalMark': { where: 'The same mark by itself, after a label that the page’s author wrote.', max: LINE },
  'form.privacy': { where: 'Link to the page on privacy.', max: HEADING },
  'form.inNewTab': { where: 'A link that opens a new tab. {label} is the text of the link.', max: HEADING },
  'form.sum': { where: 'Label of a field for the answer to a sum. {a} and {b} are numbers.', max: LABEL },
  'form.sumHint': { where: 'Below that label.', max: SENTENCES },
  'form.withoutSum': { where: 'Button that replaces the sum with a check that the device does.', max: BUTTON },
  'form.leaveEmpty': {
    where: 'Label of a field that catches programs. People see it only without style sheets.',
    max: LABEL,
  },
  'form.send.question': { where: 'Button that sends a question.', max: BUTTON },
  'form.send.appointment': { where: 'Button that sends a request for an appointment.', max: BUTTON },
  'form.sending': { where: 'On that button while the message is sent.', max: BUTTON },
  'form.problem': { where: 'Heading of the summary of errors.', max: HEADING },
  'form.missing.name': { where: 'Error at an empty field: what to do.', max: ERROR },
  'form.missing.email': { where: 'Error at an empty field: what to do.', max: ERROR },
  'form.missing.phone': { where: 'Error at an empty field: what to do.', max: ERROR },
  'form.missing.preferredDate': { where: 'Error at an empty field: what to do.', max: ERROR },
  'form.missing.preferredTime': { where: 'Error where no time of day is chosen: what to do.', max: ERROR },
  'form.missing.message': { where: 'Error at an empty field: what to do.', max: ERROR },
  'form.missing.consent': { where: 'Error at a box that is not ticked: what to do.', max: ERROR },
  'form.missing.challenge': { where: 'Error at the empty field for a sum: what to do.', max: ERROR },
  'form.missingAnswer': { where: 'Error at an empty field of the author’s. {label} is its label.', max: LINE },
  'form.errors.email': { where: 'Error at a field: what an email address looks like.', max: ERROR },
  'form.errors.phone': { where: 'Error at a field: what is there is no phone number.', max: ERROR },
  'form.errors.date': { where: 'Error at a field: there is no such day.', max: ERROR },
  'form.errors.past': { where: 'Error at a field: the day has passed.', max: ERROR },
  'form.errors.choice': { where: 'Error at a choice: the answer is none of those offered.', max: ERROR },
  'form.errors.time': { where: 'Error at the times: this one cannot be booked.', max: ERROR },
  'form.errors.taken': { where: 'Error at the times: somebody else has booked this one.', max: ERROR },
  'form.errors.changed': { where: 'Error at the box for consent: its text is another one now.', max: SENTENCE },
  'form.errors.invalid': { where: 'Error at a field where no other one fits.', max: ERROR },
  'form.tooLong': { where: 'Error at a field. {max} is a number of characters.', max: HEADING },
  'form.wrongSum': { where: 'Error at the sum: the answer is wrong, a new sum is shown.', max: ERROR },
  'form.oldSum': { where: 'Error at the sum: it is no longer valid, a new one is shown.', max: ERROR },
  'form.sent.question': { where: 'Heading after a question was sent.', max: HEADING },
  'form.sent.appointment': { where: 'Heading after a request was sent.', max: HEADING },
  'form.reference': { where: 'Label before the number of the message.', max: LINE },
  'form.next.question': { where: 'What happens next, after a question.', max: SENTENCE },
  'form.next.appointment': { where: 'What happens next, after a request. Says that nothing is booked.', max: SENTENCE },
  'form.again': { where: 'Button that starts the form again.', max: BUTTON },
  'form.notSent': { where: 'Heading where the message was not sent.', max: HEADING },
  'form.cannotTell': { where: 'Heading where nobody knows whether it was sent.', max: ERROR },
  'form.failed.invalid': { where: 'Below that heading: the receiver found mistakes.', max: SENTENCE },
  'form.failed.offline': { where: 'Below that heading: the device has no connection.', max: SENTENCE },
  'form.failed.timeout': { where: 'Below that heading: no answer within 15 seconds.', max: SENTENCE },
  'form.failed.network': { where: 'Below that heading: the connection broke.', max: SENTENCE },
  'form.failed.refused': { where: 'Below that heading: the receiver said no.', max: SENTENCE },
  'form.failed.busy': { where: 'Below that heading: too many messages at this time.', max: SENTENCE },
  'form.failed.server': { where: 'Below that heading: an error of the receiver.', max: SENTENCE },
  'form.sendAgainAt': { where: 'Below that heading. {time} is a time of day.', max: HINT },
  'form.sendNow': { where: 'Read out and shown when that time has come.', max: LABEL },
  'form.textKept': { where: 'Below that heading: nothing that was typed is lost.', max: HEADING },
  'form.cannotSend': { where: 'In place of the button where the form cannot send at all.', max: HINT },
  'form.cannotSendAnswer': {
    where: 'Beside a control that the form cannot send, such as one for a file.',
    max: SENTENCE,
  },

  'times.choose': { where: 'Heading of the times that can be booked.', max: HEADING },
  'times.zone': { where: 'Below that heading. {zone} is the name of a time zone.', max: HINT },
  'times.moreDays': { where: 'Opens and closes further days.', max: BUTTON },
  'times.other': { where: 'The last of the times. The visitor speaks: “me”.', max: LABEL },
  'times.missing': { where: 'Error where no time is chosen: what to do.', max: ERROR },
  'times.booked': { where: 'Heading after a time was booked.', max: HEADING },
  'times.next': { where: 'What happens next, after a booking.', max: SENTENCE },
  'times.confirm': {
    where:
      'Heading after a time was chosen that has to be confirmed by email, of the page that confirms it, and first line of that email.',
    max: HEADING,
  },
  'times.confirmByMail': {
    where: 'Below that heading: what the visitor does now. {time} is a day with its time and time zone.',
    max: PARAGRAPH,
  },
  'times.calendar': { where: 'Link to a file for the visitor’s calendar.', max: BUTTON },
  'times.entry': { where: 'Title of the entry in the visitor’s calendar.', max: HEADING },

  'work.working': { where: 'In place of the sum while the device does a check.', max: SENTENCE },
  'work.done': { where: 'In place of the sum when the check is done.', max: HINT },
  'work.failed': { where: 'Error where the device could not do the check.', max: ERROR },
};
