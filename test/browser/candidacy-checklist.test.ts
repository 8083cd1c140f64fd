/** The checklist: it never judges, and nothing leaves it before a visitor has seen and confirmed it. */
import { expect } from '@open-wc/testing';
import { define } from '../../src/index.js';
import { axeCheck, pressKeys } from '../support/page.js';
import { type Form, control, kept, typed, fillIn } from './support/contact-form.js';
import { freshPlace, quiet, settled, until, type Widget } from './support/elements.js';
import { hushWarnings, listen } from './support/listen.js';
import { allParts, part, renderedText, texts } from './support/seen.js';

hushWarnings();

const list = '<h2>It may suit people who</h2><ul><li><strong>Sit</strong> a lot</li><li>have one minute</li></ul>';
const form = '<contact-form action="https://clinic.invalid/messages" topics="question"></contact-form>';

interface Checklist extends Widget {
  for: string | null;
}

/** Shows a page and waits for all that is on it. */
async function page(html: string): Promise<{ checklist: Checklist; forms: Form[] }> {
  const place = freshPlace();
  place.innerHTML = html;
  for (const widget of place.querySelectorAll(':defined')) await settled(widget);
  const forms = [...place.querySelectorAll<Form>('contact-form, lean-contact-form')];
  return { checklist: place.querySelector<Checklist>('candidacy-checklist, lean-candidacy-checklist')!, forms };
}

function boxes(checklist: Widget): HTMLInputElement[] {
  return allParts(checklist, 'control').filter((it) => it instanceof HTMLInputElement);
}

function buttons(checklist: Widget): string[] {
  return [...checklist.shadowRoot!.querySelectorAll('button')].map((it) => it.textContent.trim());
}

function button(checklist: Widget, name: string): HTMLButtonElement {
  return [...checklist.shadowRoot!.querySelectorAll('button')].find((it) => it.textContent.trim() === name)!;
}

/** Ticks boxes, and waits for what a visitor may do with them. */
async function tick(checklist: Widget, ...which: number[]): Promise<void> {
  for (const at of which) {
    boxes(checklist)[at]!.click();
    await settled(checklist);
  }
  await until(() => buttons(checklist).length > 0, 'what to do with the ticks');
  await settled(checklist);
}

async function press(checklist: Widget, name: string): Promise<void> {
  button(checklist, name).click();
  await settled(checklist);
  await quiet();
}

const add = 'Add these to my message';
const keep = 'Print or copy my answers';
const isTicked = (checklist: Widget) => boxes(checklist).map((it) => it.checked);

describe('the self-check', () => {
  it('is a named group of boxes, none of them ticked, with two answers that every list has', async () => {
    const { checklist } = await page(`<candidacy-checklist>${list}</candidacy-checklist>`);
    const group = checklist.shadowRoot!.querySelector('fieldset')!;
    expect(group.querySelector('legend')!.textContent).to.equal('Tick all that apply to you.');
    expect(isTicked(checklist)).to.deep.equal([false, false, false, false]);
    expect(texts(checklist, 'choice')).to.deep.equal([
      'Sit a lot',
      'have one minute',
      'I’m not sure',
      'None of these apply to me',
    ]);
  });

  it('says the same at the end for each of the 16 combinations, and events say nothing of them', async () => {
    const { checklist } = await page(`<candidacy-checklist>${list}</candidacy-checklist>`);
    const details: unknown[] = [];
    checklist.addEventListener('cw-change', (event) => details.push((event as CustomEvent).detail));
    const results = new Set<string>();
    const seen = new Set<string>();
    for (let combination = 0; combination < 16; combination++) {
      for (const [at, box] of boxes(checklist).entries()) {
        if (box.checked !== Boolean(combination & (1 << at))) box.click();
        await settled(checklist);
      }
      seen.add(String(isTicked(checklist)));
      const end = part(checklist, 'status')!;
      results.add([renderedText(end), getComputedStyle(end).color, getComputedStyle(end).backgroundColor].join());
    }
    // “None of these” goes with no other answer: of the 16, eight can be reached with it off, and one with it on.
    expect(seen.size).to.equal(9);
    expect(results.size).to.equal(1);
    expect([...results][0]).to.include('Talk about it with your clinician.');
    expect([...new Set(details)]).to.deep.equal([null]);
  });

  it('takes “None of these apply” as the only answer, and any other as its end', async () => {
    const { checklist } = await page(`<candidacy-checklist>${list}</candidacy-checklist>`);
    await tick(checklist, 0, 2, 3);
    expect(isTicked(checklist)).to.deep.equal([false, false, false, true]);
    await tick(checklist, 2);
    expect(isTicked(checklist)).to.deep.equal([false, false, true, false]);
  });

  it('keeps ticks while the words are the same, and drops them with the words that they were about', async () => {
    const { checklist } = await page('<candidacy-checklist></candidacy-checklist>');
    const content = { items: [{ term: 'One' }, { term: 'Two' }] };
    checklist.content = content;
    await settled(checklist);
    await tick(checklist, 0);
    checklist.content = structuredClone(content);
    await settled(checklist);
    expect(isTicked(checklist)[0]).to.equal(true);
    checklist.content = { items: [{ term: 'Another' }, { term: 'Two' }] };
    await settled(checklist);
    expect(isTicked(checklist)).to.deep.equal([false, false, false, false]);
  });
});

describe('the handover to a form', () => {
  it('adds what was seen and confirmed, where it can be changed', async () => {
    const { checklist, forms } = await page(`<candidacy-checklist>${list}</candidacy-checklist>${form}`);
    const [to] = forms as [Form];
    fillIn(to);
    const before = location.href;
    const { problems } = await listen(async () => {
      await tick(checklist, 0, 2);
      expect(buttons(checklist)).to.deep.equal([add, keep]);
      await press(checklist, add);
      const box = part(checklist, 'group')!;
      expect(checklist.shadowRoot!.activeElement).to.equal(box);
      expect(renderedText(box)).to.equal(
        'This will be added to your message\nMy answers to “It may suit people who”: – Sit – I’m not sure\nAdd to my message\nDo not add',
      );
      expect(kept(to).message).to.equal(typed.message);
      await axeCheck(checklist);

      await press(checklist, 'Add to my message');
    });
    expect(kept(to)).to.deep.equal({
      ...typed,
      message: `${typed.message}\n\nMy answers to “It may suit people who”:\n– Sit\n– I’m not sure`,
    });
    const message = control(to, 'Your message');
    expect(to.shadowRoot!.activeElement).to.equal(message);
    expect(message.matches(':read-write')).to.equal(true);
    expect(renderedText(checklist)).to.include('Your answers are now in your message.');
    expect([problems, location.href, sessionStorage.length, localStorage.length]).to.deep.equal([[], before, 0, 0]);
  });

  it('adds nothing when the visitor does not want it, and goes back to the button', async () => {
    const { checklist, forms } = await page(`<candidacy-checklist>${list}</candidacy-checklist>${form}`);
    await tick(checklist, 1);
    await press(checklist, add);
    await press(checklist, 'Do not add');
    expect(checklist.shadowRoot!.activeElement).to.equal(button(checklist, add));
    expect(kept(forms[0]!).message).to.equal('');
  });

  it('is done by keyboard alone', async () => {
    const { checklist, forms } = await page(`<candidacy-checklist>${list}</candidacy-checklist>${form}`);
    boxes(checklist)[0]!.focus();
    await pressKeys(' ');
    await until(() => buttons(checklist).length > 0, 'what to do with the ticks');
    for (let tabs = 0; tabs < 4; tabs++) await pressKeys('Tab');
    await pressKeys('Enter');
    await until(() => checklist.shadowRoot!.activeElement?.part.contains('group') === true, 'the focus');
    await pressKeys('Tab');
    await pressKeys('Enter');
    await until(() => kept(forms[0]!).message !== '', 'the answers in the message');
    expect(kept(forms[0]!).message).to.equal('My answers to “It may suit people who”:\n– Sit');
  });

  it('previews what is ticked now', async () => {
    const { checklist } = await page(`<candidacy-checklist>${list}</candidacy-checklist>${form}`);
    await tick(checklist, 0);
    await press(checklist, add);
    await tick(checklist, 1);
    expect(renderedText(part(checklist, 'group')!)).to.include('– Sit – have one minute');
  });

  it('goes to the form that `for` names; to none where there are several and nothing says which', async () => {
    const two = `${form}<section id="second">${form.replace('<contact-form', '<contact-form id="ask"')}</section>`;
    const { checklist, forms } = await page(`<candidacy-checklist>${list}</candidacy-checklist>${two}`);
    await tick(checklist, 0);
    expect(buttons(checklist)).to.deep.equal([keep]);
    for (const id of ['ask', 'second']) {
      checklist.setAttribute('for', id);
      await settled(checklist);
      await press(checklist, add);
      await press(checklist, 'Add to my message');
      expect([kept(forms[0]!).message === '', kept(forms[1]!).message !== '']).to.deep.equal([true, true]);
      forms[1]!.reset();
      await settled(forms[1]!);
    }
  });

  for (const named of ['', ' for="ask"']) {
    it(`goes to the form that is seen, not to a hidden clone of it${named}`, async () => {
      const one = form.replace('<contact-form', '<contact-form id="ask"');
      const html = `<candidacy-checklist${named}>${list}</candidacy-checklist>`;
      const clone = `<div style="visibility: hidden">${one}</div>`;
      const { checklist, forms } = await page(clone + html + one);
      await tick(checklist, 0);
      await press(checklist, add);
      await press(checklist, 'Add to my message');
      expect(kept(forms[1]!).message).to.include('– Sit');
      expect(renderedText(checklist)).to.include('Your answers are now in your message.');
    });
  }

  it('reports a `for` that leads nowhere', async () => {
    const { checklist } = await page(`<candidacy-checklist for="nowhere">${list}</candidacy-checklist>${form}`);
    const { problems } = await listen(() => tick(checklist, 0));
    expect(problems.map(({ message }) => message)).to.deep.equal([
      'for="nowhere" leads to no contact-form. Give the form this id.',
    ]);
    expect(buttons(checklist)).to.deep.equal([keep]);
  });

  it('works under a prefix', async () => {
    define({ prefix: 'lean' });
    const html = `<candidacy-checklist>${list}</candidacy-checklist>${form}`;
    const { checklist, forms } = await page(
      html.replaceAll('candidacy-', 'lean-candidacy-').replaceAll('contact-', 'lean-contact-'),
    );
    await tick(checklist, 0);
    await press(checklist, add);
    await press(checklist, 'Add to my message');
    expect(kept(forms[0]!).message).to.include('– Sit');
  });

  it('says so where the form cannot take it, and shows it to be copied', async () => {
    const { checklist, forms } = await page(`<candidacy-checklist>${list}</candidacy-checklist>${form}`);
    await tick(checklist, 0);
    await press(checklist, add);
    forms[0]!.setAttribute('fields', 'name');
    await settled(forms[0]!);
    await press(checklist, 'Add to my message');
    expect(renderedText(checklist)).to.include('We could not add your answers.').and.include('– Sit');
    expect(buttons(checklist)).to.deep.equal(['Copy', 'Print', 'Close']);
  });
});

it('what is kept is copied, or marked where the page may not copy', async () => {
  const { checklist } = await page(`<candidacy-checklist>${list}</candidacy-checklist>`);
  await tick(checklist, 3);
  expect(buttons(checklist)).to.deep.equal([keep]);
  await press(checklist, keep);
  expect(renderedText(part(checklist, 'group')!))
    .to.include('Your answers')
    .and.include('– None of these apply to me');
  button(checklist, 'Copy').click();
  await until(() => /copied|copy them yourself/.test(renderedText(checklist)), 'a word on the copy');
  await press(checklist, 'Close');
  expect(checklist.shadowRoot!.activeElement).to.equal(button(checklist, keep));
});

it('the list without boxes has no buttons either', async () => {
  const { checklist } = await page(`<candidacy-checklist static>${list}</candidacy-checklist>${form}`);
  expect([boxes(checklist).length, buttons(checklist).length]).to.deep.equal([0, 0]);
  expect(texts(checklist, 'status')).to.deep.equal([
    'This list cannot show if this is right for you. Talk about it with your clinician.',
  ]);
});
