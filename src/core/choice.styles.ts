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
    grid-template-columns: auto minmax(0, 1fr);
    align-content: center;
    gap: calc(1.5 * var(--_space));
    min-block-size: var(--_control-height);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  [part~='choice']:has(:checked) {
    --_tint: color-mix(in srgb, var(--cw-accent, currentcolor) 8%, transparent);

    background: var(--_tint);
    box-shadow: 0 0 0 4px var(--_tint);
  }

  /* The first line is level with the box. */
  [part~='check-control'] + * {
    padding-block-start: max(0px, (32px - 1.5em) / 2);
  }

  /* Drawn, so that they are as dark or as light as the widget, whatever the page says of itself. */
  [part~='check-control'] {
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    margin: 0;
    border: var(--_border-width) solid;
    border-radius: var(--_radius);
    color: inherit;
    background: var(--_surface);
    appearance: none;
    cursor: inherit;
  }

  [type='radio'] {
    border-radius: 50%;
  }

  [part~='check-control']::before {
    inline-size: 50%;
    block-size: 50%;
    border-radius: inherit;
  }

  [part~='check-control']:checked::before {
    background: currentcolor;
    content: '';
  }

  [type='checkbox']::before {
    inline-size: 68%;
    block-size: 62%;
    border-radius: 0;
    clip-path: polygon(0 55%, 16% 38%, 39% 63%, 84% 5%, 100% 20%, 40% 97%);
  }

  @media (forced-colors: active) {
    [part~='check-control'] {
      appearance: auto;
    }

    [part~='check-control']:checked::before {
      content: none;
    }
  }
`;
