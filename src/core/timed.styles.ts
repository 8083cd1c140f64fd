import { css } from 'lit';
import { groupsStyles } from './groups.styles.js';
import { hostStyles } from './host.styles.js';
import { ticksStyles } from './ticks.styles.js';

/** What to do before or after a procedure, in groups. */
export const timedStyles = [
  hostStyles,
  ...ticksStyles,
  groupsStyles,
  css`
    [part~='label'] {
      font-weight: 700;
    }

    [part~='group'] > [part~='introduction'] {
      margin-block-end: calc(1.5 * var(--_space));
    }

    [part~='group'] > [part~='note'] {
      margin-block-start: calc(2 * var(--_space));
    }

    div[part~='list'] > [part~='item'] {
      padding-block: 0;
    }

    .words > [part~='label'] {
      display: block;
    }

    @media print {
      div[part~='list'] > [part~='item'] {
        padding-block: 0.25em;
      }

      /* A time stands beside what is said of it, as terms do: fewer pages. */
      :is(li, .words) > [part~='label'] {
        /* stylelint-disable-next-line property-disallowed-list -- its value is the logical one */
        float: inline-start;
        inline-size: 9em;
        font-size: 1em;
      }

      [part~='label'] ~ :is([part~='term'], [part~='description']) {
        /* stylelint-disable-next-line property-disallowed-list -- it takes back the one that terms have */
        float: none;
        display: block;
        inline-size: auto;
        margin-inline-start: 9.5em;
      }

      /* Where paper is wide enough, as in a guide, groups fill two columns, one after the other. */
      .measure {
        columns: 2 20em;
        column-gap: 2em;
      }

      .measure > :not([part~='group']) {
        column-span: all;
      }

      .measure > [part~='group'] {
        break-inside: avoid;
      }
    }
  `,
];
