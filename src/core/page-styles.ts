import { css } from 'lit';

/**
 * `clinic-widgets.css`: what the author's plain HTML looks like before and without the script, so that the page reads
 * well and little moves when the elements come alive. Any rule of the page wins over it.
 */
export const pageStyles = css`
  :where(
    procedure-overview,
    procedure-steps,
    candidacy-checklist,
    benefit-risk-panel,
    recovery-timeline,
    medical-disclaimer,
    contact-form,
    procedure-guide
  ) {
    display: block;
    max-inline-size: var(--cw-max-width, 40em);
    margin-block: 1.5em;
    line-height: var(--cw-line-height, 1.5);
  }
`.cssText;
