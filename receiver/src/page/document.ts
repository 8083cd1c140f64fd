import { isRightToLeft } from '../../../src/words/format.js';
import { html, type Html, type Said } from './html.js';

/** A whole page of the receiver's. */
export function htmlDocument(language: string, title: Said, head: Html, body: Html): string {
  const attributes = isRightToLeft(language) ? html`lang="${language}" dir="rtl"` : html`lang="${language}"`;
  return html`<!doctype html>
    <html ${attributes}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${head}
      </head>
      <body>
        ${body}
      </body>
    </html>`.text;
}
