import { css } from 'lit';
import { choiceStyles } from '../../core/choice.styles.js';
import { hostStyles } from '../../core/host.styles.js';

export const styles = [
  hostStyles,
  choiceStyles,
  css`
    legend {
      margin-block-end: calc(1.5 * var(--_space));
    }

    ul [part~='item'] {
      padding-inline-start: calc(3 * var(--_space));
      border-inline-start: 2px solid var(--_line);
    }

    ul [part~='item'] + * {
      margin-block-start: calc(3 * var(--_space));
    }

    [part~='choice'] {
      gap: calc(2 * var(--_space));
      padding-block: calc(1.25 * var(--_space));
    }

    input {
      margin-block-start: -0.125em;
    }

    .words,
    .words > [part] {
      display: block;
    }

    [part~='choice']:hover input:not(:focus-visible) {
      outline: 2px solid var(--_line);
      outline-offset: 1px;
    }

    [part~='status'] {
      margin-block-start: calc(3 * var(--_space));
      padding: calc(2 * var(--_space));
      border-radius: var(--_radius);
      background: color-mix(in srgb, currentcolor 6%, transparent);
    }

    button {
      min-block-size: 44px;
      margin-block-start: calc(2 * var(--_space));
      margin-inline-end: var(--_space);
      padding: 0.5em 1em;
      border: 2px solid;
      border-radius: var(--_radius);
      color: inherit;
      background: none;
      font: inherit;
      font-weight: 700;
      cursor: pointer;
    }

    button:hover {
      text-decoration: underline;
    }

    [part~='group'] {
      margin-block-start: calc(3 * var(--_space));
      padding: calc(2 * var(--_space));
      border: 2px solid var(--_line);
      border-radius: var(--_radius);
    }

    .answers {
      white-space: pre-line;
    }

    @media print {
      legend[part],
      input,
      button,
      .own {
        display: none;
      }

      /* A box to be ticked by hand. What is ticked on the screen stays there. */
      [part~='choice'] {
        min-block-size: 0;
        padding-block: 0 0.25em;
      }

      [part~='choice']::before {
        flex: none;
        inline-size: 0.9em;
        block-size: 0.9em;
        margin-block-start: 0.3em;
        border: 1px solid #000;
        content: '';
      }

      [part~='status'] {
        margin: 0;
        padding: 0;
        background: none;
      }
    }
  `,
];
