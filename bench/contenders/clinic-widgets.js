/** Our bundle, as a script tag brings it. */
import { benefitsAndRisks, candidacy, contact, steps } from './content.js';

const parts = [
  ['procedure-steps', steps],
  ['candidacy-checklist', candidacy],
  ['benefit-risk-panel', benefitsAndRisks],
  ['contact-form', contact],
];

export function append(parent) {
  const block = document.createElement('div');
  block.append(
    ...parts.map(([tag, content]) => {
      const element = Object.assign(document.createElement(tag), { content });
      if (tag === 'contact-form') {
        element.setAttribute('action', 'https://www.clinic.example/messages');
        element.setAttribute('phone', '555 0123');
      }
      return element;
    }),
  );
  parent.append(block);
  return block;
}
export const start = append;
export const update = (block, words) => {
  const [first] = block.children;
  first.content = { ...steps, items: [{ ...steps.items[0], term: words }, ...steps.items.slice(1)] };
};
export const settled = async (root) => {
  await Promise.all([...root.querySelectorAll('div > *')].map((element) => element.updateComplete));
};
