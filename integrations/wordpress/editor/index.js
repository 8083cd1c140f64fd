/** The blocks. Their names, titles and attributes come from `block.json`, which WordPress has read. */
import { blockOf, tags, wp } from './site.js';
import { registerBeforePublishing } from './before-publishing.js';
import { editOf, saveOf } from './edit.js';
import { registerLegacy } from './legacy.js';
import { addMarks } from './marks.js';
import { transformsOf } from './transforms.js';
import { registerVariations } from './variations.js';

addMarks();
for (const tag of tags)
  wp.blocks.registerBlockType(blockOf(tag), { edit: editOf(tag), save: saveOf(tag), transforms: transformsOf(tag) });
registerVariations();
registerLegacy();
registerBeforePublishing();
