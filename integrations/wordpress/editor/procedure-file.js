/** Procedure files: stored by the plugin, since the media library refuses JSON, and their texts as blocks. */
import { snippet } from 'clinic-widgets/builder';
import { __, site, tagOf, wp } from './site.js';
import { blocksFromHtml } from './from-html.js';

/** Stores a file. @returns {Promise<{ address: string, name: string, procedure: object }>} */
export async function storeFile(file) {
  const procedure = parse(await file.text());
  const stored = await wp.apiFetch({
    path: '/clinic-widgets/v1/procedures',
    method: 'POST',
    data: { name: file.name.replace(/\.json$/i, ''), content: procedure },
  });
  return { ...stored, procedure };
}

/** The files that are stored. @returns {Promise<{ id: number, address: string, name: string }[]>} */
export const storedFiles = () => wp.apiFetch({ path: '/clinic-widgets/v1/procedures' });

export async function loadProcedure(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(__('This file could not be read.', 'clinic-widgets'));
  return answer.json();
}

/**
 * The texts of a procedure for a widget: its own section; for the guide, all of them. Search, excerpt and feed find them, and
 * visitors read them where the file cannot be loaded.
 *
 * @returns {object[]} nothing where the file has no such section
 */
export function textsOf(procedure, tag) {
  const sections = blocksFromHtml(snippet(procedure, { for: 'wordpress', form: 'div' }).html);
  const wanted = sections.filter(({ name }) => tag === 'procedure-guide' || tagOf(name) === tag);
  return wanted.flatMap(({ innerBlocks }) => innerBlocks);
}

function parse(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (!value || typeof value !== 'object' || Array.isArray(value))
    throw new Error(__('This is no procedure file.', 'clinic-widgets'));
  return value;
}

/** Whether somebody has said where messages go. */
export const canSend = () => Boolean(site.action);
