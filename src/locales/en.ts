/** What the widgets say in English. Sentences stay under 20 words, at a reading grade of 8 or lower. */
import { en as aftercareKindWords } from '../content/aftercare-kind-words.js';
import { en as kindWords } from '../content/kind-words.js';
import { en as preparationKindWords } from '../content/preparation-kind-words.js';

export const steps = {
  step: 'Step {number}',
  concurrent: 'At the same time as step {number}',
};

export const checklist = {
  whichApply: 'Tick all that apply to you.',
  notSure: 'I’m not sure',
  noneApply: 'None of these apply to me',
  discuss: 'This list cannot show if this is right for you. Talk about it with your clinician.',
};

/** What a visitor may do with the ticks of a checklist. */
export const handover = {
  add: 'Add these to my message',
  keep: 'Print or copy my answers',
  about: 'My answers:',
  aboutList: 'My answers to “{heading}”:',
  willAdd: 'This will be added to your message',
  confirm: 'Add to my message',
  cancel: 'Do not add',
  answers: 'Your answers',
  copy: 'Copy',
  print: 'Print',
  close: 'Close',
  said: {
    added: 'Your answers are now in your message. You can change them there.',
    notAdded: 'We could not add your answers. You can copy them here.',
    copied: 'Your answers are copied.',
    notCopied: 'We could not copy your answers. They are marked, so you can copy them yourself.',
  },
};

export const panel = {
  groups: {
    benefit: 'Benefits',
    consideration: 'Things to consider',
    risk: 'Risks',
    alternative: 'Other options',
    considerationAndRisk: 'Things to consider and risks',
  },
  kinds: {
    benefit: 'Benefit',
    consideration: 'To consider',
    risk: 'Risk',
    alternative: 'Other option',
  },
  kindWords,
  rate: '{count} in {of}',
  bothFrames: '{event}: {had} of {of}. Not: {not} of {of}.',
  withTreatment: 'With this treatment',
  withoutTreatment: 'Without this treatment',
  more: 'Difference: {difference} more in {of} with this treatment.',
  fewer: 'Difference: {difference} fewer in {of} with this treatment.',
  same: 'No difference: as many with this treatment as without it.',
  about: 'Among {who}, compared with {versus}, over {when}.',
  source: 'Source: {source}.',
};

export const preparation = {
  groups: {
    food: 'Eating and drinking',
    medicine: 'Medicines',
    test: 'Tests beforehand',
    bring: 'What to bring',
    travel: 'Getting here and home',
    other: 'What else to do',
  },
  kindWords: preparationKindWords,
  askFirst: 'Ask your doctor or our team before you stop or change a medicine.',
};

export const options = {
  notGiven: 'No information given',
};

export const recovery = {
  getHelp: 'When to get help',
};

export const aftercare = {
  groups: {
    do: 'Do',
    dont: 'Do not',
    activity: 'When you can do things again',
    'follow-up': 'Follow-up',
    call: 'When to call us',
    urgent: 'When to get urgent help',
    emergency: 'When it is an emergency',
  },
  kindWords: aftercareKindWords,
  activity: 'Activity',
  when: 'When',
};

export const questions = {
  toAsk: 'Questions you may want to ask us',
  handover: {
    keep: 'Print or copy my questions',
    about: 'My questions:',
    answers: 'Your questions',
    said: {
      added: 'Your questions are now in your message. You can change them there.',
      notAdded: 'We could not add your questions. You can copy them here.',
      copied: 'Your questions are copied.',
      notCopied: 'We could not copy your questions. They are marked, so you can copy them yourself.',
    },
  },
};

export { video } from './en/video.js';

export const disclaimer = {
  publisher: 'Published by',
  author: 'Written by',
  reviewer: 'Reviewed by',
  lastReviewed: 'Last reviewed',
  nextReview: 'Next review',
  reviewOverdue: 'Review overdue since {date}',
  sources: 'Sources',
  funding: 'Paid for by',
};

export const guide = {
  sections: {
    overview: 'About the procedure',
    preparation: 'How to prepare',
    steps: 'What happens',
    candidacy: 'Who it may help',
    options: 'Treatment options',
    benefitsAndRisks: 'Benefits and risks',
    recovery: 'After the procedure',
    aftercare: 'Caring for yourself afterwards',
    questions: 'Common questions',
    disclaimer: 'Talk to your clinician',
    contact: 'Contact us',
  },
  contents: 'Contents',
};

export const form = {
  notForEmergencies: 'Not for emergencies. If you need help right away, call your local emergency number.',
  notForEmergenciesCall: 'Not for emergencies. If you need help right away, call {number}.',
  goesTo: 'Your message goes to {recipient}.',
  replyTime: 'We reply within {time}.',
  callInstead: 'You can also call us:',
  topic: 'What would you like to do?',
  topics: { question: 'Ask a question', appointment: 'Request an appointment' },
  fields: {
    name: 'Full name',
    email: 'Email address',
    phone: 'Phone number',
    preferredDate: 'Preferred day',
    preferredTime: 'Preferred time of day',
    message: 'Your message',
    consent: 'You may use what I wrote to answer me.',
  },
  hints: {
    email: 'We use this only to answer you.',
    preferredDate: 'We will tell you if this day is free.',
    message: 'Do not write medical details here.',
  },
  dayParts: { morning: 'Morning', afternoon: 'Afternoon', any: 'Any time' },
  optional: '{label} (optional)',
  /** The same mark by itself, for a label that the page's author wrote. */
  optionalMark: '(optional)',
  privacy: 'How we use what you send',
  inNewTab: '{label} (opens in a new tab)',
  sum: 'What is {a} plus {b}?',
  sumHint: 'This helps us stop spam. If you cannot answer, call or email us.',
  withoutSum: 'Use a check without a sum',
  leaveEmpty: 'Leave this empty',
  send: { question: 'Send message', appointment: 'Request appointment' },
  sending: 'Sending…',

  problem: 'There is a problem',
  missing: {
    name: 'Enter your full name',
    email: 'Enter your email address',
    phone: 'Enter your phone number',
    preferredDate: 'Enter the day you would like',
    preferredTime: 'Choose a time of day',
    message: 'Enter your message',
    consent: 'Tick the box to let us answer you',
    challenge: 'Enter the answer to the sum',
  },
  missingAnswer: 'Answer “{label}”',
  errors: {
    email: 'Enter an email address like name@example.com',
    phone: 'Enter a phone number',
    date: 'Enter a real date',
    past: 'Choose today or a later day',
    choice: 'Choose one of the answers',
    time: 'That time cannot be booked. Choose another',
    taken: 'That time has just been taken. Choose another',
    changed: 'What you agree to has changed. Read it, then tick the box',
    invalid: 'Check your answer',
  },
  tooLong: 'Use {max} characters or fewer',
  wrongSum: 'That answer was not right. Here is a new sum.',
  oldSum: 'That sum was too old. Here is a new one.',

  sent: { question: 'Your message was sent', appointment: 'Your request was sent' },
  reference: 'Your reference',
  next: {
    question: 'We will read your message and answer you.',
    appointment: 'This is a request. We will contact you to agree on a time.',
  },
  again: 'Send another message',

  notSent: 'Your message was not sent',
  cannotTell: 'We cannot tell if your message was sent',
  failed: {
    invalid: 'Check your answers, then send it again.',
    offline: 'You are offline. Connect, then send it again.',
    timeout: 'We got no answer in time. Wait a moment, then send it again.',
    network: 'The connection was lost. Wait a moment, then send it again.',
    refused: 'We could not take your message.',
    busy: 'Many people are writing to us. Wait a moment, then send it again.',
    server: 'Something went wrong here. Wait a moment, then send it again.',
  },
  sendAgainAt: 'You can send it again at {time}.',
  sendNow: 'You can send it now.',
  textKept: 'What you wrote is still here.',
  cannotSend: 'You cannot write to us here now.',
  cannotSendAnswer: 'What is entered here cannot be sent with this form.',
};

/** Times that can be booked: loaded with them. */
export const times = {
  choose: 'Choose a time',
  zone: 'All times are in {zone}.',
  moreDays: 'Show more days',
  other: 'None of these times suit me',
  missing: 'Choose a time, or say that none suits you',
  booked: 'Your appointment is booked',
  next: 'If you cannot come, tell us as soon as you can.',
  confirm: 'Confirm your appointment',
  confirmByMail:
    'We have sent you an email. Open the link in it before {time}. Otherwise the time is free for others again.',
  calendar: 'Add it to your calendar',
  entry: 'Appointment at the clinic',
};

/** What is said of the check that stands for the sum: loaded with it. */
export const work = {
  working: 'Your device is doing the check. You can go on writing.',
  done: 'The check is done.',
  failed: 'The check did not work here. Answer the sum.',
};
