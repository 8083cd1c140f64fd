/** A block of a component library: its form controls within the page's own HTML, as its documentation shows them. */
import { candidacy, checklist, contact, form, groups, nextId, steps } from './content.js';
import './floor.css';

/**
 * @typedef {object} Controls how a library writes its controls, as HTML
 * @property {(words: string) => string} checkbox
 * @property {(name: string, legend: string, options: string[][], chosen?: string) => string} radios
 * @property {(field: any) => string} input
 * @property {(field: any) => string} textarea
 * @property {(words: string) => string} button
 */

const entries = (items) =>
  items.map(({ term, description }) => `<li><div class="term">${term}</div><div>${description}</div></li>`).join('');

/** @param {Controls} controls */
export function blockHtml({ checkbox, radios, input, textarea, button }) {
  const id = nextId();
  const items = candidacy.items.map(
    ({ term, description }) => `<div class="term">${term}</div><div>${description}</div>`,
  );
  return `<section class="widget"><h2>${steps.heading}</h2><ol class="steps">${entries(steps.items)}</ol></section>
<section class="widget"><h2>${candidacy.heading}</h2><fieldset><legend>${checklist.legend}</legend>${[...items, ...checklist.more].map((words) => `<div>${checkbox(words)}</div>`).join('')}</fieldset><p>${checklist.note}</p></section>
<section class="widget">${groups.map(({ heading, items: own }) => `<div><h2>${heading}</h2><ul>${entries(own)}</ul></div>`).join('')}</section>
<section class="widget"><h2>${contact.heading}</h2><p>${contact.introduction}</p><p class="urgent">${form.urgent}</p><p>${form.call} <a href="tel:5550123">${form.phone}</a></p>
<form novalidate>${radios(`topic-${id}`, form.topicLegend, form.topics, 'question')}${form.fields.map((one) => `<div class="field">${input(one)}</div>`).join('')}
<div hidden>${input({ ...form.date, type: 'date' })}${radios(`time-${id}`, form.dayPartLegend, form.dayParts)}</div>
<div class="field">${textarea(form.message)}</div>${button(form.send)}</form></section>`;
}

/** @param {Controls} controls @param {() => Promise<unknown>} [ready] */
export function contender(controls, ready = () => Promise.resolve()) {
  const append = (parent) => {
    const block = document.createElement('div');
    block.innerHTML = blockHtml(controls);
    parent.append(block);
    return block;
  };
  return {
    append,
    start: append,
    update: (block, words) => {
      block.querySelector('.steps .term').textContent = words;
    },
    /** When all elements of the library have rendered. */
    async settled(root) {
      await ready();
      const elements = [...root.querySelectorAll('*')].filter(({ localName }) => localName.includes('-'));
      await Promise.all(elements.map((element) => element.updateComplete));
    },
  };
}
