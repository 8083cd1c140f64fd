import { css } from 'lit';
import { hostStyles } from '../../core/host.styles.js';

export const styles = [
  hostStyles,
  css`
    [part~='introduction'] {
      margin-block: 0 calc(2 * var(--_space));
    }

    [part~='introduction']:first-of-type {
      font-size: calc(1em * var(--_scale));
    }

    [part~='introduction']:last-child {
      margin-block-end: 0;
    }

    [part~='group-heading'] {
      margin-block: calc(4 * var(--_space)) var(--_space);
    }

    [part~='group'] > :is([part~='description'], [part~='figure'], .table) {
      margin-block: 0 calc(2 * var(--_space));
    }

    [part~='group']:last-child > :last-child {
      margin-block-end: 0;
    }

    dl {
      border-block-start: 1px solid var(--_line);
    }

    dt {
      flex: 0 1 11em;
    }

    dd {
      flex: 1 1 12em;
    }

    [part~='item'] {
      display: flex;
      flex-wrap: wrap;
      padding-block: calc(1.5 * var(--_space));
      column-gap: calc(3 * var(--_space));
      border-block-end: 1px solid var(--_line);
    }
  `,
];
