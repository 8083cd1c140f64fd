import { readEntries } from '../../content/html/blocks.js';
import type { Entries } from '../../content/html/sections.js';
import { type Read, readHtml } from '../../content/read-html.js';

export function readCandidacy(host: Element): Read<Entries> {
  return readHtml(host, readEntries);
}
