import { css } from 'lit';
import { choiceStyles } from '../../core/choice.styles.js';
import { hostStyles } from '../../core/host.styles.js';

export const styles = [
  hostStyles,
  choiceStyles,
  css`
    /* Where somebody writes, nothing comes and goes. */
    :host(:not([theme])) {
      content-visibility: visible;
    }

    [part~='urgent'],
    [part~='error'],
    [part~='reference'],
    .booked,
    ::slotted([data-cw-added='error']) {
      font-weight: 700;
    }

    [part~='note'] {
      margin-block-start: calc(2 * var(--_space));
    }

    [part~='note'] p + p {
      margin-block-start: calc(0.5 * var(--_space));
    }

    [part~='form'] {
      margin-block-start: calc(4 * var(--_space));
    }

    [part~='field'] {
      margin-block-end: calc(4 * var(--_space));
    }

    /* Without the style sheet for the page, the author's own fields have at least a line each. */
    ::slotted(:is(label, [data-cw-added])) {
      display: block;
    }

    /* What the author put among the fields. */
    [part~='form'] > slot {
      display: block;
      margin-block-end: calc(3 * var(--_space));
    }

    .wrong {
      padding-inline-start: calc(2 * var(--_space));
      border-inline-start: 0.3em solid var(--_danger);
    }

    legend {
      margin-block-end: var(--_space);
    }

    [part~='hint'] {
      color: var(--_muted);
    }

    :host([theme]) [part~='error'] {
      color: var(--_danger);
    }

    /* A drawn sign: that of a font may be missing, or coloured like a smiley. */
    [part~='error']::before {
      display: inline-grid;
      place-items: center;
      inline-size: 1.4em;
      block-size: 1.4em;
      margin-inline-end: 0.4em;
      border: 2px solid var(--_danger);
      border-radius: 50%;
      color: var(--_danger);
      font-weight: 700;
      line-height: 1;
      content: '!' / '';
    }

    [part~='text-control'] {
      display: block;
      inline-size: 100%;
      min-block-size: var(--_control-height);
      margin-block-start: var(--_space);
      padding: var(--cw-control-padding, 0.5em);
      border: var(--_border-width) solid;
      border-radius: var(--_radius);
      color: inherit;
      background: var(--_surface);
      font: inherit;
      font-size: max(1em, 16px);
      line-height: 1.4;
    }

    /* The second line is no border: a brand that sets the border of all controls leaves it there. */
    [part~='invalid'] {
      border-color: var(--_danger);
      box-shadow: inset 0 0 0 2px var(--_danger);
    }

    textarea {
      resize: vertical;
    }

    option {
      color: CanvasText;
      background: Canvas;
    }

    [type='tel'],
    [type='date'] {
      max-inline-size: 16em;
    }

    .words {
      white-space: pre-line;
    }

    .sum {
      display: flex;
      align-items: center;
      gap: calc(1.5 * var(--_space));
      margin-block-start: var(--_space);
      font-size: 1.2em;
      font-variant-numeric: tabular-nums;
    }

    .sum [part~='control'][type] {
      inline-size: 5em;
      margin: 0;
    }

    button {
      min-block-size: var(--_control-height);
      min-inline-size: min(13em, 100%);
      padding: 0.6em 1.2em;
      border: var(--_border-width) solid transparent;
      border-radius: var(--_radius);
      color: var(--_on-accent);
      background: var(--_accent);
      font: inherit;
      font-weight: 700;
      cursor: pointer;
    }

    /*
     * The text of a filled button may have the colour of the page, on which a ring of that colour is not seen: the ring is inside.
     * Where the page names a colour for rings, one of that colour is around it, too.
     */
    button:focus-visible {
      outline-color: currentcolor;
      outline-offset: -6px;
      box-shadow: 0 0 0 3px var(--cw-focus, transparent);
    }

    button:hover {
      background: color-mix(in srgb, var(--_accent) 85%, #000);
    }

    [aria-disabled='true'] {
      cursor: progress;
    }

    button.quiet {
      margin-block-start: calc(2 * var(--_space));
      border-color: currentcolor;
      color: inherit;
      background: none;
    }

    [part~='group'] {
      margin-block: calc(2 * var(--_space));
    }

    /* The day stays in view while its times scroll. A floating legend is a box like others. */
    [part~='group-heading'] {
      position: sticky;
      z-index: 1;
      inset-block-start: 0;
      /* stylelint-disable-next-line property-disallowed-list -- its value is the logical one */
      float: inline-start;
      inline-size: 100%;
      padding-inline: 0;
      padding-block: var(--_space);
      background: var(--_surface);
      font-size: 1em;
      backdrop-filter: blur(1em);
    }

    [part~='control'] ~ [part~='label'] {
      margin-block-start: calc(2 * var(--_space));
    }

    /* Three across on a phone; a time is never broken. */
    .times {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space);
      /* stylelint-disable-next-line property-disallowed-list -- both is no side */
      clear: both;
    }

    .times [part~='choice'] {
      align-items: center;
      gap: var(--_space);
      min-inline-size: 7em;
      padding-inline: calc(var(--_space) - 2px);
      border: 1px solid var(--_line);
      white-space: nowrap;
    }

    .times [part~='check-control'] {
      inline-size: 20px;
      block-size: 20px;
    }

    .times span {
      padding: 0;
    }

    summary {
      text-decoration: underline;
    }

    [part~='error-summary'],
    [part~='status'] {
      margin-block-start: calc(3 * var(--_space));
      padding: calc(3 * var(--_space));
      border: 3px solid var(--_danger);
      border-radius: var(--_radius);
      scroll-margin-block: 6em;
    }

    [part~='status'] {
      border-color: var(--_success);
    }

    .closed {
      border-color: var(--_warning);
    }

    /* What is said of sending stands apart from the button. */
    [part~='submit'] + [role='status']:not(.unseen) {
      margin-block-start: calc(2 * var(--_space));
    }

    [part~='box-title'] {
      display: block;
      margin-block-end: var(--_space);
      font-size: 1.2em;
      line-height: 1.25;
    }

    [part~='error-summary'] a {
      display: inline-block;
      padding-block: 0.25em;
      font-weight: 700;
    }

    [part~='reference'] {
      font-variant-numeric: tabular-nums;
    }

    /* What was sent: the title first, then when, then the reference. The sign stands beside all lines of the title. */
    [part~='status']:not(.closed) [part~='box-title'] {
      padding-inline-start: 1.15em;
      text-indent: -1.15em;
      font-size: min(1.728em, 1em + 2cqi);
    }

    [part~='status']:not(.closed) [part~='box-title']::before {
      display: inline-block;
      inline-size: 0.35em;
      block-size: 0.7em;
      margin-inline: 0.15em 0.5em;
      border: solid var(--_success);
      border-width: 0 0.15em 0.15em 0;
      transform: rotate(45deg) translateY(-0.1em);
      content: '';
    }

    .booked {
      font-size: 1.44em;
      line-height: 1.25;
    }

    /* A number goes to the next line whole, where it fits there. */
    [href^='tel'] {
      display: inline-block;
    }

    .unseen {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    @media print {
      /* The number to call stays with the heading. */
      :host {
        break-inside: avoid;
      }

      [part~='form'],
      .quiet {
        display: none;
      }
    }
  `,
];
