/** The npm entry: classes, types and `define`. Importing it registers nothing. */
import { register } from './core/register.js';
import { widgets } from './widgets.js';

export { ProcedureGuide } from './elements/procedure-guide/procedure-guide.js';
export * from './section-exports.js';
export type { Problem, ProblemCode } from './content/problem.js';
export type {
  AftercareKind,
  Frequency,
  Kind,
  PreparationKind,
  Procedure,
  Provenance,
  Table,
  TitledSection,
  Video,
} from './content/schema.js';
export type * from './content-types.js';
export type { WidgetEventMap } from './core/events.js';
export type { Reason } from './form/answer.js';
export { mount } from './core/mount.js';
export { setWords } from './core/page-words.js';
export type { CustomWords, WordsByLanguage } from './words/words.js';
export { structuredData } from './content/structured-data.lazy.js';
export { version } from './core/version.js';

/**
 * Registers all widgets. Without a prefix use `import 'clinic-widgets/define'`, for a single one
 * `import 'clinic-widgets/procedure-steps'`.
 * @param options.prefix `acme` registers `acme-procedure-steps`, …
 * @param options.registry where to register; the page's own registry where not given.
 */
export function define({ prefix, registry }: { prefix?: string; registry?: CustomElementRegistry } = {}): void {
  register(widgets, prefix, registry);
}
