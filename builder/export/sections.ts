/** The HTML of each section, as the library's own reader of HTML reads it back. */
import type {
  BenefitsAndRisksContent,
  Frequency,
  Kind,
  PreparationContent,
  Procedure,
  Table,
  TitledSection,
  Video,
} from 'clinic-widgets';
import { kindOfHeading } from 'clinic-widgets/check';
import { usable } from './addresses.js';
import { dataAttributes, escapeAttribute, escapeText, keepColon } from './escape.js';
import { groupTitle, kinds } from './group-titles.js';
import { optionLines } from './option-lines.js';
import { aftercareTitles, preparationTitles, timedTitle } from './timed-titles.js';
import { videoHtml } from './video.js';

/** The HTML between a widget's tags, and the attributes that its content needs. */
export interface SectionHtml {
  attributes: Record<string, string>;
  /** Blocks, one a line. */
  lines: string[];
}

export const sectionTags = {
  overview: 'procedure-overview',
  preparation: 'procedure-preparation',
  steps: 'procedure-steps',
  candidacy: 'candidacy-checklist',
  options: 'treatment-options',
  benefitsAndRisks: 'benefit-risk-panel',
  recovery: 'recovery-timeline',
  aftercare: 'aftercare-instructions',
  questions: 'common-questions',
  disclaimer: 'medical-disclaimer',
  contact: 'contact-form',
} as const;

export type SectionKey = keyof typeof sectionTags;
export const sectionKeys = Object.keys(sectionTags) as SectionKey[];

/** The sections that a procedure has; the disclaimer also where there is provenance only. */
export function sectionsOf(procedure: Procedure): SectionKey[] {
  return sectionKeys.filter(
    (key) => procedure[key] !== undefined || (key === 'disclaimer' && procedure.provenance !== undefined),
  );
}

/** @param level of the widget's heading. */
export function sectionHtml(key: SectionKey, procedure: Procedure, level = 2): SectionHtml {
  const heading = procedure[key]?.heading;
  const first = block(`h${level}`, heading);
  const { attributes = {}, lines } = write[key](procedure, level);
  return { attributes, lines: [...first, ...lines] };
}

type Writer = (procedure: Procedure, level: number) => { attributes?: Record<string, string>; lines: string[] };

const write: Record<SectionKey, Writer> = {
  overview: ({ language, overview: { paragraphs = [], facts = [], sections = [] } = {} }, level) => ({
    lines: [
      ...paragraphs.flatMap((text) => block('p', text)),
      ...list(
        'dl',
        facts.flatMap(({ term, description }) => [...block('dt', term), ...block('dd', description)]),
      ),
      ...sections.flatMap((section) => titledSection(section, level + 1, language)),
    ],
  }),
  preparation: ({ language, preparation = {} }, level) =>
    timedGroups(preparation, level, (kind) => timedTitle(preparationTitles, language, kind)),
  steps: ({ language, steps = {} }) => entries('ol', steps, language),
  candidacy: ({ candidacy = {} }) => entries('ul', candidacy),
  aftercare: ({ language, aftercare = {} }, level) =>
    timedGroups(aftercare, level, (kind) => timedTitle(aftercareTitles, language, kind)),
  recovery: ({ recovery: { items = [], getHelp, ...rest } = {} }) => {
    const { lines } = entries('ol', { ...rest, items: items.map(({ when, ...item }) => ({ ...item, term: when })) });
    return { lines: [...lines, ...block('p', getHelp, ' data-is="help"')] };
  },
  options: ({ options: { introduction, options = [], rows = [], note } = {} }) => ({
    lines: [...block('p', introduction), ...optionLines(options, rows), ...block('p', note)],
  }),
  benefitsAndRisks: ({ language, benefitsAndRisks = {} }, level) => ({
    lines: [
      ...block('p', benefitsAndRisks.introduction),
      ...(benefitsAndRisks.groups ?? []).flatMap((group, at) => [
        ...titleOf(
          group.heading ?? defaultTitle(language, benefitsAndRisks, group, at),
          benefitsAndRisks.heading ? level + 1 : undefined,
          at,
        ),
        ...list(
          'ul',
          (group.items ?? []).map((item) => itemOf(item)),
          group.kind && ` data-kind="${escapeAttribute(group.kind)}"`,
        ),
      ]),
      ...block('p', benefitsAndRisks.note),
    ],
  }),
  questions: ({ language, questions: { heading, introduction, items = [], askHeading, note } = {} }, level) => {
    const toEntries = (list: typeof items) =>
      list.map(({ question, answer, ...rest }) => ({ ...rest, term: question, description: answer }));
    const isAnswered = ({ answer, image, video }: (typeof items)[number]) => Boolean(answer ?? image ?? video);
    const toAsk = items.filter((item) => !isAnswered(item));
    return {
      lines: [
        ...entries('ul', { introduction, items: toEntries(items.filter(isAnswered)) }, language).lines,
        ...(toAsk.length ? titleOf(askHeading, heading ? level + 1 : undefined, items.length - toAsk.length) : []),
        ...list(
          'ul',
          toEntries(toAsk).map((item) => itemOf(item)),
          ' data-is="ask"',
        ),
        ...block('p', note),
      ],
    };
  },
  disclaimer: ({ disclaimer: { paragraphs = [], urgent } = {}, provenance: { sources = [], ...provenance } = {} }) => ({
    attributes: Object.fromEntries(
      Object.entries(provenance).flatMap(([key, value]) => (value === undefined ? [] : [[kebab(key), value]])),
    ),
    lines: [
      ...block('p', urgent, ' data-is="urgent"'),
      ...paragraphs.flatMap((text) => block('p', text)),
      ...list(
        'ul',
        sources.map(({ title, url }) => {
          const words = escapeText(title ?? url ?? '');
          const href = usable(url, 'link');
          return `<li>${href ? `<a href="${escapeAttribute(href)}">${words}</a>` : words}</li>`;
        }),
        ' data-is="sources"',
      ),
    ],
  }),
  contact: ({ contact: { introduction } = {} }) => ({ lines: block('p', introduction) }),
};

/** The groups of what to do before or after a procedure. @param titleFor the title of a group that has none of its own. */
function timedGroups<K extends string>(
  { heading, introduction, groups = [], note }: TimedSection<K>,
  level: number,
  titleFor: (kind: K | undefined) => string | undefined,
): { lines: string[] } {
  return {
    lines: [
      ...block('p', introduction),
      ...groups.flatMap(({ kind, heading: title, introduction: lead, items = [] }, at) => [
        ...titleOf(title ?? (items.length ? titleFor(kind) : undefined), heading ? level + 1 : undefined, at),
        ...block('p', lead),
        ...list(
          'ul',
          items.map((item) => itemOf(item)),
          kind && ` data-kind="${escapeAttribute(kind)}"`,
        ),
      ]),
      ...block('p', note),
    ],
  };
}

/** A part of the overview; what follows a heading belongs to it. */
function titledSection(
  { heading, paragraphs = [], items = [], table, image, video }: TitledSection,
  level: number,
  language: string | undefined,
): string[] {
  const picture = pictureOf(image);
  const film = videoHtml(video, language);
  const lines = [
    ...block(`h${Math.min(level, 6)}`, heading),
    ...paragraphs.flatMap((text) => block('p', text)),
    ...list(
      'ul',
      items.map((item) => `<li>${escapeText(item)}</li>`),
    ),
    ...(table ? tableLines(table) : []),
    ...(picture ? [`<p>${picture}</p>`] : []),
    ...(film ? [film] : []),
  ];
  // Directly inside the tag, the reader would show the video as the page's own node.
  return film ? ['<section>', ...lines.map((line) => `  ${line}`), '</section>'] : lines;
}

/** The first cell of a row that has several names the row. */
function tableLines({ caption, head = [], rows = [] }: Table): string[] {
  const cells = (words: readonly string[], tagOf: (at: number) => string) =>
    `<tr>${words.map((cell, at) => `<${tagOf(at)}>${escapeText(cell)}</${tagOf(at)}>`).join('')}</tr>`;
  return [
    '<table>',
    ...block('caption', caption).map((line) => `  ${line}`),
    ...(head.length ? [`  <thead>${cells(head, () => 'th')}</thead>`] : []),
    '  <tbody>',
    ...rows
      .filter((row) => row.some(Boolean))
      .map((row) => `    ${cells(row, (at) => (at === 0 && row.length > 1 ? 'th' : 'td'))}`),
    '  </tbody>',
    '</table>',
  ];
}

function pictureOf(image: Item['image']): string {
  const src = usable(image?.src, 'resource');
  return src ? `<img src="${escapeAttribute(src)}" alt="${escapeAttribute(image?.alt ?? '')}">` : '';
}

/** Whether a heading names another kind. */
function isOther(heading: string | undefined, kind: Kind | undefined): boolean {
  const named = kindOfHeading(heading ?? '');
  return named !== undefined && named !== kind;
}

type Panel = BenefitsAndRisksContent;

/** The title that is written over a group without one: the panel's own. None where the panel shows the group without its kind. */
export function defaultTitle(
  language: string | undefined,
  { heading, introduction }: Panel,
  { kind, items = [] }: NonNullable<Panel['groups']>[number],
  at: number,
): string | undefined {
  // Right after a heading that names another kind, the panel shows the group without its kind.
  if (!kind || (at === 0 && !introduction && isOther(heading, kind))) return undefined;
  if (items.some((item) => item.kind && !kinds.includes(item.kind))) return undefined;
  const isMixed = kind === 'consideration' && items.some((item) => item.kind === 'risk');
  return items.length ? groupTitle(language, kind, isMixed) : undefined;
}

/**
 * The title before a group's list. Two lists never touch: CKEditor would merge them. If there is no title, an
 * empty paragraph keeps them apart; the reader ignores it.
 *
 * @param level of a heading. Where the panel has none, the first heading inside would be taken for the panel's: there a
 * title is bold words.
 */
function titleOf(title: string | undefined, level: number | undefined, at: number): string[] {
  if (!title) return at > 0 ? ['<p>&nbsp;</p>'] : [];
  return level ? block(`h${Math.min(level, 6)}`, title) : [`<p><strong>${escapeText(keepColon(title))}</strong></p>`];
}

type TimedItem = NonNullable<NonNullable<PreparationContent['groups']>[number]['items']>[number];

/** A section of groups whose entries may have when. */
interface TimedSection<K extends string> {
  heading?: string | undefined;
  introduction?: string | undefined;
  groups?:
    | {
        kind?: K | undefined;
        heading?: string | undefined;
        introduction?: string | undefined;
        items?: TimedItem[] | undefined;
      }[]
    | undefined;
  note?: string | undefined;
}

interface Item {
  when?: string | undefined;
  term?: string | undefined;
  description?: string | undefined;
  image?: { src?: string | undefined; alt?: string | undefined } | undefined;
  video?: Video | undefined;
  kind?: Kind | undefined;
  frequency?: Frequency | undefined;
  concurrent?: boolean | undefined;
  current?: boolean | undefined;
}

function entries(
  tag: 'ol' | 'ul',
  {
    introduction,
    items = [],
    note,
  }: { introduction?: string | undefined; items?: Item[] | undefined; note?: string | undefined },
  language?: string,
): { lines: string[] } {
  return {
    lines: [
      ...block('p', introduction),
      ...list(
        tag,
        items.map((item) => itemOf(item, language)),
      ),
      ...block('p', note),
    ],
  };
}

/** An entry. Its term is bold, with a colon for visitors without the script; the reader drops the colon. */
function itemOf(
  { when, term, description, image, video, kind, frequency, concurrent, current }: Item,
  language?: string,
): string {
  const [picture, film] = [pictureOf(image), videoHtml(video, language)];
  const text = description && escapeText(description);
  const words = [
    term && `<strong>${escapeText(/[.!?]$/.test(term) ? term : `${term}:`)}</strong>`,
    // With both, the reader leaves them in the text, and would look for a term as far as the first colon of the transcript.
    text && !term && picture && film ? `<p>${text}</p>` : text,
  ];
  const marks = dataAttributes({ when, kind, ...frequency, concurrent, current });
  return `<li${marks}>${words.filter(Boolean).join(' ')}${picture}${film}</li>`;
}

function block(tag: string, text: string | undefined, attributes = ''): string[] {
  if (!text) return [];
  const words = /^(h\d|d[td])$/.test(tag) ? keepColon(text) : text;
  return [`<${tag}${attributes}>${escapeText(words)}</${tag}>`];
}

function list(tag: string, items: readonly string[], attributes = ''): string[] {
  return items.length ? [`<${tag}${attributes}>`, ...items.map((item) => `  ${item}`), `</${tag}>`] : [];
}

export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
