import { css } from 'lit';
import { timedStyles } from '../../core/timed.styles.js';

export const styles = [
  ...timedStyles,
  css`
    .ask-first {
      padding: calc(1.5 * var(--_space)) calc(2 * var(--_space));
      border: 1px solid transparent;
      border-radius: var(--_radius);
      background: color-mix(in srgb, currentcolor 6%, transparent);
    }

    @media print {
      .ask-first {
        padding: 0;
        border: 0;
        background: none;
      }
    }
  `,
];
