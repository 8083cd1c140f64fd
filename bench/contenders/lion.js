import '@lion/ui/define/lion-button-submit.js';
import '@lion/ui/define/lion-checkbox-group.js';
import '@lion/ui/define/lion-checkbox.js';
import '@lion/ui/define/lion-input-email.js';
import '@lion/ui/define/lion-input-date.js';
import '@lion/ui/define/lion-input.js';
import '@lion/ui/define/lion-radio-group.js';
import '@lion/ui/define/lion-radio.js';
import '@lion/ui/define/lion-textarea.js';
import { contender } from './library.js';

const tags = { email: 'lion-input-email', date: 'lion-input-date' };
const plain = (words) => words.replace(/<[^>]*>/g, ' ');

export const { append, start, update, settled } = contender({
  checkbox: (words) => `<lion-checkbox label="${plain(words)}"></lion-checkbox>`,
  radios: (name, legend, options, chosen) =>
    `<lion-radio-group name="${name}" label="${legend}">${options.map(([value, words]) => `<lion-radio label="${words}" choice-value="${value}"${value === chosen ? ' checked' : ''}></lion-radio>`).join('')}</lion-radio-group>`,
  input: ({ name, label, hint = '', type }) => {
    const tag = tags[type] ?? 'lion-input';
    return `<${tag} name="${name}" label="${label}" help-text="${hint}"></${tag}>`;
  },
  textarea: ({ name, label, hint }) =>
    `<lion-textarea name="${name}" label="${label}" help-text="${hint}" rows="6"></lion-textarea>`,
  button: (words) => `<lion-button-submit>${words}</lion-button-submit>`,
});
