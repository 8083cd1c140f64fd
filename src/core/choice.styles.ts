import { css } from 'lit';

/** Questions with boxes to tick or radio buttons: the row with its words is the target. */
export const choiceStyles = css`
  fieldset {
    min-inline-size: 0;
    padding: 0;
    border: 0;
  }

  [part~='label'] {
    display: block;
    padding: 0;
    font-weight: 700;
  }

  [part~='choice'] {
    display: grid;
    grid-template-columns: 1.75em minmax(0, 1fr);
    gap: calc(1.5 * var(--_space));
    min-block-size: 44px;
    cursor: pointer;
  }

  [part~='choice'] input {
    inline-size: 1.75em;
    block-size: 1.75em;
    accent-color: var(--_accent);
    cursor: inherit;
  }
`;
