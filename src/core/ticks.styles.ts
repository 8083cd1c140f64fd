import { css } from 'lit';
import { choiceStyles } from './choice.styles.js';

/** Entries that a visitor may tick, and what a visitor may do with the ticks. */
export const ticksStyles = [
  choiceStyles,
  css`
    [part~='choice'] {
      gap: calc(2 * var(--_space));
      padding-block: calc(1.25 * var(--_space));
    }

    .words,
    .words > [part] {
      display: block;
    }

    [part~='choice']:hover input:not(:focus-visible) {
      outline: 2px solid var(--_line);
      outline-offset: 1px;
    }

    button {
      min-block-size: var(--_control-height);
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

    .handover [part~='group'] {
      margin-block-start: calc(3 * var(--_space));
      padding: calc(2 * var(--_space));
      border: 2px solid var(--_line);
      border-radius: var(--_radius);
    }

    .answers {
      white-space: pre-line;
    }

    @media print {
      [part~='check-control'],
      button {
        display: none;
      }

      /* A box to be ticked by hand. What is ticked on the screen stays there. */
      [part~='choice'] {
        gap: 0.5em;
        min-block-size: 0;
        padding-block: 0 0.25em;
      }

      [part~='choice']:has(:checked) {
        background: none;
        box-shadow: none;
      }

      [part~='check-control'] + * {
        padding: 0;
      }

      [part~='choice']::before {
        flex: none;
        inline-size: 0.9em;
        block-size: 0.9em;
        margin-block-start: calc((1lh - 0.9em) / 2);
        border: 1px solid #000;
        content: '';
      }
    }
  `,
];
