/** What Chromium tells assistive technology, in reading order. */
import type { CDPSession, Page } from 'playwright-core';

interface AxNode {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  description?: { value: string };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
}

/** Where something is in the document says nothing to a reader. */
const silent = new Set(['generic', 'none', 'InlineTextBox', 'LineBreak']);
const told = new Set(['level', 'checked', 'expanded', 'url', 'invalid', 'required', 'disabled', 'hidden']);

/** The tree as text, one node a line, with its depth. @param known a session that is open already */
export async function treeOf(page: Page, known?: CDPSession): Promise<string> {
  const session = known ?? (await page.context().newCDPSession(page));
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const walk = (node: AxNode | undefined, depth: number): void => {
    if (!node) return;
    const role = node.role?.value ?? '';
    const isTold = !node.ignored && !silent.has(role);
    if (isTold) {
      const properties = (node.properties ?? []).filter(({ name }) => told.has(name));
      const more = properties.map(({ name, value }) => ` ${name}=${String(value.value)}`).join('');
      const description = node.description?.value ? ` (${node.description.value})` : '';
      lines.push(`${'  '.repeat(depth)}${role} “${node.name?.value ?? ''}”${more}${description}`);
    }
    // A player's controls are the browser's own, and come and go.
    if (role === 'Video') return;
    for (const id of node.childIds ?? []) walk(byId.get(id), depth + (isTold ? 1 : 0));
  };
  walk(nodes[0], 0);
  return lines.join('\n');
}
