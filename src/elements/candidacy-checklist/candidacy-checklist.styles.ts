import { css } from 'lit';
import { hostStyles } from '../../core/host.styles.js';

export const styles = [
  hostStyles,
  css`
    fieldset {
      min-inline-size: 0;
      margin: 0;
      border: 0;
    }

    legend {
      margin-block-end: calc(1.5 * var(--_space));
      padding: 0;
      font-weight: 700;
    }

    [part='term'],
    [part='description'] {
      display: block;
    }

    ul [part='item'] {
      padding-inline-start: calc(3 * var(--_space));
      border-inline-start: 2px solid var(--_line);
    }

    ul [part='item'] + [part='item'] {
      margin-block-start: calc(3 * var(--_space));
    }

    [part='choice'] {
      display: grid;
      grid-template-columns: 1.75em 1fr;
      gap: calc(2 * var(--_space));
      min-block-size: 44px;
      padding-block: calc(1.25 * var(--_space));
      cursor: pointer;
    }

    input {
      inline-size: 1.75em;
      block-size: 1.75em;
      margin: -0.125em 0 0;
      accent-color: var(--_accent);
      cursor: inherit;
    }

    [part='choice']:hover input {
      outline: 2px solid var(--_line);
      outline-offset: 1px;
    }

    [part='choice'] input:focus-visible {
      outline: 3px solid var(--_focus);
      outline-offset: 2px;
    }

    [part='status'] {
      margin-block-start: calc(3 * var(--_space));
      padding: calc(2 * var(--_space));
      border-radius: var(--_radius);
      background: var(--_tint);
    }
  `,
];
