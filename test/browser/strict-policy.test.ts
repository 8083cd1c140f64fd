/** The built bundle on pages with a strict policy, in every engine; `test/e2e/hosts.test.ts` has all other pages. */
import { expect } from '@open-wc/testing';
import { until } from './support/elements.js';

interface PolicyPage {
  violations: string[];
}

async function open(path: string) {
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '900';
  frame.src = path;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const page = frame.contentDocument!;
  const form = () => page.querySelector('contact-form')?.shadowRoot;
  await until(() => Boolean(form()?.querySelector('button')), 'the form');
  return { frame, page, form: form()!, violations: (frame.contentWindow as unknown as PolicyPage).violations };
}

describe('a strict policy', () => {
  for (const path of ['/csp.html', '/csp-twice.html', '/csp-twice-at-once.html']) {
    it(`${path}: no violation, also when the form is used`, async () => {
      const { frame, page, form, violations } = await open(path);
      form.querySelector<HTMLInputElement>('input[value=appointment]')!.click();
      await until(() => form.querySelector('[part~=submit]')!.textContent.includes('appointment'), 'the topic');
      form.querySelector<HTMLButtonElement>('[part~=submit]')!.click();
      await until(() => Boolean(form.querySelector('[part~=error-summary] a')), 'the summary');
      page.querySelector('candidacy-checklist')!.shadowRoot!.querySelector<HTMLInputElement>('input')!.click();
      expect(violations).to.deep.equal([]);
      frame.remove();
    });
  }

  it('is in force on these pages', async () => {
    const { frame, page, violations } = await open('/csp.html');
    const note = page.createElement('p');
    note.setAttribute('style', 'color: red');
    page.body.append(note);
    await until(() => violations.length > 0, 'the violation');
    expect(violations[0]).to.match(/^style-src-attr/);
    frame.remove();
  });
});
