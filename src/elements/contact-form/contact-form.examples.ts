import vertebroplasty from '../../../content/vertebroplasty.json';
import type { Example } from '../../core/example.js';

const contact = `
    <h2>Contact Us</h2>
    <p>Ask a question or book an appointment below.</p>`;

export const examples: Example[] = [
  {
    name: 'Reference page',
    attributes: {
      action: 'https://clinic.example/messages',
      recipient: 'the team of Example Spine Clinic',
      'reply-within': 'two working days',
      phone: '555 0123',
    },
    html: contact,
    content: vertebroplasty.contact,
  },
  {
    name: 'Appointment first, with consent',
    attributes: {
      action: 'https://clinic.example/messages',
      topics: 'appointment question',
      'privacy-href': '#privacy',
    },
    html: contact,
    content: vertebroplasty.contact,
  },
  {
    name: 'With fields of the author',
    attributes: { action: 'https://clinic.example/messages', topics: 'question' },
    html: `${contact}
    <label>Which office? <input name="office" required /></label>
    <p><label for="heard">How did you hear of us?</label>
    <select id="heard" name="heard">
      <option value="">Choose</option>
      <option value="friend">From a friend</option>
      <option value="web">On the web</option>
    </select></p>`,
  },
];
