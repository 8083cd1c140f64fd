/** What authors and frameworks write: problems name attributes as they stand in the page, and `''` switches on. */
import { expect } from '@open-wc/testing';
import { define, mount } from '../../src/index.js';
import { widgets } from '../../src/widgets.js';
import { freshPlace, quiet, settled, type Widget } from './support/elements.js';

define();
mount();

/** The problems of the first widget in some HTML. */
async function problemsOf(html: string): Promise<string[]> {
  const page = freshPlace();
  page.innerHTML = html;
  await quiet();
  const widget = page.querySelector<Widget>(widgets.map(({ tag }) => tag).join())!;
  await settled(widget);
  return widget.problems.map(({ message }) => message);
}

describe('a problem names an attribute as its author wrote it', () => {
  const onTags: [html: string, message: string][] = [
    [
      '<medical-disclaimer last-reviewed="May"><p>Ask.</p></medical-disclaimer>',
      '“last-reviewed” must be a date like 2030-12-31.',
    ],
    [
      '<div data-cw="medical-disclaimer" data-lastreviewed="May"><p>Ask.</p></div>',
      '“data-lastreviewed” must be a date like 2030-12-31.',
    ],
    [
      '<div data-cw="procedure-steps" data-headinglevel="9"><ol><li>One</li></ol></div>',
      'data-headinglevel must be 2 to 6.',
    ],
    [
      '<div data-cw="procedure-steps" data-heading="[object Object]"><ol><li>One</li></ol></div>',
      'data-heading is no attribute for an object. Set the property.',
    ],
    [
      '<benefit-risk-panel><ul data-kind="risk"><li data-count="few" data-of="100">It may hurt.</li></ul></benefit-risk-panel>',
      '“data-count” must be a whole number.',
    ],
    [
      '<benefit-risk-panel><ul data-kind="risk"><li data-count="2" data-of="100" data-comparatorcount="few">It may hurt.</li></ul></benefit-risk-panel>',
      '“data-comparatorcount” must be a whole number.',
    ],
    [
      '<div data-cw="contact-form" data-country="Germany" data-phone="555 0123"></div>',
      'data-country="Germany": write two letters, such as DE.',
    ],
  ];

  for (const [html, message] of onTags) it(html, async () => expect(await problemsOf(html)).to.include(message));

  it('the sections of a guide in a div', async () => {
    const [message] = await problemsOf(
      '<div data-cw="procedure-guide" data-sections="stairs"><procedure-steps><ol><li>One</li></ol></procedure-steps></div>',
    );
    expect(message).to.match(/^data-sections has stairs\. Known: /);
  });
});

describe("'' in a property that is on or off is on, as it is in the attribute", () => {
  for (const widget of widgets) {
    const switches = [...widget.elementProperties].flatMap(([name, { type }]) =>
      type === Boolean ? [String(name)] : [],
    );
    for (const name of switches) {
      it(`${widget.tag} ${name}`, async () => {
        const element = document.createElement(widget.tag);
        Reflect.set(element, name, '');
        expect(Reflect.get(element, name)).to.equal(true);
        freshPlace().append(element);
        await quiet();
        expect(Reflect.get(element, name)).to.equal(true);
        Reflect.set(element, name, false);
        expect(Reflect.get(element, name)).to.equal(false);
      });
    }
  }

  it('also where it was set before the element was defined', async () => {
    const element = document.createElement('late-procedure-steps');
    Reflect.set(element, 'collapsible', '');
    element.innerHTML = '<ol><li><strong>One:</strong> first.</li></ol>';
    freshPlace().append(element);
    define({ prefix: 'late' });
    await quiet();
    expect(Reflect.get(element, 'collapsible')).to.equal(true);
    expect(element.shadowRoot!.querySelector('button')?.textContent.trim()).to.equal('One');
  });
});
