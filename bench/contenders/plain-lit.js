/** Plain Lit: four small elements, one shadow root per widget, native controls, one shared sheet. */
import { html, LitElement, unsafeCSS } from 'lit';
import { candidacy, checklist, contact, form, groups, steps } from './content.js';
import sheet from './floor.css?inline';

const styles = unsafeCSS(sheet);
const entry = ({ term, description }) =>
  html`<li>
    <div class="term">${term}</div>
    <div>${description}</div>
  </li>`;

class PlainElement extends LitElement {
  static styles = styles;
  static properties = { content: { attribute: false } };
}

customElements.define(
  'plain-steps',
  class extends PlainElement {
    render() {
      return html`<section class="widget">
        <h2>${this.content.heading}</h2>
        <ol class="steps">
          ${this.content.items.map(entry)}
        </ol>
      </section>`;
    }
  },
);

const box = (words) =>
  html`<div class="item">
    <label class="choice"
      ><input type="checkbox" autocomplete="off" />
      <div>${words}</div></label
    >
  </div>`;
customElements.define(
  'plain-checklist',
  class extends PlainElement {
    render() {
      return html`<section class="widget">
        <h2>${this.content.heading}</h2>
        <fieldset>
          <legend>${checklist.legend}</legend>
          ${this.content.items.map(({ term, description }) =>
            box(
              html`<div class="term">${term}</div>
                <div>${description}</div>`,
            ),
          )}${checklist.more.map(box)}
        </fieldset>
        <p>${checklist.note}</p>
      </section>`;
    }
  },
);

customElements.define(
  'plain-panel',
  class extends PlainElement {
    render() {
      return html`<section class="widget">
        ${this.content.map(
          ({ heading, items }) =>
            html`<div class="group">
              <h2>${heading}</h2>
              <ul>
                ${items.map(entry)}
              </ul>
            </div>`,
        )}
      </section>`;
    }
  },
);

const radios = (name, options, chosen) =>
  options.map(
    ([value, words]) =>
      html`<label class="choice"
        ><input type="radio" autocomplete="off" name=${name} value=${value} ?checked=${value === chosen} />
        <span>${words}</span></label
      >`,
  );
customElements.define(
  'plain-form',
  class extends PlainElement {
    static properties = { wrong: { state: true }, topic: { state: true } };
    constructor() {
      super();
      this.wrong = [];
      this.topic = 'question';
    }

    #field({ name, label, hint, type, autocomplete = 'off' }) {
      const error = this.wrong.includes(name);
      const control = type
        ? html`<input
            id=${name}
            name=${name}
            type=${type}
            autocomplete=${autocomplete}
            aria-describedby="${name}-hint"
            aria-invalid=${error}
          />`
        : html`<textarea
            id=${name}
            name=${name}
            rows="6"
            aria-describedby="${name}-hint"
            aria-invalid=${error}
          ></textarea>`;
      return html`<div class="field">
        <label for=${name}>${label}</label
        >${hint && html`<div class="hint" id="${name}-hint">${hint}</div>`}${error ? html`<p class="error">${form.missing}</p>` : ''}${control}
      </div>`;
    }

    #submit(event) {
      event.preventDefault();
      const data = new FormData(event.target);
      this.wrong = [...form.fields, form.message]
        .filter(({ name, required }) => required && !data.get(name))
        .map(({ name }) => name);
      if (!this.wrong.length) void fetch('/messages', { method: 'POST', body: data });
    }

    render() {
      return html`<section class="widget">
        <h2>${contact.heading}</h2>
        <p>${contact.introduction}</p>
        <p class="urgent">${form.urgent}</p>
        <p>${form.call} <a href="tel:5550123">${form.phone}</a></p>
        <form
          novalidate
          @submit=${(event) => this.#submit(event)}
          @change=${({ target }) => target.name === 'topic' && (this.topic = target.value)}
        >
          <fieldset>
            <legend>${form.topicLegend}</legend>
            ${radios('topic', form.topics, this.topic)}
          </fieldset>
          ${form.fields.map((field) => this.#field(field))}
          <div ?hidden=${this.topic !== 'appointment'}>
            ${this.#field({ ...form.date, type: 'date' })}
            <fieldset>
              <legend>${form.dayPartLegend}</legend>
              ${radios('preferredTime', form.dayParts)}
            </fieldset>
          </div>
          ${this.#field(form.message)}
          <label class="unseen" aria-hidden="true"
            >${form.leaveEmpty}<input name="homepage" tabindex="-1" autocomplete="off"
          /></label>
          <button>${form.send}</button>
          <div class="unseen" role="status"></div>
        </form>
      </section>`;
    }
  },
);

export function append(parent) {
  const block = document.createElement('div');
  const parts = [
    ['plain-steps', steps],
    ['plain-checklist', candidacy],
    ['plain-panel', groups],
    ['plain-form', contact],
  ];
  block.append(...parts.map(([tag, content]) => Object.assign(document.createElement(tag), { content })));
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
