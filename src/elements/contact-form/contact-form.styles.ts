import { css } from 'lit';
import { hostStyles } from '../../core/host.styles.js';

export const styles = [
  hostStyles,
  css`
    [part='urgent'] {
      padding-block: var(--_space);
      padding-inline-start: calc(3 * var(--_space));
      border-inline-start: 0.5em solid var(--_danger);
      font-weight: 700;
    }

    [part='note'] {
      margin-block: calc(2 * var(--_space)) 0;
    }

    [part='note'] p + p {
      margin-block-start: calc(0.5 * var(--_space));
    }

    [part='form'] {
      margin-block-start: calc(4 * var(--_space));
    }

    fieldset {
      min-inline-size: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }

    [part='field'] {
      margin-block-end: calc(4 * var(--_space));
    }

    .wrong {
      padding-inline-start: calc(2 * var(--_space));
      border-inline-start: 0.3em solid var(--_danger);
    }

    [part='label'] {
      display: block;
      padding: 0;
      font-weight: 700;
    }

    legend[part='label'] {
      margin-block-end: var(--_space);
    }

    [part='hint'] {
      color: var(--_muted);
    }

    [part='error'] {
      margin: 0;
      font-weight: 700;
    }

    [part='error']::before {
      content: '⚠ ' / '';
    }

    [part='control']:not([type='radio'], [type='checkbox']) {
      display: block;
      inline-size: 100%;
      min-block-size: 44px;
      margin-block-start: var(--_space);
      padding: 0.5em;
      border: 2px solid currentcolor;
      border-radius: var(--_radius);
      color: inherit;
      background: var(--cw-surface, var(--_p-surface, transparent));
      font: inherit;
      font-size: max(1em, 16px);
      line-height: 1.4;
    }

    .wrong [part='control']:not([type='radio'], [type='checkbox']) {
      border-color: var(--_danger);
      border-width: 3px;
    }

    textarea {
      min-block-size: 9em;
      resize: vertical;
    }

    option {
      color: CanvasText;
      background: Canvas;
    }

    [type='tel'],
    [type='date'] {
      max-inline-size: 16em;
    }

    [part='choice'] {
      display: grid;
      grid-template-columns: 1.75em 1fr;
      align-items: center;
      gap: calc(1.5 * var(--_space));
      min-block-size: 44px;
      cursor: pointer;
    }

    [part='choice'] input {
      inline-size: 1.75em;
      block-size: 1.75em;
      margin: 0;
      accent-color: var(--_accent);
      cursor: inherit;
    }

    .sum {
      display: flex;
      align-items: center;
      gap: calc(1.5 * var(--_space));
      margin-block-start: var(--_space);
      font-size: 1.2em;
      font-variant-numeric: tabular-nums;
    }

    .sum [part='control']:not([type]) {
      inline-size: 5em;
      margin: 0;
    }

    button {
      min-block-size: 44px;
      min-inline-size: 13em;
      padding: 0.6em 1.2em;
      border: 2px solid transparent;
      border-radius: var(--_radius);
      color: var(--_on-accent);
      background: var(--_accent);
      font: inherit;
      font-weight: 700;
      cursor: pointer;
    }

    button:hover {
      background: color-mix(in srgb, var(--_accent) 85%, #000);
    }

    button[aria-disabled] {
      cursor: progress;
    }

    button.again {
      margin-block-start: calc(3 * var(--_space));
      border-color: currentcolor;
      color: inherit;
      background: none;
    }

    [part='error-summary'],
    [part='status'] {
      margin-block-start: calc(3 * var(--_space));
      padding: calc(3 * var(--_space));
      border: 3px solid var(--_danger);
      border-radius: var(--_radius);
      scroll-margin-block: 6em;
    }

    [part='status'] {
      border-color: var(--_accent);
    }

    [part='error-summary'] > strong,
    [part='status'] > strong {
      display: block;
      margin-block-end: var(--_space);
      font-size: 1.2em;
      line-height: 1.25;
    }

    [part='error-summary'] ul {
      padding: 0;
      list-style: none;
    }

    [part='error-summary'] a {
      display: inline-block;
      padding-block: 0.25em;
      font-weight: 700;
    }

    .reference {
      font-size: 1.728em;
      font-weight: 700;
      font-variant-numeric: tabular-nums;
      letter-spacing: 0.03em;
    }

    .unseen {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    @media print {
      [part='form'],
      .again {
        display: none;
      }
    }
  `,
];
