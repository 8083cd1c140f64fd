/** Addresses in exported snippets: those that would run a script are left out; the script's tag lists where forms may send. */
import { describe, expect, it } from 'vitest';
import { receiverConfig, snippet, type SnippetOptions, systemNames, systems, wholePage } from '../../builder/index.js';
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
      const options: SnippetOptions = { for: 'plain', form, base: address, href: address, formHref: address, contact };
      const { html, script, actions } = snippet(procedure(address), options);
      expect(actions).toBeUndefined();
      expect(addresses(html)).toEqual(form === 'link' ? [''] : ['https://clinic.example/study']);
      expect(addresses(script)).toEqual(['./clinic-widgets.css', './clinic-widgets.js']);
      expect(addresses(wholePage(procedure(address), options)).filter((it) => it?.includes(':'))).toEqual([
        'https://clinic.example/study',
      ]);
    }
  });

  it('writes further attributes, and none that runs, leads elsewhere or names another endpoint', () => {
    const more = {
      'success-href': 'javascript:alert(1)',
      onclick: 'alert(1)',
      action: 'https://evil.example/',
      country: 'DE',
    };
    for (const form of ['tag', 'div'] as const) {
      const { html } = snippet(procedure('/a.png'), {
        for: 'plain',
        form,
        contact: { action },
        attributes: { contact: more },
      });
      expect(html).not.toMatch(/alert|evil/);
      expect(html).toMatch(/country="DE"/);
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

describe('what patients write, and the script, go by https only', () => {
  const http = ['http://forms.example/v1/forms/clinic', 'HTTP://clinic.example/', 'http://127.0.0.1.example/'];
  const safe = [
    'https://forms.example/a/',
    '/v1/',
    'http://localhost:8080/',
    'http://127.0.0.1:8080/',
    'http://[::1]/',
  ];
  const made = (address: string) => {
    const options = { for: 'plain', base: address, formHref: address, contact: { action: address } } as const;
    return snippet(procedure('/a.png'), options);
  };

  it.each(http)('%s is left out of the form, of its own page and of the script', (address) => {
    const { html, script } = made(address);
    expect(html + script).not.toContain(address);
    expect(script).toContain('src="./clinic-widgets.js"');
  });

  it.each(safe)('%s is used in all of them', (address) => {
    const { html, script } = made(address);
    expect(html).toContain(` action="${address}"`);
    expect(html).toContain(`<a href="${address}">Open our form on a page of its own</a>`);
    expect(script).toContain(`src="${address}clinic-widgets.js"`);
  });
});

describe('the contact form', () => {
  const bare: Procedure = { format: 1, name: 'Examplin', steps: { items: [{ description: 'You sit.' }] } };

  it('is there once its address is, whether the procedure says anything about it or not', () => {
    const form = (to: string | undefined) => snippet(bare, { for: 'wordpress', contact: { action: to } }).html;
    expect(form(action)).toContain('data-cw="contact-form"');
    expect(form(undefined)).not.toContain('contact-form');
    expect(form('http://forms.example/')).not.toContain('contact-form');
    expect(snippet(bare, { for: 'plain', sections: ['steps'], contact: { action } }).html).not.toContain(
      'contact-form',
    );
  });

  it('has its website among the origins of the receiver', () => {
    const origins = (origin: string) =>
      (JSON.parse(receiverConfig({ origin })) as { forms: { clinic: { origins?: string[] } } }).forms.clinic.origins;
    expect(origins('https://www.clinic.example/examplin?a=1')).toEqual(['https://www.clinic.example']);
    expect(origins('http://localhost:8000')).toEqual(['http://localhost:8000']);
    for (const none of ['', 'www.clinic.example', 'http://www.clinic.example', '/examplin', 'mailto:a@clinic.example'])
      expect(origins(none)).toBeUndefined();
  });
});
