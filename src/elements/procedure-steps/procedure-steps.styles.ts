import { css } from 'lit';
import { hostStyles } from '../../core/host.styles.js';

export const styles = [
  hostStyles,
  css`
    [part~='item'] {
      --_marker: var(--cw-marker-size, 2.25em);

      position: relative;
      display: flow-root;
      min-block-size: var(--_marker);
      padding-inline-start: calc(var(--_marker) + 2 * var(--_space));
    }

    [part~='item']:not(:last-child) {
      padding-block-end: calc(4 * var(--_space));
    }

    [part~='item']:not(:last-child)::before {
      position: absolute;
      inset-block: var(--_marker) 0;
      inset-inline-start: calc(var(--_marker) / 2 - 1px);
      border-inline-start: 2px solid var(--_line);
      content: '';
    }

    [part~='marker'] {
      position: absolute;
      inset-block-start: 0;
      inset-inline-start: 0;
      display: grid;
      place-items: center;
      inline-size: var(--_marker);
      block-size: var(--_marker);
      border: var(--_border-width) solid var(--_accent);
      border-radius: 50%;
      background: var(--cw-marker-background, none);
      font-weight: 700;
      font-variant-numeric: tabular-nums;
      line-height: 1;
    }

    [part~='marker'][part~='current'] {
      border-width: 4px;
      color: var(--_on-accent);
      background: var(--_accent);
    }

    [part~='label'] {
      color: var(--_muted);
    }

    [part~='term'] {
      padding-block: 0.35em 0.15em;
    }

    [part~='marker'] + div {
      padding-block-start: 0.35em;
    }

    button {
      all: unset;
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: calc(2 * var(--_space));
      inline-size: 100%;
      min-block-size: var(--_control-height);
      margin-block-start: calc((var(--_marker) - var(--_control-height)) / 2);
      cursor: pointer;
    }

    button [part~='term'] {
      min-inline-size: 0;
      padding: 0;
    }

    button:hover [part~='term'] {
      text-decoration: underline;
    }

    svg {
      flex: none;
      inline-size: 1.1em;
      stroke: currentcolor;
      stroke-width: 2.5;
    }

    /* A plus becomes a minus. */
    [aria-expanded='true'] path + path {
      scale: 1 0;
    }

    @media (prefers-reduced-motion: no-preference) {
      path {
        transition: scale 0.18s;
      }
    }

    /* Pictures stand beside the text where there is room for both: the text keeps its measure. */
    .measure:has([part~='figure'] img) {
      display: grid;
      grid-template-columns: minmax(0, var(--cw-max-width, 36em)) minmax(0, 1fr);
      max-inline-size: calc(var(--cw-max-width, 36em) + 16em);
    }

    .measure:has([part~='figure'] img) > * {
      grid-column: 1;
    }

    .measure:has([part~='figure'] img) > ol {
      grid-column: 1 / -1;
      container-type: inline-size;
    }

    /* Nothing moves when a picture arrives, and nothing of it is cut off. */
    [part~='figure'] img {
      display: block;
      inline-size: 100%;
      max-inline-size: 24em;
      aspect-ratio: 4 / 3;
      object-fit: scale-down;
      background: color-mix(in srgb, currentcolor 6%, transparent);
    }

    figcaption {
      margin-block-start: var(--_space);
      color: var(--_muted);
    }

    [part~='figure'] + [part~='description'] {
      margin-block-start: calc(1.5 * var(--_space));
    }

    @container (inline-size >= 44em) {
      ol > [part~='item'] {
        display: grid;
        grid-template: repeat(3, auto) 1fr / minmax(0, 1fr) 16em;
        column-gap: calc(4 * var(--_space));
      }

      [id]:not([hidden]) {
        display: contents;
      }

      [part~='marker'] ~ *,
      [id] > * {
        grid-column: 1;
      }

      [part~='figure']:has(img) {
        grid-area: 1 / 2 / -1;
        margin: 0;
        padding: 0;
      }

      [part~='figure'] + [part~='description'] {
        margin: 0;
      }

      [part~='marker'] + [part~='figure'] + [part~='description'] {
        padding-block-start: 0.35em;
      }
    }

    @media print {
      [part~='item'] {
        --_marker: 1.4em;

        padding-inline-start: 2em;
      }

      [part~='item'] :is(div, [part~='term']) {
        padding: 0;
      }

      .measure:has([part~='figure'] img) [part~='marker'] ~ * {
        /* stylelint-disable-next-line property-disallowed-list -- its value is the logical one */
        float: none;
        inline-size: auto;
        margin-inline: 0;
      }

      [part~='marker'][part~='current'] {
        color: #000;
        background: none;
      }

      button {
        min-block-size: 0;
        margin: 0;
      }

      [hidden] {
        display: block;
        content-visibility: visible;
      }

      svg {
        display: none;
      }
    }
  `,
];
