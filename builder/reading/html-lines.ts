/**
 * Reads HTML into the same lines that plain text gives, with heading levels, nesting of lists, table cells and bold terms.
 * `htmlparser2` reads the string without a document, so the result is the same in a browser and in Node, and on pages
 * whose policy (Trusted Types) does not allow HTML to be parsed into a document.
 */
import { Parser } from 'htmlparser2';
import { HtmlControls } from './html-controls.js';
import { HtmlLineCollector } from './html-line-collector.js';
import type { Line } from './text-lines.js';

/** Elements whose text is not part of what a visitor reads. */
const HIDDEN = 'script|style|template|noscript|head|title|svg|select|textarea|iframe|object';
const HIDDEN_TAG = new RegExp(`^(${HIDDEN})$`);
/** A comment, hidden element or control without an end would swallow everything after it. */
const UNCLOSED = new RegExp(`<!--(?![\\s\\S]*-->)|<(${HIDDEN}|button|summary)\\b[^>]*>(?![\\s\\S]*</\\1\\s*>)`, 'gi');
/** A `<` at the end of the text that no `>` follows. */
const LAST_ANGLE = /<(?=[^<>]*$)/;
/**
 * The lines of an HTML fragment. Text of unknown elements is kept. No words are lost to broken HTML: an unclosed comment or
 * `<script>`, and a `<` without `>`, are read as text.
 */
export function linesOfHtml(html: string): Line[] {
  const lines = new HtmlLineCollector();
  const controls = new HtmlControls(lines);
  let hidden: string | undefined;
  let depth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (hidden === undefined && HIDDEN_TAG.test(name)) hidden = name;
      if (hidden === undefined) {
        if (!controls.open(name, attributes)) lines.open(name, attributes);
      } else if (name === hidden) depth++;
    },
    ontext(text) {
      if (hidden === undefined && !controls.text(text)) lines.text(text);
    },
    onclosetag(name, isImplied) {
      if (hidden === undefined) {
        if (!controls.close(name)) lines.close(name, isImplied);
      } else if (name === hidden && --depth === 0) hidden = undefined;
    },
  });
  parser.end(html.replace(UNCLOSED, '').replace(LAST_ANGLE, '&lt;'));
  controls.finish();
  return lines.finish();
}
