import { toText } from '../../content/html/entries.js';
import { type SectionResult, readHtml } from '../../content/read-html.js';
import type { ContactContent, Text } from '../../content/schema.js';

export type Contact = ContactContent<Text>;

/**
 * The introduction. A form's controls, their labels, what it shows in slots and
 * what stands in its place without scripts (`data-is="instead"`) are the form's own matter.
 */
export function readContact(host: Element): SectionResult<Contact> {
  return readHtml(host, (blocks) => ({ introduction: toText(blocks) }), {
    without: ',label,legend,[slot],[data-is=instead]',
    live: new Map(),
    readsControls: true,
  });
}
