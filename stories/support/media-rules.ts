/** Shows elements in states and on media that a page cannot bring about: on paper, with forced colours, pointed at. */

interface Updating extends Element {
  updateComplete?: Promise<unknown>;
}

/** Applies what the style sheets say of print. */
export function showOnPaper(widget: Updating): Promise<void> {
  return restyle(widget, (sheet) => withMedium(sheet, 'print'));
}

/** Shows the element as browsers do where the visitor's system has colours of its own, as near as a page can come to it. */
export function showForcedColours(widget: Updating): Promise<void> {
  return restyle(widget, (sheet) => `${withMedium(sheet, 'forced-colors')}\n${forcedColours}`);
}

/** Shows everything as if the pointer were over it, or as if it had the focus. */
export function showAll(widget: Updating, state: ':hover' | ':focus-visible'): Promise<void> {
  const focusable = ':is(a[href], button, input, select, summary, textarea)';
  return restyle(widget, (sheet) => textOf([...sheet.cssRules]).replaceAll(state, state === ':hover' ? '' : focusable));
}

/** Gives an element, and those inside it, style sheets made of their own. */
async function restyle(widget: Updating, change: (sheet: CSSStyleSheet) => string): Promise<void> {
  await widget.updateComplete;
  const root = widget.shadowRoot;
  if (!root) return;
  root.adoptedStyleSheets = root.adoptedStyleSheets.map((sheet) => {
    const changed = new CSSStyleSheet();
    changed.replaceSync(change(sheet));
    return changed;
  });
  for (const inner of root.querySelectorAll('*')) await restyle(inner, change);
}

/** A style sheet in which the rules for a medium always apply. */
function withMedium(sheet: CSSStyleSheet, medium: string): string {
  return textOf(
    [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSMediaRule && rule.media.mediaText.includes(medium) ? [...rule.cssRules] : [rule],
    ),
  );
}

function textOf(rules: readonly CSSRule[]): string {
  return rules.map(({ cssText }) => cssText).join('\n');
}

const forcedColours = `
  :host, :host * {
    border-color: CanvasText !important;
    color: CanvasText !important;
    background-color: Canvas !important;
    box-shadow: none !important;
  }
  :host a[href] { color: LinkText !important }
  :host button { color: ButtonText !important; background-color: ButtonFace !important }
`;
