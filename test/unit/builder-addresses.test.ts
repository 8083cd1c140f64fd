/** Addresses in what is taken away: those that run are left out, and the script's tag says where forms may send. */
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

describe('an address that runs', () => {
  it.each(hostileAddresses)('%j is in no form of a snippet', (address) => {
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

  it('leaves its words', () => {
    const { html } = snippet(procedure('javascript:alert(1)'), { for: 'plain' });
    expect(html).toContain('<li>A study</li>');
    expect(html).not.toContain('<img');
  });

  it('others are written as they are', () => {
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

  it('names the endpoint of a form in a div', () => {
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
  ])('for %j it says %j', (to, said) => {
    const { script, actions } = made('div', to);
    expect(actions).toBe(said);
    expect(script.includes('data-actions')).toBe(said !== undefined);
  });

  it('says nothing where there is no form in a div', () => {
    for (const other of [made('tag', action), made('link', action), made('div', action, { sections: ['steps'] })])
      expect([other.actions, other.script.includes('data-actions')]).toEqual([undefined, false]);
  });

  it.each(systemNames)('in %s, each snippet with data-action comes with the tag that allows it', (system) => {
    const { html, script } = snippet(procedure('/a.png'), { for: system, contact: { action } });
    expect(html.includes('data-action=')).toBe(script.includes('data-actions='));
    expect(html.includes('data-action=')).toBe(systems[system].form === 'div');
  });
});
