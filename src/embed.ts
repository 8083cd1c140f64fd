/** The script-tag entry: registers all widgets, under a prefix where the script's own tag names one. */
import { register } from './core/register.js';
import { widgets } from './widgets.js';

/** A module has no `document.currentScript`; it finds its tag by its address. */
function ownPrefix(): string | undefined {
  const scripts = document.querySelectorAll<HTMLScriptElement>('script[src][data-prefix]');
  return Array.from(scripts).find((script) => script.src === import.meta.url)?.dataset.prefix;
}

for (const widget of widgets) register(widget, ownPrefix());
