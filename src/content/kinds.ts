/**
 * Which kind each group of a section is, and each of its entries: what its author wrote, or nothing.
 *
 * 1. HTML, a file and a property give the kinds as they were written, misspelt ones included.
 * 2. `resolveKinds` is the only place that decides what they mean. It needs the section's kinds and the phrases of one dictionary.
 * 3. The elements, structured data and the authoring check use its result and never look at what was written.
 *
 * Nothing follows from the order of the lists, or from the words of their entries.
 */
import type { KindWords } from './kind-words.js';
import type { WithProblems, Problem } from './problem.js';
import type { Text } from './schema.js';
import { excerpt, wordsIn } from './text.js';

/** An entry as its author wrote it. */
export interface WrittenEntry {
  /** Any text: what is not a kind is a problem. */
  kind?: string | undefined;
  term?: Text | undefined;
  description?: Text | undefined;
}

/** A group as its author wrote it. */
export interface WrittenGroup<E extends WrittenEntry = WrittenEntry> {
  /** Any text: what is not a kind is a problem. */
  kind?: string | undefined;
  /** Its kind is written where it is not read. That is a problem already, and the group has no kind. */
  isMisplaced?: boolean | undefined;
  heading?: Text | undefined;
  items?: E[] | undefined;
}

/** A section as its author wrote it. */
export interface WrittenSection<E extends WrittenEntry = WrittenEntry> {
  heading?: Text | undefined;
  introduction?: Text | undefined;
  groups?: WrittenGroup<E>[] | undefined;
  /** Whether the section's heading stands right before the first list; where nothing says, an introduction would part them. */
  isNextToList?: boolean | undefined;
  /** A kind is written on the section's heading, where it is not read. That is a problem already, and a list next to it has no kind. */
  isMisplaced?: boolean | undefined;
}

/** An entry with a kind that can be relied on, or none. */
export type ResolvedEntry<E, K extends string> = Omit<E, 'kind'> & { kind: K | undefined };

/** A group with a kind that can be relied on. Without one it is neutral. */
export interface ResolvedGroup<E, K extends string> {
  kind: K | undefined;
  /** Its kind is written, and is not known before its heading can be compared with the phrases. */
  isPending?: true;
  heading: Text | undefined;
  items: ResolvedEntry<E, K>[];
}

/** A section's heading and groups. */
export interface ResolvedSection<E, K extends string> {
  heading: Text | undefined;
  groups: ResolvedGroup<E, K>[];
}

/** The kinds of a section, and the phrases that name them. */
interface KnownKinds<K extends string> {
  kinds: readonly K[];
  words: KindWords<K> | undefined;
}

/**
 * Finds out the kinds of a section.
 *
 * The section's heading is its first list's instead where it equals a phrase, stands right before that list, and nothing else says
 * what the list is. Where the list has another kind than such a heading says, it is contradicted, as by a heading of its own.
 *
 * @param kinds those that a group of this section may have.
 * @param words the phrases of the dictionary in the content's language. Without them, while that dictionary is loading, no heading
 *   says a kind, and a list with a kind and a heading is neutral, as its heading may contradict it.
 * @returns the groups in their order. All problems have the code `unclear-kind`.
 */
export function resolveKinds<E extends WrittenEntry, K extends string>(
  section: WrittenSection<E>,
  kinds: readonly K[],
  words: KindWords<K> | undefined,
): WithProblems<ResolvedSection<E, K>> {
  const known = { kinds, words };
  const { heading, introduction, groups: written = [], isNextToList = !introduction, isMisplaced = false } = section;
  const [first] = written;
  const isNext = Boolean(isNextToList && first && !first.heading);
  const isOfFirst = Boolean(isNext && !isMisplaced && !first?.kind && !first?.isMisplaced && kindOf(heading, known));
  const problems: Problem[] = [];
  const groups = written.map((group, at) => {
    if (at > 0 || !isNext) return resolveGroup(group, group.heading, nameOf(group, at), known, problems);
    const withHeading = isOfFirst ? { ...group, heading } : group;
    const read = isMisplaced ? { ...withHeading, isMisplaced } : withHeading;
    return resolveGroup(read, heading, nameOf(withHeading, at), known, problems);
  });
  return { value: { heading: isOfFirst ? undefined : heading, groups }, problems };
}

/** @param above the heading that stands right before the list, its own or that of the section. */
function resolveGroup<E extends WrittenEntry, K extends string>(
  group: WrittenGroup<E>,
  above: Text | undefined,
  name: string,
  known: KnownKinds<K>,
  problems: Problem[],
): ResolvedGroup<E, K> {
  const { heading, items: entries = [], isMisplaced = false } = group;
  const remedy = remedyOf(known.kinds);
  const isPending = Boolean(!known.words && !isMisplaced && find(group.kind, known) && above);
  const kind = isMisplaced || isPending ? undefined : kindOfGroup();
  const misspelt = entries.filter((entry) => entry.kind && !find(entry.kind, known));
  for (const entry of misspelt) {
    report(`“${String(entry.kind)}” is no kind. “${start(entry)}” and its list show without one. ${remedy}.`);
  }
  const items = entries.map((entry) => {
    const entryKind = entry.kind ? find(entry.kind, known) : kind;
    return { ...entry, kind: isMisplaced ? undefined : entryKind };
  });
  // What nobody named must not stand in a list that is called a benefit. The other entries keep their kind.
  return { kind: misspelt.length ? undefined : kind, heading, items, ...(isPending && { isPending }) };

  function kindOfGroup(): K | undefined {
    const named = kindOf(above, known);
    if (!group.kind) {
      const isSaid = named ?? (heading || entries.every((entry) => entry.kind));
      if (!isSaid) report(`${name} has neither a kind nor a heading. ${remedy}, or put a heading before the list.`);
      return named;
    }
    const given = find(group.kind, known);
    if (!given) report(`“${group.kind}” is no kind. ${name} shows without one. ${remedy}.`);
    if (!given || !named || named === given) return given;
    report(
      `${name} shows without a kind: the heading before it says “${named}”, its kind “${given}”. Let both say the same.`,
    );
    return undefined;
  }

  function report(message: string): void {
    problems.push({ code: 'unclear-kind', message });
  }
}

/** The kind that a heading names: it equals a phrase but for case, surrounding space, a mark at its end, the form of its apostrophes, and Unicode form. */
export function kindOf<K extends string>(heading: Text | undefined, { kinds, words }: KnownKinds<K>): K | undefined {
  const phrase = heading && normalise(wordsIn(heading));
  return phrase && words
    ? kinds.find((kind) => words[kind].split(';').some((it) => normalise(it) === phrase))
    : undefined;
}

/** A phrase as it is compared. */
export function normalise(phrase: string): string {
  const words = phrase.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').replace(/[‘’]/g, "'");
  return words.trim().replace(/[ :：?？؟.。]+$/, '');
}

function find<K extends string>(kind: string | undefined, { kinds }: KnownKinds<K>): K | undefined {
  return kinds.find((it) => it === kind);
}

/** What to do where a kind is missing or unknown. */
function remedyOf(kinds: readonly string[]): string {
  const all = kinds.map((kind) => `"${kind}"`);
  return `Write data-kind=${all.slice(0, -1).join(', ')} or ${all.at(-1) ?? ''} (“kind” in a file)`;
}

/** How a message calls a group. */
function nameOf({ heading, items: [first] = [] }: WrittenGroup, at: number): string {
  const words = heading ? excerpt(heading) : first && start(first);
  return `List ${at + 1}${words ? ` (“${words}”)` : ''}`;
}

function start({ term, description }: WrittenEntry): string {
  return excerpt(term ?? description);
}
