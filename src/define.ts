/** Registers all widgets under their own names. */
import { define } from './index.js';
import type { widgets } from './widgets.js';

define();

type Tags = { [Widget in (typeof widgets)[number] as Widget['tag']]: InstanceType<Widget> };

declare global {
  interface HTMLElementTagNameMap extends Tags {}
}
