import { takeEntries } from '../../content/html/blocks.js';
import { HEADING, isHeading, isList, make, takeOrigin } from '../../content/html/clean.js';
import { isCustom } from '../../content/html/embeds.js';
import type { Entry } from '../../content/html/entry.js';
import { readList, stack, toText } from '../../content/html/entries.js';
import { leads, takeTitle } from '../../content/html/groups.js';
import { liveChildren } from '../../content/html/live.js';
import { addPlaces, takePlaces } from '../../content/html/places.js';
import type { Pictured } from '../../content/html/sections.js';
import { type SectionResult, readHtml } from '../../content/read-html.js';
import type { QuestionsContent, Text } from '../../content/schema.js';

export type Questions = Pictured<QuestionsContent<Text>>;
export type Question = NonNullable<Questions['items']>[number];

/** Questions are `details`, the pairs of a `dl`, entries of a list, or sub-headings with what follows each. */
export function readQuestions(host: Element): SectionResult<Questions> {
  return readHtml(
    host,
    (original) => {
      const blocks = original.map((block) => (block.localName === 'details' ? toList(block) : block));
      const toAsk = takeQuestionsToAsk(blocks);
      const { entries, after } = takeEntries(blocks);
      return {
        introduction: toText(blocks),
        items: [
          ...entries.map(({ term, description, ...rest }) => ({ ...rest, question: term, answer: description })),
          ...toAsk.entries.map(({ term, description, ...rest }) => ({ ...rest, question: stack([term, description]) })),
        ],
        askHeading: toAsk.heading,
        note: toText([...after, ...toAsk.after]),
      };
    },
    { detailsAreEntries: true, live: ownNodes(host) },
  );
}

/** Children that are shown as they are. A question is read, unless something in it works only as it is. */
function ownNodes(host: Element): ReadonlyMap<Element, string> {
  const names = [...liveChildren(host)];
  return new Map(names.filter(([child]) => !child.matches(READABLE) || [...child.querySelectorAll('*')].some(isLive)));
}

const READABLE = 'details';

function isLive(element: Element): boolean {
  return element.matches('input:not([type=hidden]),select,textarea,button,canvas') || isCustom(element);
}

/** Takes the lists that their author marked with `data-is="ask"`, each with a title right before it, and a note after the last. */
function takeQuestionsToAsk(blocks: Element[]): { heading: Text | undefined; entries: Entry[]; after: Element[] } {
  const headings: (Text | undefined)[] = [];
  const entries: Entry[] = [];
  let end = blocks.length;
  for (const list of blocks.filter((block) => isList(block) && block.matches('[data-is=ask]'))) {
    const at = blocks.indexOf(list);
    const before = blocks[at - 1];
    const title = before && (isHeading(before) || leads(before, list)) ? before : undefined;
    end = title ? at - 1 : at;
    blocks.splice(end, title ? 2 : 1);
    if (title) headings.push(takeTitle(title));
    entries.push(...readList(list));
  }
  const hasMore = blocks.slice(end).some((block) => isList(block) || isHeading(block));
  return { heading: stack(headings), entries, after: hasMore ? [] : blocks.splice(end) };
}

/** An accordion as a list of one entry: its summary is the entry's term. */
function toList(details: Element): Element {
  const list = make('ul');
  const item = list.appendChild(make('li'));
  takeOrigin(item, details);
  const summary = [...details.children].find(({ localName }) => localName === 'summary');
  if (summary) {
    const term = item.appendChild(make('h6'));
    term.append(...summary.childNodes);
    for (const heading of term.querySelectorAll(HEADING)) {
      addPlaces(item, takePlaces(heading));
      heading.replaceWith(...heading.childNodes);
    }
    summary.remove();
  }
  addPlaces(item, takePlaces(details));
  item.append(...details.childNodes);
  return list;
}
