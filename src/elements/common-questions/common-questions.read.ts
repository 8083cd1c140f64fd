import { takeEntries } from '../../content/html/blocks.js';
import { HEADING, isHeading, isList, originOf } from '../../content/html/clean.js';
import type { Entry } from '../../content/html/entry.js';
import { dropColon, readList, stack, takeImage, takeText, toText } from '../../content/html/entries.js';
import { leads, takeTitle } from '../../content/html/groups.js';
import { addPlaces, takePlaces } from '../../content/html/places.js';
import type { Pictured } from '../../content/html/sections.js';
import { type SectionResult, readHtml } from '../../content/read-html.js';
import type { QuestionsContent, Text } from '../../content/schema.js';

export type Questions = Pictured<QuestionsContent<Text>>;
export type Question = NonNullable<Questions['items']>[number];

const holdsQuestions = (block: Element) => isList(block) || block.localName === 'details';

/** Questions are `details`, the pairs of a `dl`, entries of a list, or sub-headings with what follows each. */
export function readQuestions(host: Element): SectionResult<Questions> {
  return readHtml(
    host,
    (blocks) => {
      const toAsk = takeQuestionsToAsk(blocks);
      const { entries, after } = takeEntries(blocks, holdsQuestions, readBlock);
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
    { detailsAreEntries: true },
  );
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
  const hasMore = blocks.slice(end).some((block) => holdsQuestions(block) || isHeading(block));
  return { heading: stack(headings), entries, after: hasMore ? [] : blocks.splice(end) };
}

function readBlock(block: Element): Entry[] {
  return isList(block) ? readList(block) : [readDetails(block)];
}

/** An accordion's summary is the question; a heading in it is not what makes it one. */
function readDetails(details: Element): Entry {
  const summary = [...details.children].find(({ localName }) => localName === 'summary');
  summary?.remove();
  const headings = [...(summary?.querySelectorAll(HEADING) ?? [])];
  for (const heading of headings) {
    addPlaces(details, takePlaces(heading));
    heading.replaceWith(...heading.childNodes);
  }
  const [places] = takePlaces(details);
  return {
    element: details,
    origin: originOf(details),
    places,
    image: takeImage(details),
    term: summary && dropColon(takeText(summary)),
    description: takeText(details),
  };
}
