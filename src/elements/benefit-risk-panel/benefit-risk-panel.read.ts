import { readGroups, takeSectionHeading } from '../../content/html/groups.js';
import type { BenefitsAndRisks } from '../../content/html/sections.js';
import { type SectionResult, readHtml } from '../../content/read-html.js';

export function readBenefitsAndRisks(host: Element): SectionResult<BenefitsAndRisks> {
  return readHtml(host, readGroups, { heading: takeSectionHeading });
}
