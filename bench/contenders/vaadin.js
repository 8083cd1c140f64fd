import '@vaadin/button';
import '@vaadin/checkbox';
import '@vaadin/email-field';
import '@vaadin/radio-group';
import '@vaadin/text-area';
import '@vaadin/text-field';
import { contender } from './library.js';

export const { append, start, update, settled } = contender({
  checkbox: (words) => `<vaadin-checkbox label="${words.replace(/<[^>]*>/g, ' ')}"></vaadin-checkbox>`,
  radios: (name, legend, options, chosen = '') =>
    `<vaadin-radio-group label="${legend}" value="${chosen}">${options.map(([value, words]) => `<vaadin-radio-button value="${value}" label="${words}"></vaadin-radio-button>`).join('')}</vaadin-radio-group>`,
  input: ({ name, label, hint = '', type }) => {
    const tag = type === 'email' ? 'vaadin-email-field' : 'vaadin-text-field';
    return `<${tag} name="${name}" label="${label}" helper-text="${hint}"></${tag}>`;
  },
  textarea: ({ name, label, hint }) =>
    `<vaadin-text-area name="${name}" label="${label}" helper-text="${hint}" min-rows="6"></vaadin-text-area>`,
  button: (words) => `<vaadin-button theme="primary">${words}</vaadin-button>`,
});
