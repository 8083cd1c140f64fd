import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderWidget } from 'clinic-widgets/server';

/** Where the package's files are. */
const dist = dirname(fileURLToPath(import.meta.resolve('clinic-widgets/clinic-widgets.js')));

/** The words of the page are in one procedure file; the shortcode makes an element of one of its sections. */
export default function (config) {
  config.addShortcode('widget', renderWidget);
  for (const file of ['clinic-widgets.js', 'clinic-widgets.css', 'beside', 'locales'])
    config.addPassthroughCopy({ [`${relative('.', dist)}/${file}`]: `clinic-widgets/${file}` });
  return { dir: { input: 'site', output: 'dist' } };
}
