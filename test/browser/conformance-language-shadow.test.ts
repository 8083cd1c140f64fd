/** A page of its own: here, no element stands in the document itself. */
import { expect } from '@open-wc/testing';
import '../../src/define.js';
import * as en from '../../src/locales/en.js';
import es from '../../src/locales/es.js';
import { freshPlace, until } from './support/elements.js';
import { renderedText } from './support/seen.js';

it('an element in the shadow root of a page follows the lang of the document', async () => {
  const host = document.createElement('div');
  freshPlace().append(host);
  document.documentElement.lang = 'en';
  const widget = document.createElement('candidacy-checklist');
  widget.innerHTML = '<ul><li>One</li></ul>';
  host.attachShadow({ mode: 'open' }).append(widget);
  await until(() => renderedText(widget).includes(en.checklist.noneApply), 'English');
  document.documentElement.lang = 'es';
  await until(() => renderedText(widget).includes(es.checklist.noneApply), 'Spanish');
  document.documentElement.lang = 'en';
  await until(() => renderedText(widget).includes(en.checklist.noneApply), 'English again');
  expect(renderedText(widget)).not.to.include(es.checklist.noneApply);
});
