import { type Options, readOptions as read } from '../../content/html/options.js';
import { type SectionResult, readHtml } from '../../content/read-html.js';

export function readOptions(host: Element): SectionResult<Options> {
  return readHtml(host, read);
}
