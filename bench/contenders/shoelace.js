import '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/components/button/button.js';
import '@shoelace-style/shoelace/dist/components/checkbox/checkbox.js';
import '@shoelace-style/shoelace/dist/components/input/input.js';
import '@shoelace-style/shoelace/dist/components/radio-group/radio-group.js';
import '@shoelace-style/shoelace/dist/components/radio/radio.js';
import '@shoelace-style/shoelace/dist/components/textarea/textarea.js';
import { contender } from './library.js';

export const { append, start, update, settled } = contender({
  checkbox: (words) => `<sl-checkbox>${words}</sl-checkbox>`,
  radios: (name, legend, options, chosen = '') =>
    `<sl-radio-group label="${legend}" name="${name}" value="${chosen}">${options.map(([value, words]) => `<sl-radio value="${value}">${words}</sl-radio>`).join('')}</sl-radio-group>`,
  input: ({ name, label, hint = '', type }) =>
    `<sl-input name="${name}" label="${label}" help-text="${hint}" type="${type}"></sl-input>`,
  textarea: ({ name, label, hint }) =>
    `<sl-textarea name="${name}" label="${label}" help-text="${hint}" rows="6"></sl-textarea>`,
  button: (words) => `<sl-button type="submit" variant="primary">${words}</sl-button>`,
});
