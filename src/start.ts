/** What the script-tag entry does once it is known to be the first copy of the library on the page. */
import { mount } from './core/mount.js';
import { register } from './core/register.js';
import { widgets } from './widgets.js';

export function start(prefix: string | undefined): void {
  register(widgets, prefix);
  mount({ prefix });
}
