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

    nav {
      container-type: inline-size;
    }

    li {
      break-inside: avoid;
    }

    a {
      display: inline-block;
      padding-block: max(0.6em, 22px - 0.75em);
    }

    @container (inline-size >= 38em) {
      ul {
        columns: 2;
        column-gap: calc(4 * var(--_space));
      }
    }

    .section {
      max-inline-size: none;
      margin-block: calc(8 * var(--_space)) 0;
      font-size: inherit;
      scroll-margin-block-start: 1em;
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
