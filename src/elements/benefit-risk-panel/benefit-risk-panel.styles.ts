import { css } from 'lit';
import { figureStyles } from '../../core/figure.styles.js';
import { groupsStyles } from '../../core/groups.styles.js';
import { hostStyles } from '../../core/host.styles.js';

export const styles = [
  hostStyles,
  groupsStyles,
  figureStyles,
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
  `,
];
