/**
 * What the elements' own readers found, as a procedure file has it: plain text. What a file cannot hold is said in marks, with
 * its words.
 */
import { isRecord } from '../../src/content/is-record.js';
import type { Shape } from '../../src/content/schema.js';
import type { Uncertain } from '../reading/reading.js';
import { mediaIn, pictureOf, wordsOf } from './fragments.js';

/** What the readers note beside what is shown. */
const NOTES = /^(element|origin|places|isMisplaced|isNextToList|level|depth)$/;

/** @param path of the value in the procedure file. */
export function toPlain(shape: Shape, value: unknown, path: string, marks: Uncertain[]): unknown {
  if (value === undefined || value === null) return undefined;
  if (isList(shape)) return listOf(shape, value, path, marks);
  if (isChoice(shape)) {
    const [leaf, record] = shape.oneOf;
    if (!isPart(value)) return toPlain(leaf, value, path, marks);
    const part = recordOf(record, value, path, marks);
    return part && Object.keys(part).join() === 'text' ? part.text : (part ?? '');
  }
  if ('type' in shape && typeof shape.type === 'string')
    return value instanceof DocumentFragment ? wordsOf(value, path, marks) : value;
  return isPart(value) ? recordOf(shape as Readonly<Record<string, Shape>>, value, path, marks) : undefined;
}

/** @returns nothing for a list without items; in a list of columns, an empty item keeps its place. */
function listOf(shape: readonly [Shape, ...unknown[]], value: unknown, path: string, marks: Uncertain[]): unknown {
  if (!Array.isArray(value)) return undefined;
  const isColumns = shape.length > 1;
  const items: unknown[] = [];
  for (const item of value) {
    const plain = toPlain(shape[0], item, `${path}[${items.length}]`, marks);
    if (plain !== undefined || isColumns) items.push(plain ?? '');
  }
  return items.length ? items : undefined;
}

function recordOf(
  shape: Readonly<Record<string, Shape>>,
  value: Readonly<Record<string, unknown>>,
  path: string,
  marks: Uncertain[],
): Record<string, unknown> | undefined {
  const found = 'image' in shape ? withMedia(shape, value, path, marks) : value;
  const record: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(shape)) {
    const plain = toPlain(part, found[key], path ? `${path}.${key}` : key, marks);
    if (plain !== undefined) record[key] = plain;
  }
  for (const [key, part] of Object.entries(found)) if (!(key in shape) && !NOTES.test(key)) leave(part, path, marks);
  return Object.keys(record).length ? record : undefined;
}

/** An entry with its picture and its video: the elements leave them in the text where an entry has both. */
function withMedia(
  shape: Readonly<Record<string, Shape>>,
  value: Readonly<Record<string, unknown>>,
  path: string,
  marks: Uncertain[],
): Readonly<Record<string, unknown>> {
  const found = { ...value };
  if (found.image instanceof DocumentFragment) Object.assign(found, pictureOf(found.image, path, marks));
  const key = 'answer' in shape ? 'answer' : 'description';
  const text = found[key];
  if (!(text instanceof DocumentFragment) || found.image || found.video || !('video' in shape)) return found;
  const { rest, ...media } = mediaIn(text);
  return { ...found, [key]: rest, ...media };
}

/** Words that have no place in a file. */
function leave(part: unknown, path: string, marks: Uncertain[]): void {
  if (part instanceof DocumentFragment || typeof part === 'string') {
    const text = typeof part === 'string' ? part.trim() : wordsOf(part, path, marks);
    if (text) marks.push({ reason: 'unplaced', text });
  } else if (Array.isArray(part) || isPart(part)) {
    for (const item of Object.values(part)) leave(item, path, marks);
  }
}

/** A record of the readers'; nodes are none. */
function isPart(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && !(value instanceof Node);
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}

function isChoice(shape: Shape): shape is Extract<Shape, { oneOf: unknown }> {
  return 'oneOf' in shape && Array.isArray(shape.oneOf);
}
