import '@awesome.me/webawesome/dist/styles/webawesome.css';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { contender } from './library.js';

export const { append, start, update, settled } = contender({
  checkbox: (words) => `<wa-checkbox>${words}</wa-checkbox>`,
  radios: (name, legend, options, chosen = '') =>
    `<wa-radio-group label="${legend}" name="${name}" value="${chosen}">${options.map(([value, words]) => `<wa-radio value="${value}">${words}</wa-radio>`).join('')}</wa-radio-group>`,
  input: ({ name, label, hint = '', type }) =>
    `<wa-input name="${name}" label="${label}" hint="${hint}" type="${type}"></wa-input>`,
  textarea: ({ name, label, hint }) =>
    `<wa-textarea name="${name}" label="${label}" hint="${hint}" rows="6"></wa-textarea>`,
  button: (words) => `<wa-button type="submit" variant="brand">${words}</wa-button>`,
});
