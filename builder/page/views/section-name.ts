import type { App } from '../app.js';
import { getAt, toPath } from '../change.js';
import { groupedSections, isGrouped, sectionForms } from '../section-forms.js';

/** What the section at a path is called; in a group with a kind, the kind. */
export function sectionAt({ texts, store }: App, path: string): string {
  const [group, section = ''] = /^(\w+)\.groups\[\d+\]/.exec(path) ?? [];
  const written = group && getAt(store.draft?.procedure, toPath(`${group}.kind`));
  if (isGrouped(section) && typeof written === 'string') {
    const names: Readonly<Record<string, string>> = texts[groupedSections[section].names];
    const name = names[written];
    if (name) return name;
  }
  const [key] = toPath(path);
  const form = sectionForms.find((section) => section.key === key);
  return form ? texts.sections[form.key] : path;
}
