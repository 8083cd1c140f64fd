/** What is hidden in the HTML inside a tag is hidden in the widget, and comes when its page shows it. */
import { expect } from '@open-wc/testing';
import { freshPlace, settled, until, type Widget } from './support/elements.js';
import { renderedText } from './support/seen.js';

const styles = `<style>.gone, .off .part, [data-lang=en] .es { display: none } .unseen { visibility: hidden } #secret { display: none }</style>`;

async function page(html: string): Promise<Widget> {
  freshPlace().innerHTML = `${styles}<procedure-steps><h2>Steps</h2><p>Before.</p><ol>${html}</ol></procedure-steps>`;
  return settled(document.querySelector<Widget>('procedure-steps')!);
}

const ways: [what: string, html: string][] = [
  ['the attribute hidden', '<li>One</li><li hidden>Two</li>'],
  ['a class', '<li>One</li><li class="gone">Two</li>'],
  ['a class within an entry', '<li>One <span class="gone">Two</span></li>'],
  ['a class on a wrapper', '<li class="off">One <em class="part">Two</em></li>'],
  ['a style', '<li>One</li><li style="display: none">Two</li>'],
  ['an id', '<li>One</li><li id="secret">Two</li>'],
  ['visibility', '<li>One</li><li class="unseen">Two</li>'],
];
for (const [what, html] of ways) {
  it(`by ${what}: stays so`, async () => {
    const widget = await page(html);
    expect(renderedText(widget)).to.include('One');
    expect(renderedText(widget)).to.not.include('Two');
    expect(widget.textContent).to.include('Two');
    expect(widget.shadowRoot!.querySelector('slot'), 'nothing is left of the look').to.equal(null);
  });
}

it('comes when a class goes, and goes when it comes back', async () => {
  const widget = await page(
    '<li>One</li><li class="gone">Two</li><li class="off">Three <em class="part">and four</em></li>',
  );
  const [, two, three] = [...widget.querySelectorAll('li')];
  two!.className = '';
  await until(() => renderedText(widget).includes('Two'), 'the entry');
  three!.className = 'on';
  await until(() => renderedText(widget).includes('and four'), 'the words in the entry');
  two!.className = 'gone';
  three!.className = 'off';
  await until(() => !/Two|four/.test(renderedText(widget)), 'both to go');
});

it('comes when a script sets its style', async () => {
  const widget = await page('<li>One</li><li style="display: none">Two</li>');
  widget.querySelectorAll('li')[1]!.style.display = '';
  await until(() => renderedText(widget).includes('Two'), 'the entry');
});

it('is not taken for hidden where the page hides the whole widget', async () => {
  freshPlace().innerHTML = `${styles}<div class="unseen"><procedure-steps><ol><li class="a">One</li></ol></procedure-steps></div>
    <div class="gone"><procedure-steps><ol><li class="a">One</li></ol></procedure-steps></div>`;
  for (const widget of document.querySelectorAll<Widget>('procedure-steps')) {
    await settled(widget);
    expect(renderedText(widget)).to.include('One');
  }
});

it('is not the heading that an attribute replaces, which still has the level', async () => {
  freshPlace().innerHTML =
    '<style>procedure-steps > h3 { display: none }</style><procedure-steps heading="Other"><h3 class="a">Steps</h3><ol><li>One</li></ol></procedure-steps>';
  const widget = await settled(document.querySelector<Widget>('procedure-steps')!);
  expect(widget.shadowRoot!.querySelector('h3')!.textContent).to.equal('Other');
});

it('is not a picture that its lazy loader hides', async () => {
  const widget = await page('<li>One <img class="unseen" data-src="/images/area.svg" alt="A"></li>');
  expect(widget.shadowRoot!.querySelector('img')!.getAttribute('src')).to.equal('/images/area.svg');
});

it('for assistive technology stays so', async () => {
  const widget = await page('<li>One <span aria-hidden="true">*</span></li>');
  expect(widget.shadowRoot!.querySelector('[aria-hidden=true]')!.textContent).to.equal('*');
});
