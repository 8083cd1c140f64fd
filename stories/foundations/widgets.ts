/** The pages of Foundations that show elements: icons, focus, motion, paper, anatomy, and what to do and not to do. */
import { html, type TemplateResult } from 'lit';
import { create } from '../element-stories.js';
import { showOnPaper } from '../support/media-rules.js';
import { table } from './values.js';

interface Updating extends HTMLElement {
  updateComplete: Promise<unknown>;
}

const steps = `<h2>Having Examplin</h2>
  <ol>
    <li><strong>Before</strong> You talk to the team.</li>
    <li><strong>The treatment</strong> It takes a while.</li>
    <li><strong>Afterwards</strong> You rest.</li>
  </ol>`;
const recovery = `<h2>After Examplin</h2>
  <ol>
    <li><strong>The same day</strong> You go home.</li>
    <li><strong>After one week</strong> You are as before.</li>
  </ol>
  <div data-is="help">Call the clinic if you cannot get up.</div>`;
const kinds = `<h2>Benefits and risks of Examplin</h2>
  ${['benefit', 'consideration', 'risk', 'alternative']
    .map((kind) => `<ul data-kind="${kind}"><li>An invented ${kind}.</li></ul>`)
    .join('')}`;
const form = '<h2>Contact us</h2>';
const formSettings = { action: 'https://clinic.example/sent', topics: 'question', phone: '555 0123' };

export function iconsPage(): TemplateResult {
  return html`<h2>Icons</h2>
    <p>
      Drawn with one line of 1.75 px on a field of 20, in the colour of the text, all of the same weight. Each stands
      beside words that say the same; assistive technology passes over it.
    </p>
    ${create('benefit-risk-panel', {}, kinds)} ${create('procedure-steps', { collapsible: true }, steps)}`;
}

export function focusPage(): TemplateResult {
  return html`<h2>Focus</h2>
    <p>
      A ring of 3 px, 2 px away from what has the focus, in <code>--cw-focus</code>. Press the Tab key to go through the
      form.
    </p>
    ${create('contact-form', formSettings, form)}`;
}

export function motionPage(): TemplateResult {
  const moving = movingRules();
  return html`<h2>Motion</h2>
    <p>
      Nothing moves without having been pressed, and nothing moves where the visitor’s system asks for reduced motion.
      Hover changes an underline or a tint, never the layout.
    </p>
    ${
      moving.length
        ? table(
            ['Selector', 'What moves'],
            moving.map(({ selector, motion }) => [html`<code>${selector}</code>`, motion]),
            'What moves, from the style sheets',
          )
        : html`<p>The style sheets have no transition and no animation.</p>`
    }
    ${create('procedure-steps', { collapsible: true }, steps)}`;
}

/** Those inside media queries, too: what moves does so only where nobody asks for less. */
function styleRules(rules: Iterable<CSSRule> = []): CSSStyleRule[] {
  return [...rules].flatMap((rule) =>
    rule instanceof CSSStyleRule ? [rule] : rule instanceof CSSMediaRule ? styleRules(rule.cssRules) : [],
  );
}

/** What the style sheets of the elements say of motion. */
function movingRules(): { selector: string; motion: string }[] {
  const found = new Map<string, string>();
  for (const tag of ['procedure-steps', 'contact-form', 'procedure-guide', 'benefit-risk-panel']) {
    const { elementStyles = [] } = customElements.get(tag) as unknown as {
      elementStyles?: { styleSheet?: CSSStyleSheet }[];
    };
    for (const rule of elementStyles.flatMap(({ styleSheet }) => styleRules(styleSheet?.cssRules))) {
      const { transition, animation } = rule.style;
      if (transition || animation) found.set(`${tag} ${rule.selectorText}`, transition || animation);
    }
  }
  return [...found].map(([selector, motion]) => ({ selector, motion }));
}

export function printPage(): TemplateResult {
  const printed = [
    create('procedure-steps', { collapsible: true }, steps),
    create('recovery-timeline', {}, recovery),
    create('contact-form', formSettings, form),
  ];
  for (const widget of printed) void showOnPaper(widget);
  return html`<h2>Print</h2>
    <p>
      Black on white, 10.5 pt, whatever the theme is. What is collapsed is open, boxes can be ticked with a pen, a form
      leaves its words and the phone. Below, the screen has the rules for paper.
    </p>
    ${printed}`;
}

const anatomies: readonly [string, Record<string, string>, string, readonly string[]][] = [
  ['procedure-steps', {}, steps, ['heading', 'item', 'marker', 'term', 'description']],
  ['recovery-timeline', {}, recovery, ['heading', 'item', 'term', 'description', 'urgent']],
  [
    'contact-form',
    formSettings,
    form,
    ['heading', 'urgent', 'note', 'field', 'label', 'hint', 'text-control', 'submit'],
  ],
];

/** Elements with a line around each part, and a table of what a browser measures. */
export function anatomyPage(): HTMLElement {
  const place = document.createElement('div');
  place.className = 'measured';
  place.innerHTML = `<h2>Anatomy</h2><p>A dashed line is around each part. The table says what this browser measures, in CSS pixels.</p>`;
  for (const [tag, attributes, text, parts] of anatomies) {
    const widget = create(tag, attributes, text);
    const style = document.createElement('style');
    style.textContent = parts
      .map((part) => `.measured ${tag}::part(${part}) { outline: 1px dashed #b0003a }`)
      .join('\n');
    const title = document.createElement('h2');
    title.textContent = tag;
    const measures = document.createElement('table');
    place.append(title, style, widget, measures);
    void showMeasures(widget, parts, measures);
  }
  return place;
}

async function showMeasures(widget: Updating, parts: readonly string[], place: HTMLTableElement): Promise<void> {
  await widget.updateComplete;
  await new Promise(requestAnimationFrame);
  place.innerHTML = `<thead><tr>${['Part', 'Width', 'Height', 'Text', 'Padding', 'Border'].map((it) => `<th scope="col">${it}</th>`).join('')}</tr></thead>`;
  const body = place.createTBody();
  for (const part of parts) {
    const element = widget.shadowRoot?.querySelector(`[part~="${part}"]`);
    if (!element) continue;
    const { width, height } = element.getBoundingClientRect();
    const { fontSize, fontWeight, padding, borderWidth } = getComputedStyle(element);
    const row = body.insertRow();
    row.innerHTML = `<th scope="row"><code>${part}</code></th>`;
    const values = [
      width.toFixed(0),
      height.toFixed(0),
      `${parseFloat(fontSize).toFixed(1)} px, ${fontWeight}`,
      padding,
      borderWidth,
    ];
    for (const value of values) row.insertCell().textContent = value;
  }
}

interface Advice {
  title: string;
  tag: string;
  do: { says: string; text: string; style?: string };
  avoid: { says: string; text: string; style?: string };
}

const list = (...items: string[]) => `<h3>Having Examplin</h3><ol>${items.map((it) => `<li>${it}</li>`).join('')}</ol>`;
const advice: readonly Advice[] = [
  {
    title: 'Terms',
    tag: 'procedure-steps',
    do: {
      says: 'Name a step in a few words, and say the rest as text.',
      text: list('<b>You rest</b> A nurse stays with you for an hour.'),
    },
    avoid: {
      says: 'Do not set whole sentences bold.',
      text: list('<b>A nurse stays with you for an hour while you rest</b>'),
    },
  },
  {
    title: 'Measure',
    tag: 'procedure-overview',
    do: {
      says: 'Leave lines at 66 characters or fewer.',
      text: `<h3>What is Examplin?</h3><p>${'Examplin is an invented treatment for this page. '.repeat(3)}</p>`,
    },
    avoid: {
      says: 'Do not set text in narrow columns.',
      text: `<h3>What is Examplin?</h3><p>${'Examplin is an invented treatment for this page. '.repeat(3)}</p>`,
      style: '--cw-max-width: 9em',
    },
  },
  {
    title: 'One brand colour',
    tag: 'procedure-steps',
    do: {
      says: 'Give the accent to what is pressed and to markers.',
      text: list('<b>Before</b> You talk to the team.', '<b>Afterwards</b> You rest.'),
    },
    avoid: {
      says: 'Do not set running text in the brand’s colour: it looks like a link.',
      text: list('<b>Before</b> You talk to the team.', '<b>Afterwards</b> You rest.'),
      style: '--cw-text: #0b5a70',
    },
  },
  {
    title: 'Danger',
    tag: 'recovery-timeline',
    do: { says: 'Keep the colour of danger for errors and urgent help.', text: recovery.replaceAll('h2', 'h3') },
    avoid: {
      says: 'Do not make it the accent: then nothing is urgent.',
      text: recovery.replaceAll('h2', 'h3'),
      style: '--cw-accent: #c8321f; --cw-border: #c8321f',
    },
  },
];

export function doAndAvoidPage(): TemplateResult {
  const side = (tag: string, name: 'do' | 'avoid', { says, text, style }: Advice['do']) => {
    const widget = create(tag, {}, text);
    if (style) widget.style.cssText = style;
    return html`<figure class=${name}>
      <figcaption>${name === 'do' ? 'Do' : 'Don’t'}: ${says}</figcaption>
      ${widget}
    </figure>`;
  };
  return html`<h2>Do and don’t</h2>
    ${advice.map(
      (pair) =>
        html`<h3>${pair.title}</h3>
          <div class="pair">${side(pair.tag, 'do', pair.do)} ${side(pair.tag, 'avoid', pair.avoid)}</div>`,
    )}`;
}
