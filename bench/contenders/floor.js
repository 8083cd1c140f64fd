/** The floor: hand-written HTML with a little script. */
import { candidacy, checklist, contact, form, groups, nextId, steps } from './content.js';
import './floor.css';

const entries = (items) =>
  items.map(({ term, description }) => `<li><div class="term">${term}</div><div>${description}</div></li>`).join('');

const boxes = (items) =>
  items
    .map(
      (words) =>
        `<div class="item"><label class="choice"><input type="checkbox" autocomplete="off"><div>${words}</div></label></div>`,
    )
    .join('');

const radios = (name, id, options) =>
  options
    .map(
      ([value, words], index) =>
        `<label class="choice"><input type="radio" autocomplete="off" name="${name}" value="${value}"${name === 'topic' && !index ? ' checked' : ''}> <span>${words}</span></label>`,
    )
    .join('');

const field = ({ name, label, hint, type, autocomplete = 'off', required }, id) =>
  `<div class="field"><label for="${name}-${id}">${label}</label>${hint ? `<div class="hint" id="${name}-hint-${id}">${hint}</div>` : ''}${
    type
      ? `<input id="${name}-${id}" name="${name}" type="${type}" autocomplete="${autocomplete}"${hint ? ` aria-describedby="${name}-hint-${id}"` : ''}${required ? ' data-required' : ''}>`
      : `<textarea id="${name}-${id}" name="${name}" rows="6" autocomplete="off" aria-describedby="${name}-hint-${id}"></textarea>`
  }</div>`;

/** One block as HTML, as it would stand in a page. */
export function blockHtml() {
  const id = nextId();
  return `<section class="widget"><h2>${steps.heading}</h2><ol class="steps">${entries(steps.items)}</ol></section><section class="widget"><h2>${candidacy.heading}</h2><fieldset><legend>${checklist.legend}</legend>${boxes(
    candidacy.items.map(({ term, description }) => `<div class="term">${term}</div><div>${description}</div>`),
  )}${boxes(checklist.more)}</fieldset><p>${checklist.note}</p></section><section class="widget">${groups
    .map(({ heading, items }) => `<div class="group"><h2>${heading}</h2><ul>${entries(items)}</ul></div>`)
    .join(
      '',
    )}</section><section class="widget"><h2>${contact.heading}</h2><p>${contact.introduction}</p><p class="urgent">${form.urgent}</p><p>${form.call} <a href="tel:5550123">${form.phone}</a></p><form novalidate><fieldset><legend>${form.topicLegend}</legend>${radios(
    'topic',
    id,
    form.topics,
  )}</fieldset>${form.fields.map((one) => field(one, id)).join('')}<div hidden>${field({ ...form.date, type: 'date' }, id)}<fieldset><legend>${form.dayPartLegend}</legend>${radios(
    'preferredTime',
    id,
    form.dayParts,
  )}</fieldset></div>${field(form.message, id)}<label class="unseen" aria-hidden="true">${form.leaveEmpty}<input name="homepage" tabindex="-1" autocomplete="off"></label> <button>${form.send}</button><div class="unseen" role="status"></div></form></section>`;
}

/** The little script: it shows what the topic asks for, and checks before sending. */
function wire(root) {
  for (const one of root.querySelectorAll('form')) {
    one.addEventListener('change', ({ target }) => {
      if (target.name === 'topic')
        one.querySelector('div[hidden], div.appointment').hidden = target.value !== 'appointment';
    });
    one.addEventListener('submit', (event) => {
      event.preventDefault();
      const empty = [...one.querySelectorAll('[data-required]')].filter((input) => !input.value.trim());
      for (const input of empty) {
        input.setAttribute('aria-invalid', 'true');
        input.insertAdjacentHTML('beforebegin', `<p class="error">${form.missing}</p>`);
      }
      if (empty.length) empty[0].focus();
      else void fetch('/messages', { method: 'POST', body: new FormData(one) });
    });
  }
}

export function append(parent) {
  const template = document.createElement('div');
  template.innerHTML = blockHtml();
  wire(template);
  parent.append(template);
  return template;
}

export const update = (block, words) => {
  block.querySelector('.steps .term').textContent = words;
};

export const settled = () => Promise.resolve();

/** The page has the HTML already. */
export function start(parent) {
  wire(parent);
}
