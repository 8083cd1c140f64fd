/**
 * Where a form may send. Filters let `data-action` through for anybody who may write a post; only a script's tag, or
 * `mount`, says for the whole page where messages may go. What was said holds for the rest of the page, so that these tests
 * come in their order.
 */
import { expect } from '@open-wc/testing';
import { mount } from '../../src/index.js';
import { delivered, fillIn, type Form } from './support/contact-form.js';
import { freshPlace, innerWidgets, quiet, settled, until, type Widget } from './support/elements.js';
import { Endpoint } from './support/endpoint.js';
import { hushWarnings } from './support/listen.js';
import { part, renderedText } from './support/seen.js';

mount();
hushWarnings();

const own = `${location.origin}/messages`;
const elsewhere = 'https://elsewhere.example/collect';
let endpoint: Endpoint;
before(async () => {
  endpoint = await Endpoint.start();
});

/** Puts HTML on the page. @returns the form in it, also where a guide shows it. */
async function show(html: string): Promise<Form> {
  const place = freshPlace();
  place.innerHTML = html;
  await quiet();
  const widget = place.querySelector<Widget>('contact-form,procedure-guide')!;
  await settled(widget);
  return (widget.localName === 'contact-form' ? widget : innerWidgets(widget).at(-1)!) as Form;
}

const inside = '<script type="application/json">{ "contact": { "introduction": "Write." } }</script>';
const ways: Record<string, (action: string) => string> = {
  'a div': (action) =>
    `<div data-cw="contact-form" data-action="${action}" data-topics="question" data-phone="555 0123"></div>`,
  'the div of a guide': (action) =>
    `<div data-cw="procedure-guide" data-action="${action}" data-topics="question" data-phone="555 0123">${inside}</div>`,
  'a div around our tag': (action) =>
    `<div data-cw="contact-form" data-action="${action}" data-topics="question"><contact-form phone="555 0123"></contact-form></div>`,
  'a tag': (action) => `<contact-form action="${action}" topics="question" phone="555 0123"></contact-form>`,
  'the tag of a guide': (action) =>
    `<procedure-guide action="${action}" topics="question" phone="555 0123">${inside}</procedure-guide>`,
};
const divs = Object.keys(ways).filter((way) => way.includes('div'));

const problemsOf = (form: Form) => form.problems.map(({ code, message }) => `${code}: ${message}`);

/** Whether there is a form to fill in. */
const isShown = (form: Form) => part(form, 'form') !== undefined;

/** There is no form, the phone is shown, and whatever is tried, nothing is sent. */
async function expectRefused(form: Form, names: RegExp): Promise<void> {
  await settled(form);
  expect(isShown(form)).to.equal(false);
  expect(renderedText(form)).to.include('You cannot write to us here now.').and.include('555 0123');
  expect(problemsOf(form)).to.have.lengthOf(1);
  expect(problemsOf(form)[0]).to.match(names);
  form.submit();
  await quiet();
  expect(await endpoint.received()).to.deep.equal([]);
}

describe('where nobody named a place', () => {
  for (const way of Object.keys(ways)) {
    it(`${way} may send to the page's own site`, async () => {
      for (const action of ['/messages', 'messages', own, own.replace('http:', 'HTTP:')]) {
        const form = await show(ways[way]!(action));
        expect(problemsOf(form)).to.deep.equal([]);
        expect(isShown(form)).to.equal(true);
      }
    });
  }

  for (const way of divs) {
    it(`${way} may not send elsewhere: nothing is sent, the phone is shown, and what to do is said`, async () => {
      const form = await show(ways[way]!(endpoint.url));
      const says = `action-refused: data-action="${endpoint.url}" is not used: forms of this page send to ${location.origin}/ only. If it is your own endpoint, an administrator`;
      await expectRefused(form, new RegExp(`^${says.replace(/[.?]/g, '\\$&')}.*<script data-actions="`));
    });
  }

  it('no spelling of another place counts as the own one', async () => {
    const { host, hostname, port } = location;
    for (const action of [
      ...[elsewhere, '//elsewhere.example/', '\\\\elsewhere.example/', '/\\elsewhere.example', '/\t/elsewhere.example'],
      ...[
        `https://${host}@elsewhere.example/`,
        `https://elsewhere.example/${own}`,
        `https://${hostname}.elsewhere.example/`,
      ],
      ...[
        `https://${host}/`,
        `http://${hostname}:1${port}/`,
        `http://${hostname}.:${port}/`,
        `http://127.0.0.1:${port}/`,
      ],
      ...[`http://user@${host}/`, `blob:${location.origin}/1`, `javascript://${host}/`, `data:text/plain,${own}`],
    ]) {
      const form = await show('<div data-cw="contact-form" data-phone="555 0123"></div>');
      form.parentElement!.setAttribute('data-action', action);
      await quiet();
      await expectRefused(form, /^(action-refused|no-action): .*data-action/);
    }
  });

  it('a div that is written later, or changed later, is held to it, too', async () => {
    const form = await show(ways['a div']!('/messages'));
    expect(isShown(form)).to.equal(true);
    form.parentElement!.setAttribute('data-action', elsewhere);
    await quiet();
    await expectRefused(form, /^action-refused: data-action="https:\/\/elsewhere/);
    form.parentElement!.setAttribute('data-action', '/messages');
    await quiet();
    await settled(form);
    expect(isShown(form)).to.equal(true);
    form.parentElement!.insertAdjacentHTML('afterend', ways['a div']!(endpoint.url));
    await quiet();
    await expectRefused(document.querySelectorAll<Form>('contact-form')[1]!, /^action-refused: /);
  });

  it('a div that a cache or a clone brings back with its form in it is held to it, too', async () => {
    const first = await show(ways['a div']!(endpoint.url));
    const again = first.parentElement!.outerHTML;
    const form = await show(again);
    await expectRefused(form, /^action-refused: /);
  });

  for (const way of Object.keys(ways).filter((it) => !divs.includes(it))) {
    it(`${way} is its author's to say: a filter that lets it through has allowed it`, async () => {
      const form = await show(ways[way]!(elsewhere));
      expect(problemsOf(form)).to.deep.equal([]);
      expect(isShown(form)).to.equal(true);
    });
  }
});

describe('where an administrator named places on a script’s tag', () => {
  let script: HTMLScriptElement;

  it('forms that are there already are held to them', async () => {
    const form = await show(ways['a tag']!(elsewhere));
    expect(isShown(form)).to.equal(true);
    // The tag of any script: ours may have been moved into another file, which does not find it.
    script = document.createElement('script');
    script.type = 'text/plain';
    script.dataset.actions = `https://www.clinic.example/ ${endpoint.url}`;
    document.body.append(script);
    await until(() => !isShown(form), 'the form to go');
    await expectRefused(form, /^action-refused: action="https:\/\/elsewhere.*https:\/\/www\.clinic\.example\/ http/);
  });

  for (const way of Object.keys(ways)) {
    it(`${way} sends there`, async () => {
      const form = await show(ways[way]!(endpoint.url));
      expect(problemsOf(form)).to.deep.equal([]);
      fillIn(form);
      expect((await delivered(form, endpoint)).topic).to.equal('question');
      await endpoint.plan({ messages: [] });
    });

    it(`${way} sends nowhere else, not to the page's own site either`, async () => {
      const sent = (await endpoint.received()).length;
      for (const action of [elsewhere, own, '/messages', `${endpoint.url}-2`, `${endpoint.url}/../other`]) {
        const form = await show(ways[way]!(action));
        expect(isShown(form), action).to.equal(false);
        expect(renderedText(form)).to.include('555 0123');
        expect(problemsOf(form)[0]).to.match(/^action-refused: (data-)?action="/);
        form.submit();
      }
      await quiet();
      expect(await endpoint.received()).to.have.lengthOf(sent);
    });
  }

  it('they hold when the tag is gone again', async () => {
    script.remove();
    const form = await show(ways['a tag']!(elsewhere));
    expect(isShown(form)).to.equal(false);
  });

  it('an attribute of that name on anything but a script adds nothing', async () => {
    document.body.insertAdjacentHTML('afterbegin', `<div data-actions="${elsewhere}"></div>`);
    const form = await show(`<div data-actions="${elsewhere}">${ways['a div']!(elsewhere)}</div>`);
    form.setAttribute('data-actions', elsewhere);
    form.parentElement!.setAttribute('data-actions', elsewhere);
    await quiet();
    await settled(form);
    expect(isShown(form)).to.equal(false);
  });

  it('mount adds to them, as a list or as one text', async () => {
    const form = await show(ways['a div']!(elsewhere));
    expect(isShown(form)).to.equal(false);
    mount({ actions: ['https://elsewhere.example/collect', '/messages'] });
    await until(() => isShown(form), 'the form');
    expect(problemsOf(await show(ways['a div']!('/messages')))).to.deep.equal([]);
    expect(isShown(await show(ways['a tag']!('/other')))).to.equal(false);
  });
});
