/** The style sheet of what a server renders: the element's own, that of videos, and what holds until its script is there. */
import { videoStyles } from '../core/video.styles.js';

/** What a widget's class says of its styles. */
interface Styled {
  styles: readonly { readonly cssText: string }[];
}

/**
 * Until then a control that does nothing yet is not offered, its place is kept, and nothing of `clinic-widgets.css` is added to
 * what is complete. Where no script comes, what is folded opens, after ten seconds or at once.
 *
 * A browser that does not know `:state()` passes over the rules with it.
 */
const waiting = ['not(:defined)', 'not(:state(ready))'].map(
  (state) => `
  :host(:${state}) { min-block-size: 0 !important; }
  :host(:${state})::before, :host(:${state})::after { content: none !important; }
  :host(:${state}) form { visibility: hidden; animation: cw-gone 1ms 10s forwards; }
  :host(:${state}) input { animation: cw-hide 10s; }
  :host(:${state}) [hidden='until-found'] { animation: cw-show 1ms 10s forwards; }
  @media (scripting: none) {
    :host(:${state}) form { display: none; }
    :host(:${state}) input { animation: none; }
    :host(:${state}) [hidden='until-found'] { display: block; content-visibility: visible; }
  }`,
);

const keyframes = `
  @keyframes cw-gone { to { position: absolute; } }
  @keyframes cw-hide { from, to { visibility: hidden; } }
  @keyframes cw-show { to { display: block; content-visibility: visible; } }`;

/** @returns CSS without comments and line breaks. */
export function stylesOf({ styles }: Styled): string {
  const css = [...styles.map(({ cssText }) => cssText), videoStyles, keyframes, ...waiting].join('\n');
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
