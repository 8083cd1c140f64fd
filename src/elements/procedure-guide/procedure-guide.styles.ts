import { css } from 'lit';
import { hostStyles } from '../../core/host.styles.js';

export const styles = [
  hostStyles,
  css`
    /* Sections that took their true size on coming near would move the form away from under the focus. */
    :host(:not([theme])),
    .section {
      content-visibility: visible;
    }

    .measure {
      max-inline-size: none;
    }

    :is([part~='heading'], [part~='introduction'], [part~='note']) {
      max-inline-size: var(--cw-max-width, 36em);
    }

    /* The contents stand beside the sections where there is room for both, and above them elsewhere. */
    .columns {
      display: flex;
      flex-wrap: wrap;
      gap: calc(8 * var(--_space));
    }

    nav {
      flex: 1 1 14em;
      container-type: inline-size;
    }

    /* Above the sections the list fills its place, and never sticks. */
    ul {
      position: sticky;
      inset-block-start: 1em;
    }

    .sections {
      flex: 1000 1 46em;
      min-inline-size: 0;
    }

    li {
      break-inside: avoid;
    }

    a {
      position: relative;
      display: inline-block;
      padding-block: max(0.6em, 22px - 0.75em);
    }

    a[aria-current]::before {
      position: absolute;
      inset-block: 0.6em;
      inset-inline-start: -0.75em;
      border-inline-start: 4px solid var(--_accent);
      content: '';
    }

    @container (inline-size >= 38em) {
      ul {
        columns: 2;
        column-gap: calc(4 * var(--_space));
      }
    }

    .section {
      margin-block: calc(8 * var(--_space)) 0;
      font-size: inherit;
      scroll-margin-block-start: 1em;
    }

    .section:first-child {
      margin-block-start: 0;
    }

    /* At a glance: what a reader looks for first. */
    .overview::part(list) {
      padding-inline: calc(2 * var(--_space));
      border: 0;
      border-radius: var(--_radius);
      background: color-mix(in srgb, var(--_accent) 8%, transparent);
    }

    /* A leaflet: everything close together, and at its foot who says so. */
    @media print {
      :host {
        display: flex;
        flex-direction: column;
        margin: 0;
      }

      nav {
        display: none;
      }

      .measure,
      .columns,
      .sections {
        display: contents;
      }

      .section {
        --cw-space: 0.12em;
        --cw-line-height: 1.25;
        --cw-max-width: none;

        margin-block-start: 0.6em;
      }

      .section::part(heading) {
        margin-block-end: 0.1em;
        font-size: 1.2em;
      }

      .section::part(group-heading),
      .section::part(introduction) {
        font-size: 1em;
      }

      .disclaimer {
        order: 1;
      }
    }
  `,
];
