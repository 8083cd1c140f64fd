/** What somebody does in wp-admin, in Chromium. */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { Role, WordPress } from './site.mjs';

/** Signs somebody in; the password is the name. */
export async function signIn(browser: Browser, site: WordPress, role: Role): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(60_000);
  const login = `${site.address}/wp-login.php`;
  // The first answer sets a cookie that WordPress asks for.
  await context.request.get(login);
  const answer = await context.request.post(login, {
    form: { log: role, pwd: role, testcookie: '1' },
    maxRedirects: 0,
  });
  if (answer.status() !== 302) throw new Error(`WordPress does not let ${role} in.`);
  return context.newPage();
}

/** What a block editor's page has in `window`. */
export interface EditorWindow {
  wp: {
    data: {
      select(store: string): Record<string, (...args: unknown[]) => unknown>;
      dispatch(store: string): Record<string, (...args: unknown[]) => unknown>;
    };
    blocks: {
      createBlock(name: string, attributes?: object, inner?: object[]): object;
      createBlocksFromInnerBlocksTemplate<T>(template: unknown): T[];
      getBlockContent(block: object): string;
      parse(html: string): Block[];
      rawHandler(options: { HTML: string }): Block[];
      serialize(blocks: Block[]): string;
      switchToBlockType(blocks: Block[], name: string): Block[] | null;
    };
    apiFetch(options: { path: string }): Promise<unknown>;
  };
  clinicWidgets: { elements: Record<string, unknown>; templates: Record<string, unknown> };
}

export interface Block {
  name: string;
  isValid: boolean;
  attributes: Record<string, unknown>;
  innerBlocks: Block[];
}

/** A new post in the block editor. @returns where its blocks are: newer versions have them in a frame */
export async function newPost(page: Page, site: WordPress): Promise<Page | FrameLocator> {
  await page.goto(`${site.address}/wp-admin/post-new.php`);
  return opened(page);
}

/** The blocks' place, once the editor is there and its guide is closed. */
export async function opened(page: Page): Promise<Page | FrameLocator> {
  await page.locator('.edit-post-layout, .editor-editor-interface').first().waitFor();
  await page.evaluate(() => {
    const { wp } = window as unknown as EditorWindow;
    wp.data.dispatch('core/preferences').set?.('core/edit-post', 'welcomeGuide', false);
  });
  const frame = page.locator('iframe[name="editor-canvas"]');
  const canvas = page.locator('.editor-styles-wrapper');
  await frame.or(canvas).first().waitFor();
  return (await frame.count()) ? page.frameLocator('iframe[name="editor-canvas"]') : page;
}

/** Inserts a widget's empty block. */
export async function insert(page: Page, tag: string): Promise<void> {
  await page.evaluate((name) => {
    const { wp } = window as unknown as EditorWindow;
    wp.data.dispatch('core/block-editor').insertBlocks?.([wp.blocks.createBlock(name)]);
  }, `clinic-widgets/${tag}`);
}

/** The post's blocks. */
export function blocksOf(page: Page): Promise<Block[]> {
  return page.evaluate(() => {
    const { wp } = window as unknown as EditorWindow;
    const plain = ({ name, isValid, attributes, innerBlocks }: Block): Block => ({
      name,
      isValid,
      attributes: JSON.parse(JSON.stringify(attributes)) as Block['attributes'],
      innerBlocks: innerBlocks.map(plain),
    });
    return (wp.data.select('core/block-editor').getBlocks?.() as Block[]).map(plain);
  });
}

/**
 * Publishes the post as its button does.
 * @param look what to look at before the second button is pressed.
 * @returns its address
 */
export async function publish(page: Page, look?: () => Promise<void>): Promise<string> {
  await page.getByRole('button', { name: 'Publish', exact: true }).first().click();
  await look?.();
  await page.locator('.editor-post-publish-panel').getByRole('button', { name: 'Publish', exact: true }).click();
  await page.locator('.post-publish-panel__postpublish, .editor-post-publish-panel__postpublish').first().waitFor();
  return page.evaluate(() => {
    const { wp } = window as unknown as EditorWindow;
    return String(wp.data.select('core/editor').getPermalink?.());
  });
}
