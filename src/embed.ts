/**
 * The script-tag entry: registers all widgets, under a prefix where the script's own tag names one, and mounts them
 * where the page says `data-cw`.
 */
import { mount } from './core/mount.js';
import { isFirst, prefix } from './core/first-copy.js';
// Text of one kind packs smaller when it stands together: first all style sheets, then all words.
import './core/host.styles.js';
import './elements/candidacy-checklist/candidacy-checklist.styles.js';
import './elements/contact-form/contact-form.styles.js';
import './elements/procedure-steps/procedure-steps.styles.js';
import './elements/benefit-risk-panel/benefit-risk-panel.styles.js';
import './elements/medical-disclaimer/medical-disclaimer.styles.js';
import './elements/procedure-guide/procedure-guide.styles.js';
import './elements/procedure-overview/procedure-overview.styles.js';
import './elements/recovery-timeline/recovery-timeline.styles.js';
import './locales/en.js';
import { register } from './core/register.js';
import { widgets } from './widgets.js';

if (isFirst) {
  register(widgets, prefix);
  mount({ prefix });
}
