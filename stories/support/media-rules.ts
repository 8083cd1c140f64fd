/** Shows an element on the screen as its style sheets have it elsewhere: on paper, or with forced colours. */

interface Updating extends Element {
  updateComplete?: Promise<unknown>;
}

/**
 * Applies what the style sheets of an element, and of those inside it, say for one medium.
 * @param query what the medium's query contains: `print`, `forced-colors`
 * @param also rules after those of the element
 */
export async function applyMedium(widget: Updating, query: string, also = ''): Promise<void> {
  await widget.updateComplete;
  const root = widget.shadowRoot;
  if (!root) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets.map((sheet) => withMedium(sheet, query)), sheetOf(also)];
  for (const inner of root.querySelectorAll('*')) await applyMedium(inner, query, also);
}

/** A copy of a style sheet in which the rules for a medium always apply. */
function withMedium(sheet: CSSStyleSheet, query: string): CSSStyleSheet {
  const rules = [...sheet.cssRules].flatMap((rule) =>
    rule instanceof CSSMediaRule && rule.media.mediaText.includes(query) ? [...rule.cssRules] : [rule],
  );
  return sheetOf(rules.map(({ cssText }) => cssText).join('\n'));
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
