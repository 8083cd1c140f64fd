/** What every contender shows: the same text, the same controls. */
import procedure from '../../content/vertebroplasty.json' with { type: 'json' };

export const { steps, candidacy, benefitsAndRisks, contact } = procedure;

export const checklist = {
  legend: 'Tick all that apply to you.',
  more: ['I’m not sure', 'None of these apply to me'],
  note: 'Your ticks do not show if this is right for you. Talk about them with your clinician.',
};

export const groups = benefitsAndRisks.groups.map((group) => ({
  ...group,
  heading: group.kind === 'benefit' ? 'Benefits' : 'Things to consider and risks',
}));

export const form = {
  urgent: 'Not for emergencies. If you need help right away, call your local emergency number.',
  call: 'You can also call us:',
  phone: '555 0123',
  topicLegend: 'What would you like to do?',
  topics: [
    ['question', 'Ask a question'],
    ['appointment', 'Request an appointment'],
  ],
  fields: [
    { name: 'name', label: 'Full name', type: 'text', autocomplete: 'name', required: true },
    {
      name: 'email',
      label: 'Email address',
      hint: 'We use this only to answer you.',
      type: 'email',
      autocomplete: 'email',
      required: true,
    },
    { name: 'phone', label: 'Phone number (optional)', type: 'tel', autocomplete: 'tel' },
  ],
  date: { name: 'preferredDate', label: 'Preferred day (optional)', hint: 'We will tell you if this day is free.' },
  dayPartLegend: 'Preferred time of day (optional)',
  dayParts: [
    ['morning', 'Morning'],
    ['afternoon', 'Afternoon'],
    ['any', 'Any time'],
  ],
  message: {
    name: 'message',
    label: 'Your message',
    hint: 'Do not write medical details here.',
    required: true,
  },
  leaveEmpty: 'Leave this empty',
  send: 'Send message',
  missing: 'Fill in this field.',
};

let count = 0;
/** A number of its own for each block, so that ids and groups of radio buttons do not meet. */
export const nextId = () => ++count;
