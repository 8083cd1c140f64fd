/** Two independent engines that look for accessibility faults in a page, shadow roots included. */
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { packagesOf } from '../../scripts/packages.mjs';

const require = createRequire(import.meta.url);

export interface Finding {
  engine: 'axe' | 'ibm';
  rule: string;
  where: string;
  message: string;
}

/**
 * IBM's checker recommends against naming the role that an element has anyway. Here it is needed: without it a list that has no
 * `list-style` is no list to Safari.
 */
const ACCEPTED = ['aria_role_redundant'];

/**
 * Everything that axe (WCAG A to AA, best practices, and AAA contrast where wanted) and IBM's checker (its failures of
 * requirements and of recommendations; what it wants a person to look at is left to one) find in the page as it stands.
 */
export async function audit(page: Page, { enhancedContrast = false } = {}): Promise<Finding[]> {
  const findings = [...(await auditByAxe(page, { enhancedContrast })), ...(await auditByIbm(page))];
  return findings.filter(({ rule }) => !ACCEPTED.includes(rule));
}

/** What axe alone finds. For our site: IBM's checker wants no scrolling region to be reached by the keyboard, and axe wants it. */
export async function auditByAxe(page: Page, { enhancedContrast = false } = {}): Promise<Finding[]> {
  if (!(await page.evaluate(() => 'axe' in window)))
    await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
  return page.evaluate(async (isEnhanced) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      rules: { 'color-contrast-enhanced': { enabled: isEnhanced } },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) => ({
        engine: 'axe' as const,
        rule: id,
        where: target.flat().join(' '),
        message: failureSummary,
      })),
    );
  }, enhancedContrast);
}

interface Ace {
  Checker: new () => {
    check(
      root: Document,
      guidelines: string[],
    ): Promise<{ results: { ruleId: string; value: [string, string]; message: string; path: { dom: string } }[] }>;
  };
}

async function auditByIbm(page: Page): Promise<Finding[]> {
  if (!(await page.evaluate(() => 'ace' in window)))
    await page.addScriptTag({ path: packagesOf('test/packages').resolve('accessibility-checker-engine/ace.js') });
  return page.evaluate(async () => {
    const { ace } = window as unknown as { ace: Ace };
    const { results } = await new ace.Checker().check(document, ['IBM_Accessibility', 'WCAG_2_2']);
    return results
      .filter(({ value }) => value[1] === 'FAIL')
      .map(({ ruleId, path, message }) => ({ engine: 'ibm' as const, rule: ruleId, where: path.dom, message }));
  });
}
