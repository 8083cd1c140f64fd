import { readEntries } from '../../content/html/blocks.js';
import type { Entries } from '../../content/html/sections.js';
import { type SectionResult, readHtml } from '../../content/read-html.js';

export function readCandidacy(host: Element): SectionResult<Entries> {
  return readHtml(host, readEntries);
}
