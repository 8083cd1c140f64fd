import { css } from 'lit';

/** Groups of entries, one below the other, each with a title. */
export const groupsStyles = css`
  [part~='group'] + [part~='group'] {
    margin-block-start: calc(5 * var(--_space));
  }

  .title {
    display: flex;
    gap: calc(1.25 * var(--_space));
    padding-block-end: calc(1.5 * var(--_space));
    overflow-wrap: anywhere;
  }

  [part~='list'] {
    border-block-start: 2px solid;
  }

  svg {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    fill: none;
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 1.75;
  }

  [part~='item'] {
    padding-block: calc(2 * var(--_space));
  }

  /* Between entries only: below the last one, the line of the next group follows soon. */
  [part~='item'] + [part~='item'] {
    border-block-start: 1px solid var(--_line);
  }

  [part~='label'] {
    color: var(--_muted);
    font-size: 0.9em;
  }

  @media print {
    /* Also where a guide's entries stand close together. */
    .title {
      gap: 0.4em;
    }

    [part~='kind-icon'] {
      inline-size: 1.1em;
      block-size: 1.1em;
      margin-block-start: 0.1em;
    }
  }
`;
