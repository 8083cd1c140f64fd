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
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
    await page.addScriptTag({ path: packagesOf('test/packages').resolve('accessibility-checker-engine/ace.js') });
  }
  const findings = await page.evaluate(runBoth, enhancedContrast);
  return findings.filter(({ rule }) => !ACCEPTED.includes(rule));
}

interface Ace {
  Checker: new () => {
    check(
      root: Document,
      guidelines: string[],
    ): Promise<{ results: { ruleId: string; value: [string, string]; message: string; path: { dom: string } }[] }>;
  };
}

/** Runs in the page. */
async function runBoth(enhancedContrast: boolean): Promise<Finding[]> {
  const { axe, ace } = window as unknown as { axe: typeof import('axe-core'); ace: Ace };
  const { violations } = await axe.run(document, {
    resultTypes: ['violations'],
    rules: { 'color-contrast-enhanced': { enabled: enhancedContrast } },
  });
  const { results } = await new ace.Checker().check(document, ['IBM_Accessibility', 'WCAG_2_2']);
  return [
    ...violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) => ({
        engine: 'axe' as const,
        rule: id,
        where: target.flat().join(' '),
        message: failureSummary,
      })),
    ),
    ...results
      .filter(({ value }) => value[1] === 'FAIL')
      .map(({ ruleId, path, message }) => ({ engine: 'ibm' as const, rule: ruleId, where: path.dom, message })),
  ];
}
