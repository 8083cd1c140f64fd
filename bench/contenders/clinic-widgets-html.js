/** Our bundle with the content as HTML inside the tags, as an editor pastes it. */
import { benefitsAndRisks, candidacy, contact, steps } from './content.js';

const entries = (items) =>
  items.map(({ term, description }) => `<li><strong>${term}:</strong> ${description}</li>`).join('');

export function blockHtml() {
  return `<div><procedure-steps><h2>${steps.heading}</h2><ol>${entries(steps.items)}</ol></procedure-steps><candidacy-checklist><h2>${candidacy.heading}</h2><ul>${entries(candidacy.items)}</ul></candidacy-checklist><benefit-risk-panel>${benefitsAndRisks.groups
    .map(({ kind, items }) => `<ul data-kind="${kind}">${entries(items)}</ul>`)
    .join(
      '',
    )}</benefit-risk-panel><contact-form action="https://www.clinic.example/messages" phone="555 0123"><h2>${contact.heading}</h2><p>${contact.introduction}</p></contact-form></div>`;
}

export function append(parent) {
  const template = document.createElement('template');
  template.innerHTML = blockHtml();
  parent.append(template.content);
  return parent.lastElementChild;
}

/** The page has the HTML already. */
export const start = () => undefined;

export const update = (block, words) => {
  block.querySelector('strong').textContent = words;
};

export const settled = async (root) => {
  // What changes in the HTML is noticed in a task of its own.
  await Promise.resolve();
  await Promise.all([...root.querySelectorAll('div > *')].map((element) => element.updateComplete));
};
