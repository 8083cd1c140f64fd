import { css } from 'lit';

/**
 * What every widget starts from: the tokens, and type that holds against the page's own rules. Inherited type is set
 * anew on what is inside the shadow root, where no selector of the page reaches.
 */
export const hostStyles = css`
  :host {
    --_accent: var(--cw-accent, var(--_p-accent, #10667d));
    --_on-accent: var(--cw-on-accent, var(--_p-on-accent, #fff));
    --_danger: var(--cw-danger, var(--_p-danger, #c8321f));
    --_muted: var(--cw-muted, var(--_p-muted, color-mix(in srgb, currentcolor 82%, transparent)));
    --_line: var(--cw-border, var(--_p-border, color-mix(in srgb, currentcolor 30%, transparent)));
    --_tint: color-mix(in srgb, currentcolor 6%, transparent);
    --_focus: var(--cw-focus, currentcolor);
    --_radius: var(--cw-radius, 0.25em);
    --_space: var(--cw-space, 0.5em);
    --_width: var(--cw-max-width, 40em);

    display: block;
    margin-block: 1.5em;
    color: var(--cw-text, var(--_p-text, inherit));
    background: var(--cw-surface, var(--_p-surface, transparent));
    font-family: var(--cw-font-family, inherit);
    font-size: var(--cw-font-size, inherit);
    overflow-wrap: break-word;
  }

  :host([hidden]) {
    display: none;
  }

  :host([theme='light']),
  :host([theme='auto']) {
    --_p-text: #16242c;
    --_p-surface: #fff;
    --_p-muted: #43525b;
    --_p-border: #b9c5cb;
    --_p-accent: #0b5a70;
    --_p-on-accent: #fff;
    --_p-danger: #a8231a;
  }

  :host([theme='dark']) {
    --_p-text: #eef3f5;
    --_p-surface: #14212a;
    --_p-muted: #bccad1;
    --_p-border: #50636e;
    --_p-accent: #8fd0e2;
    --_p-on-accent: #06222b;
    --_p-danger: #ff9d91;
  }

  @media (prefers-color-scheme: dark) {
    :host([theme='auto']) {
      --_p-text: #eef3f5;
      --_p-surface: #14212a;
      --_p-muted: #bccad1;
      --_p-border: #50636e;
      --_p-accent: #8fd0e2;
      --_p-on-accent: #06222b;
      --_p-danger: #ff9d91;
    }
  }

  :host([theme='light']),
  :host([theme='dark']),
  :host([theme='auto']) {
    padding: calc(3 * var(--_space));
    border-radius: var(--_radius);
  }

  :host > * {
    max-inline-size: var(--_width);
    font-style: normal;
    font-variant: normal;
    font-weight: 400;
    hyphens: manual;
    letter-spacing: normal;
    line-height: var(--cw-line-height, 1.5);
    text-align: start;
    text-decoration: none;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    text-wrap: pretty;
    visibility: visible;
    white-space: normal;
    word-spacing: normal;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    font-size: 1.2em;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }

  [part='heading'] {
    margin-block-end: calc(2 * var(--_space));
    font-size: 1.44em;
  }

  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  blockquote {
    margin: 0;
  }

  p + *,
  ul + *,
  ol + *,
  table + *,
  [part='description'] > * + * {
    margin-block-start: calc(1.5 * var(--_space));
  }

  [part~='list'] {
    padding: 0;
    list-style: none;
  }

  [part='introduction'],
  [part='note'] {
    margin-block-end: calc(3 * var(--_space));
  }

  [part='note'] {
    margin-block: calc(3 * var(--_space)) 0;
  }

  [part='term'] {
    font-weight: 700;
  }

  [part='figure'] {
    margin-block-start: calc(1.5 * var(--_space));
  }

  img,
  video {
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius);
  }

  a {
    color: inherit;
    text-decoration-thickness: max(1px, 0.0625em);
    text-underline-offset: 0.15em;
  }

  a:hover {
    text-decoration-thickness: max(3px, 0.1875em);
  }

  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 1px;
  }

  @media print {
    :host {
      color: #000;
      background: none;
      font-size: 10.5pt;
    }

    h1,
    h2,
    h3,
    h4,
    h5,
    h6 {
      break-after: avoid;
    }

    [part~='item'] {
      break-inside: avoid;
    }

    a[href^='http']::after {
      content: ' (' attr(href) ')';
    }
  }
`;
