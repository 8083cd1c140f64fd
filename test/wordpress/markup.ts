/** What the block editor saves of each widget, as docs/wordpress-markup.md shows it. */
import type { Page } from 'playwright-core';
import { format, resolveConfig } from 'prettier';
import type { EditorWindow } from './wp-admin.js';

/** Settings that an editor might choose, so that the page shows how they are kept. */
const settings: Record<string, Record<string, unknown>> = {
  'procedure-preparation': { checklist: true },
  'procedure-steps': { collapsible: true },
  'medical-disclaimer': { reviewer: 'Name of a reviewer', lastReviewed: '2026-01-31' },
  'contact-form': { replyWithin: '2 working days', theme: 'dark' },
};

/** A table of two options; a new one is empty until somebody says how many rows it has. */
const table = {
  head: [['', 'Name of an option', 'Name of another option']],
  body: [['Question', 'Answer', 'Answer']],
};

/** Each widget with what it begins with, each prompt filled in with its own words. @returns its HTML, by tag */
export async function savedMarkup(page: Page): Promise<Record<string, string>> {
  const saved = await page.evaluate(
    ([chosen, cells]) => {
      const { wp, clinicWidgets } = window as unknown as EditorWindow;
      const { createBlock, createBlocksFromInnerBlocksTemplate, getBlockContent } = wp.blocks;
      const rows = (given: string[][], tag: string) =>
        given.map((row) => ({ cells: row.map((content) => ({ content, tag })) }));
      const textOf = (prompt = '') => prompt.replace(/^[^:]+:/, '<strong>$&</strong>');
      const filled = ({ name, attributes, innerBlocks }: Written): object => {
        const { placeholder, ...own } = attributes;
        if (placeholder && !own.content?.toString()) own.content = textOf(placeholder);
        if (name === 'core/table') Object.assign(own, { head: rows(cells.head, 'th'), body: rows(cells.body, 'td') });
        return createBlock(name, own, innerBlocks.map(filled));
      };
      return Object.entries(clinicWidgets.templates).map(([tag, template]) => {
        const inner = createBlocksFromInnerBlocksTemplate<Written>(template).map(filled);
        return [tag, getBlockContent(createBlock(`clinic-widgets/${tag}`, chosen[tag], inner))] as const;
      });

      interface Written {
        name: string;
        attributes: { placeholder?: string; content?: string };
        innerBlocks: Written[];
      }
    },
    [settings, table] as const,
  );
  return Object.fromEntries(saved);
}

/** The page, with the markup in it. */
export async function pageWith(before: string, saved: Record<string, string>, path: string): Promise<string> {
  const made = Object.entries(saved).map(
    ([tag, html]) => `## ${tag}\n\n\`\`\`html\n${withoutComments(html)}\n\`\`\`\n`,
  );
  const place = /(?<=<!-- What the editor saves. -->\n)[^]*?(?=<!-- Until here. -->)/;
  return formatted(
    before.replace(place, () => `\n${made.join('\n')}\n`),
    path,
  );
}

async function formatted(text: string, path: string): Promise<string> {
  return format(text, { ...(await resolveConfig(path)), filepath: path });
}

/** Without what marks blocks: no browser and no other program reads it. */
const withoutComments = (html: string) =>
  html
    .replace(/<!-- \/?wp:(?:(?!-->)[^])*-->/g, '\n')
    .replace(/\s*\n\s*/g, '\n')
    .trim();

/** The page as versions of WordPress that give lists and headings no class save it. */
export const withoutCoreClasses = (text: string, path: string): Promise<string> =>
  formatted(text.replace(/ class="wp-block-(heading|list|paragraph)"/g, ''), path);
