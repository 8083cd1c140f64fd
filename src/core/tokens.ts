/**
 * The design tokens: the CSS custom properties that a page may set. The manifest, the tables in docs/, Storybook's pages
 * and `dist/tokens.json` are made from this list, and a test compares it with the style sheets.
 */

/** The types of the Design Tokens format that ours have. */
export type TokenType = 'color' | 'dimension' | 'number' | 'fontFamily' | 'fontWeight';

export interface Token {
  /** Without `--cw-`. */
  name: string;
  type: TokenType;
  /** Its value where neither the page nor a palette sets it. Without one, the value comes from the page. */
  default?: string;
  /** Where the default depends on what it is for. */
  defaults?: Readonly<Record<string, string>>;
  /** Its values in the palettes of `theme="light"` and `theme="dark"`. */
  palette?: readonly [light: string, dark: string];
  /** The token whose value it has where it is not set. */
  sameAs?: string;
  description: string;
}

export const tokens: readonly Token[] = [
  {
    name: 'font-family',
    type: 'fontFamily',
    description: "The typeface; the page's where not set.",
  },
  {
    name: 'font-size',
    type: 'dimension',
    description: "The size of running text, from which all other sizes follow; the page's where not set.",
  },
  {
    name: 'line-height',
    type: 'number',
    default: '1.55',
    defaults: { arabic: '1.75' },
    description: 'The line height of running text; 1.75 in Arabic, Persian and Urdu where not set.',
  },
  {
    name: 'text',
    type: 'color',
    palette: ['#16242c', '#eef3f5'],
    description: "The colour of text; the page's where not set.",
  },
  {
    name: 'muted',
    type: 'color',
    palette: ['#43525b', '#bccad1'],
    description: 'The colour of hints and other quiet text; derived from the text colour where not set.',
  },
  {
    name: 'surface',
    type: 'color',
    palette: ['#fff', '#14212a'],
    description: 'The background; none where not set.',
  },
  {
    name: 'border',
    type: 'color',
    palette: ['#b9c5cb', '#50636e'],
    description: 'The colour of lines; derived from the text colour where not set.',
  },
  {
    name: 'accent',
    type: 'color',
    default: '#10667d',
    palette: ['#0b5a70', '#8fd0e2'],
    description: 'The background of the button, the ring of a marker.',
  },
  {
    name: 'on-accent',
    type: 'color',
    default: '#fff',
    palette: ['#fff', '#06222b'],
    description: 'The colour of text on the accent.',
  },
  {
    name: 'danger',
    type: 'color',
    default: '#c8321f',
    palette: ['#a8231a', '#f4a79d'],
    description: 'The rule beside errors and urgent help.',
  },
  {
    name: 'success',
    type: 'color',
    default: '#23805a',
    palette: ['#1b6e4c', '#8ad6b1'],
    description: 'The border of what says that a message has arrived.',
  },
  {
    name: 'warning',
    type: 'color',
    default: '#a86400',
    palette: ['#8a5300', '#f2c879'],
    description: 'The border of what says that something is not possible, and the mark of an overdue review.',
  },
  {
    name: 'link',
    type: 'color',
    sameAs: 'text',
    description: 'The colour of links; the text colour where not set.',
  },
  {
    name: 'heading-font-family',
    type: 'fontFamily',
    sameAs: 'font-family',
    description: 'The typeface of headings; that of text where not set.',
  },
  {
    name: 'heading-weight',
    type: 'fontWeight',
    default: '700',
    description: 'The weight of headings.',
  },
  {
    name: 'heading-color',
    type: 'color',
    sameAs: 'text',
    description: 'The colour of headings; the text colour where not set.',
  },
  {
    name: 'type-scale',
    type: 'number',
    default: '1.2',
    description:
      'How much larger each step of headings is; an element’s own heading is two steps, on wide screens three.',
  },
  {
    name: 'border-width',
    type: 'dimension',
    default: '2px',
    description: 'The width of the borders of controls, buttons and markers; an error has a line of 2px more.',
  },
  {
    name: 'control-height',
    type: 'dimension',
    default: '44px',
    description: 'The least height of controls, rows to tick and buttons.',
  },
  {
    name: 'control-padding',
    type: 'dimension',
    default: '0.5em',
    description: 'The padding of controls that are typed into.',
  },
  {
    name: 'marker-size',
    type: 'dimension',
    defaults: { step: '2.25em', point: '0.75em' },
    description: "The size of a step's ring (2.25em) and of a point in time (0.75em).",
  },
  {
    name: 'marker-background',
    type: 'color',
    description: "The background of a step's ring; none where not set.",
  },
  {
    name: 'radius',
    type: 'dimension',
    default: '0.25em',
    description: 'How round corners are.',
  },
  {
    name: 'space',
    type: 'dimension',
    default: '0.5em',
    description: 'The unit of all distances.',
  },
  {
    name: 'focus',
    type: 'color',
    sameAs: 'text',
    description: 'The colour of the focus ring; the text colour where not set.',
  },
  {
    name: 'max-width',
    type: 'dimension',
    default: '36em',
    description: 'How wide an element’s text and controls may run; one measure for all of it.',
  },
];
