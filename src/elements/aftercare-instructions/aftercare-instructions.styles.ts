import { css } from 'lit';
import { timedStyles } from '../../core/timed.styles.js';

export const styles = [
  ...timedStyles,
  css`
    .activities {
      inline-size: 100%;
      border-block-start: 2px solid;
      table-layout: fixed;
    }

    .activities [part~='cell'] {
      padding-block: calc(1.5 * var(--_space));
      padding-inline: 0 calc(2 * var(--_space));
    }

    .activities thead [part~='cell'] {
      padding-block: var(--_space);
      color: var(--_muted);
      font-size: 0.9em;
    }

    .activities tbody th {
      font-weight: 400;
    }

    /* Without a name of its own, what is said of an activity is its name. */
    .activities tbody th > [part~='description']:first-child {
      font-weight: 700;
    }

    /* Levels of care differ by shape: a thin frame, a thick one, a thick one with a filled head. */
    [part~='care-box'] {
      padding: 0;
      border: 1px solid;
      border-radius: var(--_radius);
      overflow: clip;
    }

    [part~='care-box']:is([part~='urgent'], [part~='emergency']) {
      border: 4px solid var(--_danger);
    }

    [part~='care-box'] > .title {
      padding: calc(1.75 * var(--_space)) calc(3 * var(--_space));
      font-weight: 700;
    }

    [part~='emergency'] > .title {
      color: var(--_on-accent);
      background: var(--_danger);
    }

    .title [part~='label'] {
      display: block;
      color: inherit;
      font-size: 0.85em;
    }

    [part~='care-box'] > :not(.title) {
      margin: 0;
      padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    }

    [part~='care-box'] > [part~='list'] {
      padding-block: 0;
    }

    [part~='care-box'] > .title + [part~='introduction'] {
      padding-block-end: 0;
      border-block-start: 2px solid;
    }

    [part~='care-box'] > [part~='introduction'] + [part~='list'] {
      border-block-start: 0;
    }

    [part~='care-box'] > [part~='list'] > [part~='item']:last-child {
      border-block-end: 0;
    }

    @media (forced-colors: active) {
      [part~='emergency'] > .title {
        color: Canvas;
        background: CanvasText;
        forced-color-adjust: none;
      }
    }

    @media print {
      tr[part~='item'] {
        display: table-row;
      }

      th > [part~='term'] {
        /* stylelint-disable-next-line property-disallowed-list -- it takes back the one that terms have */
        float: none;
        inline-size: auto;
      }

      th > [part~='term'] + [part~='description'] {
        margin-inline-start: 0;
      }

      [part~='cell'] {
        padding-block: 0.25em;
      }

      [part~='care-box'] {
        break-inside: avoid;
      }

      [part~='care-box'] > .title {
        padding-block: 0.25em;
      }

      /* Browsers leave out what is behind the text: on paper its double frame tells it apart. */
      [part~='emergency'][part~='care-box'] {
        border: 6px double #000;
      }

      [part~='emergency'] > .title {
        color: #000;
        background: none;
      }
    }
  `,
];
