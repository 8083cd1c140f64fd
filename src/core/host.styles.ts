import { css } from 'lit';

/**
 * What every widget starts from: the tokens, and type that holds against the page's own rules. Inherited type is set
 * anew on what is inside the shadow root, where no selector of the page reaches. What a page uses to hide or disable is
 * inherited, never reset: `visibility`, `pointer-events`, `user-select`.
 *
 * A token of the page (`--cw-…`) wins over the palette of `theme` (`--_p-…`), which wins over what is derived.
 */
export const hostStyles = css`
  :host {
    --_accent: var(--cw-accent, var(--_p-accent, #10667d));
    --_on-accent: var(--cw-on-accent, var(--_p-on-accent, #fff));
    --_danger: var(--cw-danger, var(--_p-danger, #c8321f));
    --_muted: var(--cw-muted, var(--_p-muted, color-mix(in srgb, currentcolor 82%, transparent)));
    --_line: var(--cw-border, var(--_p-border, color-mix(in srgb, currentcolor 30%, transparent)));
    --_surface: var(--cw-surface, var(--_p-surface, transparent));
    --_success: var(--cw-success, var(--_p-success, #23805a));
    --_warning: var(--cw-warning, var(--_p-warning, #a86400));
    --_radius: var(--cw-radius, 0.25em);
    --_border-width: var(--cw-border-width, 2px);
    --_control-height: var(--cw-control-height, 44px);
    --_space: var(--cw-space, 0.5em);
    --_scale: var(--cw-type-scale, 1.2);

    display: block;
    /* More than between the entries of any widget. */
    margin-block: 2.5em;
    color: var(--cw-text, var(--_p-text, inherit));
    background: var(--_surface);
    font-family: var(--cw-font-family, inherit);
    font-size: var(--cw-font-size, inherit);
    overflow-wrap: anywhere;
  }

  /*
   * What is off the screen is rendered when it comes near, where outlines and markers are not cut off by that. A widget
   * with a surface of its own is always rendered: tools that compare its text with what is behind it need its true size.
   */
  @supports (overflow-clip-margin: 4em) {
    :host(:not([theme])) {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 24em;
      overflow-clip-margin: 4em;
    }
  }

  :host([hidden]) {
    display: none;
  }

  :host([theme]) {
    --_p-text: #16242c;
    --_p-surface: #fff;
    --_p-muted: #43525b;
    --_p-border: #b9c5cb;
    --_p-accent: #0b5a70;
    --_p-on-accent: #fff;
    --_p-danger: #a8231a;
    --_p-success: #1b6e4c;
    --_p-warning: #8a5300;

    color-scheme: light;
    padding: calc(3 * var(--_space));
    border-radius: var(--_radius);
  }

  :host([theme='dark']) {
    --_p-text: #eef3f5;
    --_p-surface: #14212a;
    --_p-muted: #bccad1;
    --_p-border: #50636e;
    --_p-accent: #8fd0e2;
    --_p-on-accent: #06222b;
    --_p-danger: #f4a79d;
    --_p-success: #8ad6b1;
    --_p-warning: #f2c879;

    color-scheme: dark;
  }

  /* As the page is: its color-scheme says so. Browsers without light-dark() stay light. */
  @supports (color: light-dark(#000, #fff)) {
    :host([theme='auto']) {
      --_p-text: light-dark(#16242c, #eef3f5);
      --_p-surface: light-dark(#fff, #14212a);
      --_p-muted: light-dark(#43525b, #bccad1);
      --_p-border: light-dark(#b9c5cb, #50636e);
      --_p-accent: light-dark(#0b5a70, #8fd0e2);
      --_p-on-accent: light-dark(#fff, #06222b);
      --_p-danger: light-dark(#a8231a, #f4a79d);
      --_p-success: light-dark(#1b6e4c, #8ad6b1);
      --_p-warning: light-dark(#8a5300, #f2c879);

      color-scheme: inherit;
    }
  }

  :host > * {
    max-inline-size: var(--cw-max-width, 36em);
    font-style: normal;
    font-weight: 400;
    letter-spacing: normal;
    line-height: var(--cw-line-height, 1.55);
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-wrap: pretty;
    white-space: normal;
    word-spacing: normal;
    /* Long words alone: a hyphen at every line's end is hard to read. */
    hyphens: auto;
    hyphenate-limit-chars: 12 5 5;
  }

  /* Letters of Arabic stand and hang further out. */
  :host > :is(:lang(ar), :lang(fa), :lang(ur)) {
    line-height: var(--cw-line-height, 1.75);
  }

  /* Scripts without italics: a slanted letter is a fault there. What would be slanted is bold. */
  :is(em, i, cite, dfn, address):is(
    :lang(ar),
    :lang(fa),
    :lang(ur),
    :lang(he),
    :lang(yi),
    :lang(zh),
    :lang(ja),
    :lang(ko)
  ) {
    font-style: normal;
    font-weight: 700;
  }

  * {
    box-sizing: border-box;
    margin: 0;
  }

  :is([part~='heading'], [part~='group-heading']) {
    color: var(--cw-heading-color, inherit);
    font-family: var(--cw-heading-font-family, inherit);
    font-size: calc(1em * var(--_scale));
    font-weight: var(--cw-heading-weight, 700);
    line-height: 1.25;
    text-wrap: balance;
  }

  [part~='heading'] {
    margin-block-end: calc(2 * var(--_space));
    font-size: calc(1em * var(--_scale) * var(--_scale));
  }

  /* From a phone to a wide screen by one more step; in a container of the page, by its width. The sum is in calc(): optimisers for
     WordPress drop the spaces around a plus sign anywhere else. */
  @supports (font-size: 1cqi) {
    [part~='heading'] {
      font-size: clamp(
        1em * var(--_scale) * var(--_scale),
        calc(1.1em + 1.1cqi),
        1em * var(--_scale) * var(--_scale) * var(--_scale)
      );
    }
  }

  p + *,
  ul + *,
  ol + *,
  .table + *,
  [part~='figure'] {
    margin-block-start: calc(1.5 * var(--_space));
  }

  /* Lists of the author's inside an entry: solid, and no further in than needed. */
  ul {
    padding-inline-start: 1.25em;
    list-style: disc;
  }

  ol {
    padding-inline-start: 1.5em;
  }

  [role='list'] {
    padding: 0;
    list-style: none;
  }

  [part~='introduction'] {
    margin-block-end: calc(3 * var(--_space));
  }

  [part~='note'] {
    margin-block-start: calc(3 * var(--_space));
  }

  [part~='term'] {
    font-weight: 700;
  }

  [part~='urgent'] {
    padding-block: var(--_space);
    padding-inline-start: calc(3 * var(--_space));
    border-inline-start: 0.5em solid var(--_danger);
  }

  img,
  video {
    max-inline-size: 100%;
    block-size: auto;
  }

  iframe,
  object,
  embed,
  audio,
  ::slotted(*) {
    max-inline-size: 100%;
  }

  pre {
    white-space: pre-wrap;
  }

  /* A table that is wider than its place scrolls by itself, and the page does not. */
  .table {
    overflow-x: auto;
  }

  ::slotted(table) {
    display: block;
    overflow-x: auto;
    overflow-wrap: break-word;
  }

  [part~='table'] {
    border-spacing: 0;
  }

  [part~='cell'] {
    padding-block: var(--_space);
    padding-inline: 0 calc(3 * var(--_space));
    border-block-end: 1px solid var(--_line);
    overflow-wrap: break-word;
    text-align: start;
    vertical-align: top;
  }

  caption {
    padding-block-end: var(--_space);
    font-weight: 700;
    text-align: start;
  }

  summary {
    padding-block: 0.65em;
    cursor: pointer;
  }

  a {
    color: var(--cw-link, inherit);
    text-underline-offset: 0.15em;
  }

  a:hover {
    text-decoration-thickness: 3px;
  }

  :focus-visible {
    outline: 3px solid var(--cw-focus, currentcolor);
    outline-offset: 2px;
  }

  @media print {
    /* Paper is white, whatever the page or its theme is on a screen, and browsers leave out what is behind the text. */
    :host {
      --_accent: #000;
      --_danger: #000;
      --_success: #000;
      --_warning: #000;
      --_muted: #000;
      --_line: #767676;
      --_surface: transparent;

      content-visibility: visible;
      margin-block: 1.5em;
      color: #000;
      background: none;
      font-size: 10.5pt;
    }

    :host([theme]) {
      padding: 0;
    }

    :is([part~='heading'], [part~='group-heading']) {
      color: #000;
      break-after: avoid;
    }

    [part~='heading'] {
      font-size: 1.44em;
    }

    a {
      color: #000;
    }

    /* Terms stand beside what is said of them: fewer pages. */
    :is(div, span)[part~='term'] {
      /* stylelint-disable-next-line property-disallowed-list -- its value is the logical one */
      float: inline-start;
      inline-size: 9em;
    }

    /* The term may be the longer one. */
    [part~='item'] {
      display: flow-root;
      break-inside: avoid;
    }

    :is(div, span)[part~='term'] + [part~='description'] {
      margin-inline-start: 9.5em;
    }

    .table {
      overflow: visible;
    }

    a[href^='http']::after {
      content: ' (' attr(href) ')';
    }
  }
`;
