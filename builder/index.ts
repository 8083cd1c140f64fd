/**
 * The builder's pure functions: a page's text into a procedure file, and a procedure file into what a system's editor can
 * paste. No page is needed for them; they run in Node, too.
 */
export { hasStructure, readRich, readText } from './reading/read-page.js';
export type { Reading, Reason, Uncertain } from './reading/reading.js';
export { isSafeAddress } from './export/addresses.js';
export { hasWidgets } from './import/own-markup.js';
export type { BrandColours } from './export/brand.js';
export { escapeAttribute } from './export/escape.js';
export {
  sectionHtml,
  type SectionHtml,
  sectionKeys,
  sectionsOf,
  sectionTags,
  type SectionKey,
} from './export/sections.js';
export {
  jsonLdTag,
  palettes,
  procedureFile,
  receiverConfig,
  sectionsWithForm,
  shippedThemes,
  snippet,
  type Snippet,
  type SnippetOptions,
  wholePage,
} from './export/snippet.js';
export { type Form, type Survival, type System, type SystemName, systemNames, systems } from './export/systems.js';
