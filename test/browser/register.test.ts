/** Getting the elements onto a page: once, twice, under a prefix, beside something of the same name. */
import { expect } from '@open-wc/testing';
import * as library from '../../src/index.js';
import { freshPlace, settled, tags, type Widget } from './support/elements.js';
import { listen } from './support/listen.js';
import { texts } from './support/seen.js';

it('all are registered under their own names, by their classes', () => {
  const classes = [
    'ProcedureOverview',
    'ProcedurePreparation',
    'ProcedureSteps',
    'CandidacyChecklist',
    'TreatmentOptions',
    'BenefitRiskPanel',
    'RecoveryTimeline',
    'AftercareInstructions',
    'CommonQuestions',
    'MedicalDisclaimer',
    'ContactForm',
    'ProcedureGuide',
  ];
  expect(tags).to.have.lengthOf(classes.length);
  for (const [at, name] of classes.entries())
    expect(customElements.get(tags[at]!), name).to.equal(library[name as keyof typeof library]);
});

it('registering twice changes nothing and says nothing', async () => {
  const before = tags.map((tag) => customElements.get(tag));
  const { console } = await listen(() => {
    library.define();
    library.define();
  });
  expect(tags.map((tag) => customElements.get(tag))).to.deep.equal(before);
  expect(console).to.deep.equal([]);
});

it('a prefix registers all under further names, which work', async () => {
  const { console } = await listen(() => {
    library.define({ prefix: 'acme' });
    library.define({ prefix: 'acme' });
  });
  expect(console).to.deep.equal([]);
  expect(tags.every((tag) => customElements.get(`acme-${tag}`))).to.equal(true);

  const place = freshPlace();
  place.innerHTML =
    '<acme-procedure-steps><ol><li>One</li><li>Two</li></ol></acme-procedure-steps><acme-procedure-guide></acme-procedure-guide>';
  const [steps, guide] = place.children as unknown as [Widget, Widget];
  guide.content = { steps: { items: [{ description: 'First.' }] } };
  await settled(steps);
  await settled(guide);
  expect(texts(steps, 'item')).to.have.lengthOf(2);
  expect(texts(guide, 'description')).to.deep.equal(['First.']);
  expect(guide.shadowRoot!.querySelector('acme-procedure-steps'), 'a guide uses its own prefix').not.to.equal(null);
});

it("an element of the page's own with such a name is left alone, with one warning", async () => {
  class Own extends HTMLElement {}
  customElements.define('page-procedure-steps', Own);
  const { console } = await listen(() => library.define({ prefix: 'page' }));
  expect(customElements.get('page-procedure-steps')).to.equal(Own);
  expect(customElements.get('page-contact-form'), 'the others').not.to.equal(undefined);
  expect(console).to.have.lengthOf(1);
  expect(console[0]).to.match(/^warn: clinic-widgets: .*<page-procedure-steps>.*prefix/);
});

it('a copy of another version is passed over, with one warning', async () => {
  class Older extends HTMLElement {
    static readonly tag = 'procedure-steps';
    static readonly version = '0.0.1';
  }
  customElements.define('older-procedure-steps', Older);
  const { console } = await listen(() => library.define({ prefix: 'older' }));
  expect(customElements.get('older-procedure-steps')).to.equal(Older);
  expect(console).to.have.lengthOf(1);
  expect(console[0]).to.include('0.0.1').and.include(library.version);
});

it('a copy of which all elements have another version is passed over with one warning, too', async () => {
  for (const tag of tags) {
    const Older = class extends HTMLElement {
      static readonly tag = tag;
      static readonly version = '0.0.2';
    };
    customElements.define(`oldest-${tag}`, Older);
  }
  const { console } = await listen(() => library.define({ prefix: 'oldest' }));
  expect(console).to.have.lengthOf(1);
  expect(console[0]).to.include('0.0.2').and.include(library.version);
});

it('where another copy of the library registered the forms, mount says that its actions do not reach them', async () => {
  class OtherForm extends HTMLElement {
    static readonly tag = 'contact-form';
    static readonly version = library.version;
  }
  customElements.define('other-contact-form', OtherForm);
  const actions = 'https://www.clinic.example/';
  const own = await listen(() => library.mount({ actions }));
  expect(own.console).to.deep.equal([]);
  const other = await listen(() => library.mount({ prefix: 'other', actions }));
  expect(other.console).to.have.lengthOf(1);
  expect(other.console[0]).to.include('mount({ actions }) does not reach the forms').and.include('data-actions');
  const without = await listen(() => library.mount({ prefix: 'other' }));
  expect(without.console).to.deep.equal([]);
});
