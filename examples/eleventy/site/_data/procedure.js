import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The reference content; a clinic has its own file here. */
export default JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve('clinic-widgets/content/vertebroplasty.json')), 'utf8'),
);
