import '@spectrum-web-components/theme/sp-theme.js';
import '@spectrum-web-components/theme/src/themes.js';
import '@spectrum-web-components/button/sp-button.js';
import '@spectrum-web-components/checkbox/sp-checkbox.js';
import '@spectrum-web-components/field-label/sp-field-label.js';
import '@spectrum-web-components/help-text/sp-help-text.js';
import '@spectrum-web-components/radio/sp-radio-group.js';
import '@spectrum-web-components/radio/sp-radio.js';
import '@spectrum-web-components/textfield/sp-textfield.js';
import { contender } from './library.js';

let count = 0;
const field = ({ name, label, hint, type }, more) => {
  const id = `field-${++count}`;
  return `<sp-field-label for="${id}">${label}</sp-field-label><sp-textfield id="${id}" name="${name}" ${more ?? `type="${type}"`}>${hint ? `<sp-help-text slot="help-text">${hint}</sp-help-text>` : ''}</sp-textfield>`;
};

const { update, settled, ...kit } = contender({
  checkbox: (words) => `<sp-checkbox>${words}</sp-checkbox>`,
  radios: (name, legend, options, chosen = '') =>
    `<fieldset><legend>${legend}</legend><sp-radio-group name="${name}" selected="${chosen}" vertical>${options.map(([value, words]) => `<sp-radio value="${value}">${words}</sp-radio>`).join('')}</sp-radio-group></fieldset>`,
  input: (one) => field(one),
  textarea: (one) => field(one, 'multiline rows="6"'),
  button: (words) => `<sp-button variant="accent" type="submit">${words}</sp-button>`,
});

let theme;
/** Everything of Spectrum stands inside a theme. */
const within = (parent) => {
  if (!theme?.isConnected) {
    theme = document.createElement('sp-theme');
    theme.setAttribute('system', 'spectrum');
    theme.setAttribute('color', 'light');
    theme.setAttribute('scale', 'medium');
    parent.append(theme);
  }
  return theme;
};
export const append = (parent) => kit.append(within(parent));
export const start = append;
export { settled, update };
