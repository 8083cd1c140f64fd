import { describe, expect, it } from 'vitest';
import { storybookAddress } from '../../stories/support/documents.js';

const pages = { 'docs/theming.md': 'start-theming--docs', 'receiver/README.md': 'start-receiver--docs' };
const addressIn = (document: string, link: string) => storybookAddress(link, document, pages);

describe('a link of a document, in Storybook', () => {
  it('leads to the page of the document that it names, and to its heading', () => {
    expect(addressIn('docs/privacy.md', 'theming.md')).toBe('?path=/docs/start-theming--docs');
    expect(addressIn('docs/elements/contact-form.md', '../theming.md#tokens')).toBe(
      '?path=/docs/start-theming--docs#tokens',
    );
    expect(addressIn('CHANGELOG.md', 'receiver/README.md')).toBe('?path=/docs/start-receiver--docs');
  });

  it('stays where it leads to a heading of its own page, or to another website', () => {
    expect(addressIn('docs/privacy.md', '#tokens')).toBe('#tokens');
    expect(addressIn('docs/privacy.md', 'https://example.org/a#b')).toBe('https://example.org/a#b');
  });

  it('leads to a picture of the documents', () => {
    expect(addressIn('docs/elements/contact-form.md', '../images/parts/contact-form.webp')).toBe(
      'images/parts/contact-form.webp',
    );
    expect(addressIn('CHANGELOG.md', 'docs/images/leaflet.png')).toBe('images/leaflet.png');
  });

  it('leads nowhere where Storybook does not show the file', () => {
    expect(addressIn('docs/builder.md', '../builder/reading/section-words.ts')).toBeUndefined();
  });
});
