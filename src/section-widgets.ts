import { fileKeys } from './content/schema.js';
import * as exported from './section-exports.js';

/** The elements that show one section of a procedure, in the order that the sections have in a procedure file. */
export const sectionWidgets = Object.values(exported).sort((a, b) => position(a) - position(b));

function position({ source }: { source: { name: string } }): number {
  return (fileKeys as readonly string[]).indexOf(source.name);
}
