/**
 * Stands for Lit's `css` in the script-tag bundle. Every browser that the bundle runs in has constructable style sheets,
 * so that Lit's way around them is left out. One sheet serves all elements.
 */
export interface Style {
  readonly cssText: string;
  sheet?: CSSStyleSheet;
}

export const css = ([cssText = '']: TemplateStringsArray): Style => ({ cssText });

export function adoptStyles(root: ShadowRoot, styles: readonly Style[]): void {
  root.adoptedStyleSheets = styles.map((style) => {
    if (!style.sheet) (style.sheet = new CSSStyleSheet()).replaceSync(style.cssText);
    return style.sheet;
  });
}
