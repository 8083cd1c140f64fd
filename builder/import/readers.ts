/** The elements' own readers: what a widget shows of its HTML is what comes back. */
import type { SectionResult } from '../../src/content/read-html.js';
import {
  disclaimerShape,
  type OverviewContent,
  procedureShape,
  provenanceShape,
  type Shape,
} from '../../src/content/schema.js';
import { readTimedSection } from '../../src/content/html/timed-groups.js';
import { readBenefitsAndRisks } from '../../src/elements/benefit-risk-panel/benefit-risk-panel.read.js';
import { readCandidacy } from '../../src/elements/candidacy-checklist/candidacy-checklist.read.js';
import { readQuestions } from '../../src/elements/common-questions/common-questions.read.js';
import { readContact } from '../../src/elements/contact-form/contact-form.read.js';
import { readDisclaimer } from '../../src/elements/medical-disclaimer/medical-disclaimer.read.js';
import { readProcedureScript } from '../../src/elements/procedure-guide/procedure-guide.read.js';
import { readOverview } from '../../src/elements/procedure-overview/procedure-overview.read.js';
import { readSteps } from '../../src/elements/procedure-steps/procedure-steps.read.js';
import { readRecovery } from '../../src/elements/recovery-timeline/recovery-timeline.read.js';
import { readOptions } from '../../src/elements/treatment-options/treatment-options.read.js';
import { kebab, type SectionKey } from '../export/sections.js';
import type { Uncertain } from '../reading/reading.js';
import { titledSection } from './fragments.js';
import type { WidgetKey } from './own-markup.js';
import { toPlain } from './plain.js';

const readers: Readonly<Record<SectionKey, (host: Element) => SectionResult<object>>> = {
  overview: readOverview,
  preparation: readTimedSection,
  steps: readSteps,
  candidacy: readCandidacy,
  options: readOptions,
  benefitsAndRisks: readBenefitsAndRisks,
  recovery: readRecovery,
  aftercare: readTimedSection,
  questions: readQuestions,
  disclaimer: (host) => readDisclaimer(withProperties(host), kebab),
  contact: readContact,
};

/** The procedure that stands in a tag as data; for one section, that section. A server writes what HTML cannot say so. */
export function fileIn(key: WidgetKey, host: Element): object | undefined {
  if (!host.querySelector('script[type="application/json"]')) return undefined;
  if (key === 'guide') return readProcedureScript(host).value;
  try {
    const { provenance, ...section } = JSON.parse(host.querySelector('script')?.textContent ?? '') as Record<
      string,
      unknown
    >;
    return { [key]: section, ...(key === 'disclaimer' && { provenance }) };
  } catch {
    return undefined;
  }
}

/** A section with its heading; for the disclaimer, with where the text comes from. */
export function readSection(key: SectionKey, host: Element, marks: Uncertain[]): Record<string, unknown> {
  const { value, problems } = readers[key](host);
  for (const { message } of problems) marks.push({ reason: 'unplaced', text: message });
  const heading = host.getAttribute('heading');
  const read = { ...value, ...(heading && { heading }) };
  const whole = key === 'overview' ? withTitledSections(read, marks) : read;
  if (key !== 'disclaimer') {
    const section = toPlain(shapeOf(key), whole, key, marks);
    return section === undefined ? {} : { [key]: section };
  }
  const { provenance, ...disclaimer } = (toPlain(disclaimerShape, whole, key, marks) ?? {}) as Record<string, unknown>;
  return {
    ...(Object.keys(disclaimer).length && { disclaimer }),
    ...(provenance !== undefined && { provenance }),
  };
}

function shapeOf(key: SectionKey): Shape {
  return procedureShape[key];
}

function withTitledSections(value: object, marks: Uncertain[]): object {
  const { sections = [] } = value as ReturnType<typeof readOverview>['value'];
  const titled = sections.map((section, at) => titledSection(section, `overview.sections[${at}]`, marks));
  return { ...value, sections: titled satisfies OverviewContent<string | DocumentFragment>['sections'] };
}

/** The attributes of the tag as the properties that the element has. */
function withProperties(host: Element): Element {
  const values = Object.keys(provenanceShape).map((key) => [key, host.getAttribute(kebab(key))]);
  Object.assign(host, Object.fromEntries(values));
  return host;
}
