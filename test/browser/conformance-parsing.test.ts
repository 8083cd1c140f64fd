/** A page that is still being parsed: the script is there before the HTML inside the tags is. */
import { expect } from '@open-wc/testing';
import { freshPlace, quiet, until } from './support/elements.js';
import { renderedText, texts } from './support/seen.js';

/* eslint-disable @typescript-eslint/no-deprecated -- only document.write can stop in the middle of a page */
it('an element takes its children as they arrive, and does not complain before', async () => {
  const frame = document.createElement('iframe');
  freshPlace().append(frame);
  const page = frame.contentDocument!;
  const inside = frame.contentWindow as Window & { problems?: string[] };
  page.open();
  page.write('<!doctype html><html lang="en"><title>Slow page</title><body>');
  inside.problems = [];
  page.addEventListener('cw-problem', (event) =>
    inside.problems!.push((event as CustomEvent<{ message: string }>).detail.message),
  );
  const script = page.createElement('script');
  script.textContent = `import('${new URL('../../src/define.ts', import.meta.url).href}').then(() => { window.isDefined = true; });`;
  page.body.append(script);
  await until(() => 'isDefined' in frame.contentWindow!, 'the definitions');

  page.write('<procedure-steps>');
  await quiet();
  page.write('<h2>Steps</h2><ol><li><strong>One:</strong> First.</li>');
  await quiet();
  page.write('<li><strong>Two:</strong> Second.</li>');
  await quiet();
  page.write('</ol></procedure-steps><p>After it</p>');
  page.close();

  const widget = () => page.querySelector('procedure-steps')!;
  await until(() => texts(widget(), 'item').length === 2, 'two steps');
  expect(renderedText(widget())).to.include('Second.').and.not.include('After it');
  expect(inside.problems).to.deep.equal([]);
});

it('a list that a filter moved behind an empty tag is taken in, but only then', async () => {
  const place = freshPlace();
  place.innerHTML =
    '<procedure-steps></procedure-steps><ol><li>Moved out</li></ol><procedure-steps heading="Kept"></procedure-steps><ol><li>Left alone</li></ol>' +
    '<procedure-steps lang="ar" dir="rtl"></procedure-steps><ol><li>Out of a snippet</li></ol>';
  const [first, second, third] = place.querySelectorAll('procedure-steps');
  await until(() => texts(first!, 'item').length === 1, 'the step');
  expect(texts(first!, 'description')).to.deep.equal(['Moved out']);
  expect(texts(second!, 'item')).to.deep.equal([]);
  await until(() => texts(third!, 'item').length === 1, 'the step of a tag with its language');
  expect(texts(third!, 'description')).to.deep.equal(['Out of a snippet']);
  expect(place.querySelector(':scope > ol')?.textContent).to.equal('Left alone');
});
