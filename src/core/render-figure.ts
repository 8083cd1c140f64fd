import { html, nothing, type TemplateResult } from 'lit';
import type { Figure } from '../content/figures.js';
import type { DotBlock } from '../content/pictograph.lazy.js';
import type { Language } from './language.js';
import type { Words } from '../words/words.js';

/** Draws a figure; nothing where it is not to be drawn. */
export type Draw = (count: number, of: number, compared?: number) => DotBlock[] | undefined;

/** A figure in words, and drawn where it is to be: with and without the treatment, where it is compared. */
export function renderFigure(
  figure: Figure,
  { render, wordsLang }: Language,
  words: Words['panel'],
  draw: Draw | undefined,
): TemplateResult {
  const { count, of, event, population, comparator, comparatorCount, timeframe, source, certainty } = figure;
  const rate = (number: number) =>
    html`<strong lang=${wordsLang}>${render(words.rate, { count: number, of })}</strong>`;
  return html`<div part="figure">
    <p>${rate(count)} · ${event}</p>
    ${
      comparatorCount === undefined
        ? picture(draw?.(count, of))
        : html`<div class="sides">
              <div>
                <p lang=${wordsLang}>${render(words.withTreatment)}</p>
                <p>${rate(count)}</p>
                ${picture(draw?.(count, of, comparatorCount))}
              </div>
              <div>
                <p lang=${wordsLang}>${render(words.withoutTreatment)}</p>
                <p>${rate(comparatorCount)}</p>
                ${picture(draw?.(comparatorCount, of, count))}
              </div>
            </div>
            <p lang=${wordsLang}>${render(...difference(count - comparatorCount, of, words))}</p>`
    }
    <p lang=${wordsLang}>${render(words.bothFrames, { event, had: count, not: of - count, of })}</p>
    <p lang=${wordsLang}>
      ${render(words.about, { who: population, versus: comparator, when: timeframe })}
      ${render(words.source, { source })} ${certainty}
    </p>
  </div>`;
}

/** The message that says the difference, with what fills its gaps. */
function difference(more: number, of: number, words: Words['panel']): [string, Record<string, number>] {
  const message = more > 0 ? words.more : more < 0 ? words.fewer : words.same;
  return [message, { difference: Math.abs(more), of }];
}

function picture(blocks: readonly DotBlock[] | undefined): unknown {
  if (!blocks) return nothing;
  return html`<div part="pictograph" class=${blocks.length > 1 ? 'people many' : 'people'} aria-hidden="true">
    ${blocks.map(
      ({ box, had, not, difference }) =>
        html`<svg viewBox=${box}>
          <path fill="currentcolor" d=${had}></path>
          <path d=${not}></path>
          <path class="difference" d=${difference}></path>
        </svg>`,
    )}
  </div>`;
}
