import { css } from 'lit';
import { groupsStyles } from '../../core/groups.styles.js';
import { hostStyles } from '../../core/host.styles.js';

export const styles = [
  hostStyles,
  groupsStyles,
  css`
    .people {
      max-inline-size: 11em;
      margin-block: var(--_space);
    }

    .people.many {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(6.5em, 45%), 1fr));
      gap: calc(1.5 * var(--_space));
      max-inline-size: 40em;
    }

    .people svg {
      display: block;
      inline-size: 100%;
      block-size: auto;
      overflow: visible;
      stroke-width: 0.9;
    }

    .people:dir(rtl) svg {
      transform: scaleX(-1);
    }

    .people .difference {
      stroke-width: 1.8;
      stroke-linecap: square;
    }

    .sides {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
      gap: calc(2 * var(--_space));
      margin-block: var(--_space);
    }

    [part~='figure'] p:last-child {
      color: var(--_muted);
      font-size: 0.9em;
    }

    [part~='figure'] p + p {
      margin-block-start: 0;
    }

    strong {
      font-variant-numeric: tabular-nums;
    }
  `,
];
