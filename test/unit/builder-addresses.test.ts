/** Addresses in exported snippets: those that would run a script are left out; the script's tag lists where forms may send. */
import { describe, expect, it } from 'vitest';
import { snippet, type SnippetOptions, systemNames, systems, wholePage } from '../../builder/index.js';
import type { Procedure } from '../../src/index.js';
import { hostileAddresses } from '../support/hostile-addresses.js';

const action = 'https://forms.example/v1/forms/clinic';
const procedure = (address: string): Procedure => ({
  format: 1,
  name: 'Examplin',
  steps: { items: [{ description: 'You sit.', image: { src: address, alt: 'A chair' } }] },
  disclaimer: { paragraphs: ['Ask.'] },
  contact: { introduction: 'Write.' },
  provenance: { sources: [{ title: 'A study', url: address }, { url: 'https://clinic.example/study' }] },
});

/** The addresses in some HTML. */
const addresses = (html: string) =>
  Array.from(
    html.matchAll(/ (?:href|src|action|[\w-]+-href|data-\w*(?:action|href))="([^"]*)"/g),
    ([, found]) => found,
  );

describe('a snippet', () => {
  it.each(hostileAddresses)('leaves out the address %j in all of its forms', (address) => {
    const contact = { action: address, privacyHref: address, successHref: address };
    for (const form of ['tag', 'div', 'link'] as const) {
      const options: SnippetOptions = { for: 'plain', form, base: address, href: address, contact };
      const { html, script, actions } = snippet(procedure(address), options);
      expect(actions).toBeUndefined();
      expect(addresses(html)).toEqual(form === 'link' ? [''] : ['https://clinic.example/study']);
      expect(addresses(script)).toEqual(['./clinic-widgets.css', './clinic-widgets.js']);
      expect(addresses(wholePage(procedure(address), options)).filter((it) => it?.includes(':'))).toEqual([
        'https://clinic.example/study',
      ]);
    }
  });

  it('keeps the text of a link whose address is left out', () => {
    const { html } = snippet(procedure('javascript:alert(1)'), { for: 'plain' });
    expect(html).toContain('<li>A study</li>');
    expect(html).not.toContain('<img');
  });

  it('writes relative and https addresses unchanged', () => {
    const contact = { action, privacyHref: '/privacy', successHref: 'https://clinic.example/thanks' };
    const { html } = snippet(procedure('/a.png'), { for: 'plain', form: 'div', contact });
    expect(addresses(html)).toEqual(
      expect.arrayContaining([
        '/a.png',
        action,
        '/privacy',
        'https://clinic.example/thanks',
        'https://clinic.example/study',
      ]),
    );
  });
});

describe('the script’s tag', () => {
  const made = (form: 'tag' | 'div' | 'link', to: string | undefined, more: Partial<SnippetOptions> = {}) =>
    snippet(procedure('/a.png'), { for: 'plain', form, contact: { action: to }, ...more });

  it('has the endpoint of a form in a div as data-actions', () => {
    const { script, actions } = made('div', action);
    expect(actions).toBe(action);
    expect(script).toContain(`<script type="module" src="./clinic-widgets.js" data-actions="${action}"></script>`);
  });

  it.each([
    ['https://forms.example/send?form=7#a', 'https://forms.example/send'],
    [' HTTPS://Forms.Example ', 'https://forms.example/'],
    ['/v1/forms/clinic', undefined],
    ['v1/forms/clinic', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('allows, for a form that sends to %j, %j', (to, allowed) => {
    const { script, actions } = made('div', to);
    expect(actions).toBe(allowed);
    expect(script.includes('data-actions')).toBe(allowed !== undefined);
  });

  it('has no data-actions where no form is in a div', () => {
    for (const other of [made('tag', action), made('link', action), made('div', action, { sections: ['steps'] })])
      expect([other.actions, other.script.includes('data-actions')]).toEqual([undefined, false]);
  });

  it.each(systemNames)('allows the endpoint of each snippet with data-action, for %s', (system) => {
    const { html, script } = snippet(procedure('/a.png'), { for: system, contact: { action } });
    expect(html.includes('data-action=')).toBe(script.includes('data-actions='));
    expect(html.includes('data-action=')).toBe(systems[system].form === 'div');
  });
});
