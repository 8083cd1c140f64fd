import { css } from 'lit';
import { figureStyles } from '../../core/figure.styles.js';
import { hostStyles } from '../../core/host.styles.js';

export const styles = [
  hostStyles,
  figureStyles,
  css`
    [part~='item'] + [part~='item'] {
      margin-block-start: calc(2 * var(--_space));
    }

    /* A table may be wider than text that is read line by line. */
    .options,
    .measure:has(> .options) {
      max-inline-size: calc(1.6 * var(--cw-max-width, 36em));
    }

    .options {
      position: relative;
      grid-column: 1 / -1;
      container-type: inline-size;
    }

    [role='columnheader'],
    td[role] {
      inline-size: 14em;
    }

    [role='rowheader'] {
      inline-size: 11em;
    }

    thead > tr > [role] {
      border-block-end: 2px solid;
      font-weight: 400;
    }

    [role='rowheader'][part~='group-heading'] {
      padding-block-start: calc(3 * var(--_space));
    }

    [part~='label'] {
      display: none;
      flex: 0 0 11em;
      color: var(--_muted);
    }

    [part~='label'] + div {
      flex: 1 1 14em;
      min-inline-size: 0;
    }

    [part~='figure']:first-of-type {
      margin-block-start: 0;
    }

    .unseen {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    /* Too narrow for columns: each question stands above what is said of each option. */
    @media screen {
      /* A column of one measure for headings and text, in any size; the table goes over both columns. */
      .measure:has(> .options) {
        display: grid;
        grid-template-columns: minmax(0, var(--cw-max-width, 36em)) minmax(0, 1fr);
      }

      .measure > :not(.options) {
        grid-column: 1;
      }

      @container (inline-size < 34em) {
        .options > table,
        .options > table > caption,
        .options :is(thead, tbody, tr, th, td)[role] {
          display: block;
          inline-size: auto;
        }

        .options tr[role]:not(.heading) {
          padding-block: var(--_space);
          border-block-end: 2px solid;
        }

        .options :is(th, td)[role] {
          padding: var(--_space) 0;
          border: 0;
        }

        /* The name of its option stands beside what a cell says, or above it. */
        .options tbody td[role] {
          display: flex;
          flex-wrap: wrap;
          column-gap: calc(3 * var(--_space));
        }

        .options td[role] + td[role] {
          border-block-start: 1px solid var(--_line);
        }

        /* It keeps its place in the tree, so that each cell has the header of its column. */
        .options thead tr > :first-child {
          position: absolute;
          inline-size: 1px;
          block-size: 1px;
          padding: 0;
          overflow: hidden;
          clip-path: inset(50%);
        }

        .options [part~='label'] {
          display: block;
        }
      }

      @container (inline-size < 50em) {
        .many > table,
        .many > table > caption,
        .many :is(thead, tbody, tr, th, td)[role] {
          display: block;
          inline-size: auto;
        }

        .many tr[role]:not(.heading) {
          padding-block: var(--_space);
          border-block-end: 2px solid;
        }

        .many :is(th, td)[role] {
          padding: var(--_space) 0;
          border: 0;
        }

        /* The name of its option stands beside what a cell says, or above it. */
        .many tbody td[role] {
          display: flex;
          flex-wrap: wrap;
          column-gap: calc(3 * var(--_space));
        }

        .many td[role] + td[role] {
          border-block-start: 1px solid var(--_line);
        }

        /* It keeps its place in the tree, so that each cell has the header of its column. */
        .many thead tr > :first-child {
          position: absolute;
          inline-size: 1px;
          block-size: 1px;
          padding: 0;
          overflow: hidden;
          clip-path: inset(50%);
        }

        .many [part~='label'] {
          display: block;
        }
      }
    }

    @media print {
      tr {
        break-inside: avoid;
      }

      th > [part~='term'] {
        /* stylelint-disable-next-line property-disallowed-list -- its value is the logical one */
        float: none;
        inline-size: auto;
      }

      th > [part~='term'] + [part~='description'] {
        margin-inline-start: 0;
      }
    }
  `,
];
