import { css } from 'lit';

/** How often something happened, in words. */
export const figureStyles = css`
  .sides {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    gap: calc(2 * var(--_space));
    margin-block: var(--_space);
  }

  [part~='figure'] > p:last-child {
    color: var(--_muted);
    font-size: 0.9em;
  }

  [part~='figure'] p + p {
    margin-block-start: 0;
  }

  strong {
    font-variant-numeric: tabular-nums;
  }

  @media print {
    .sides {
      gap: 0 2em;
      margin-block: 0;
    }

    .sides > div {
      display: flex;
      flex-wrap: wrap;
      column-gap: 0.75em;
    }

    .sides > div > [part~='pictograph'] {
      flex-basis: 100%;
    }

    /* What is said of both sides is one paragraph: fewer lines. */
    .sides ~ p {
      display: inline;
      margin-inline-end: 0.5em;
    }
  }
`;
