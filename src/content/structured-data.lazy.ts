/** A procedure as JSON-LD for search engines, in the vocabulary of schema.org. Loaded where a guide has `structured-data`. */
import { toJson } from '../to-json.js';
import type {
  CreativeWorkLeaf,
  FAQPageLeaf,
  MedicalEntityLeaf,
  MedicalWebPageLeaf,
  TherapeuticProcedureLeaf,
  WithContext,
} from 'schema-dts';
import { isUsableAddress } from './address.js';
import { aftercareKindWordsOf } from './aftercare-kind-words.js';
import { type KindWords, kindWordsOf } from './kind-words.js';
import { kindOf, resolveKinds } from './kinds.js';
import { aftercareKinds, kinds, type Procedure } from './schema.js';

interface Entry {
  term?: string | undefined;
  when?: string | undefined;
  description?: string | undefined;
}

interface Group {
  heading?: string | undefined;
  introduction?: string | undefined;
  items?: Entry[] | undefined;
}

/**
 * JSON-LD of a procedure as a page shows it, for a `<script type="application/ld+json">`. Nothing is said that the shown
 * sections do not say. What happens on the table is no preparation of a patient's: it is part of how the procedure is performed.
 * @param sections the names of the sections that are shown; all where not given.
 * @param kindWords headings that say that a list is one of risks; those in the procedure's language where not given.
 * @returns safe within HTML; nothing where the procedure has no name.
 */
export function structuredData(
  procedure: Procedure,
  sections?: readonly string[],
  kindWords: KindWords = kindWordsOf(procedure.language),
): string | undefined {
  if (!procedure.name) return undefined;
  const shows = (name: string) => !sections || sections.includes(name);
  const shown = Object.fromEntries(Object.entries(procedure).filter(([name]) => shows(name))) as Procedure;
  const provenance = shows('disclaimer') ? procedure.provenance : undefined;
  const { kind, bodyLocation, ...said } = shown.overview ?? {};
  const place = bodyLocation?.name;

  const about = present<TherapeuticProcedureLeaf>({
    '@type': 'TherapeuticProcedure',
    name: procedure.name,
    procedureType: kind && `https://schema.org/${kind}`,
    bodyLocation: place && toJson({ ...shown, overview: said }).includes(place) ? place : undefined,
    preparation: preparations(shown),
    howPerformed: inWords(shown.steps?.items),
    followup: [inWords(shown.recovery?.items), aftercare(shown)].filter(Boolean).join(' ') || undefined,
    adverseOutcome: adverseOutcomes(shown, kindWords),
  });
  const page = present<WithContext<MedicalWebPageLeaf>>({
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    lastReviewed: provenance?.lastReviewed,
    reviewedBy: provenance?.reviewer ? { '@type': 'Person', name: provenance.reviewer } : undefined,
    citation: provenance?.sources?.map(({ title, url }) =>
      present<CreativeWorkLeaf>({
        '@type': 'CreativeWork',
        name: title ?? url,
        url: url && isUsableAddress(url, 'link') ? url : undefined,
      }),
    ),
    audience: { '@type': 'Patient' },
    mainEntity: about,
    hasPart: questionsAndAnswers(shown),
  });
  // Escaped, so that no text of an author's can end the script element.
  return toJson(page).replaceAll('<', '\\u003c');
}

/** Questions that are answered: the vocabulary's page of questions has none without an answer. */
function questionsAndAnswers({ questions: { items = [] } = {} }: Procedure): FAQPageLeaf | undefined {
  const answered = items.flatMap(({ question, answer }) =>
    question && answer
      ? { '@type': 'Question' as const, name: question, acceptedAnswer: { '@type': 'Answer' as const, text: answer } }
      : [],
  );
  return answered.length ? { '@type': 'FAQPage', mainEntity: answered } : undefined;
}

/** What to do beforehand, group by group: a list has the meaning that its heading gives it. */
function preparations({ preparation: { groups = [] } = {} }: Procedure): string | undefined {
  return groups.map(groupInWords).filter(Boolean).join(' ') || undefined;
}

/** What to do afterwards. Without its kind, a list of what not to do would say the opposite: where no heading says it, our words do. */
function aftercare({ language, aftercare: written = {} }: Procedure): string | undefined {
  const words = aftercareKindWordsOf(language);
  const { groups } = resolveKinds(written, aftercareKinds, words).value;
  const texts = groups.map(({ kind, heading, items }, at) => {
    const isSaid = !kind || kindOf(heading, { kinds: aftercareKinds, words }) === kind;
    const group = groupInWords({
      heading: typeof heading === 'string' ? heading : undefined,
      introduction: written.groups?.[at]?.introduction,
      items,
    });
    return isSaid || !group ? group : `${words[kind].split(';')[0] ?? ''}: ${group}`;
  });
  return texts.filter(Boolean).join(' ') || undefined;
}

function groupInWords({ heading, introduction, items }: Group): string {
  const words = [introduction, inWords(items)].filter(Boolean).join(' ');
  return [heading, words].filter(Boolean).join(': ');
}

/** Entries as running text. */
function inWords(entries: readonly Entry[] | undefined): string | undefined {
  const texts = entries?.map(({ term, when, description }) => [when, term, description].filter(Boolean).join(': '));
  return texts?.join(' ') || undefined;
}

/** The risks, each as an entity; considerations are left out. */
function adverseOutcomes({ benefitsAndRisks }: Procedure, kindWords: KindWords): MedicalEntityLeaf[] | undefined {
  const { groups } = resolveKinds(benefitsAndRisks ?? {}, kinds, kindWords).value;
  const risks = groups.flatMap(({ items }) => items.filter(({ kind }) => kind === 'risk'));
  if (!risks.length) return undefined;
  return risks.map(({ term, description }) =>
    present<MedicalEntityLeaf>({
      '@type': 'MedicalEntity',
      name: term ?? description,
      description: term && description,
    }),
  );
}

/** An entity; `toJson` leaves out properties without a value. */
function present<T extends object>(known: { [K in keyof T]: T[K] | undefined }): T {
  return known as T;
}
