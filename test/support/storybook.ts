/** Storybook as it is published: built, and served from 127.0.0.1. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { preview } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** What the index of Storybook says of a story or a docs page. */
export interface Entry {
  id: string;
  type: 'story' | 'docs';
  title: string;
}

export interface Storybook {
  /** Ends in a slash. */
  address: string;
  entries: readonly Entry[];
  stop(): Promise<void>;
}

/** Builds Storybook into a folder of its own. The package itself has to be built. */
export async function startStorybook(): Promise<Storybook> {
  const folder = await mkdtemp(join(tmpdir(), 'storybook-'));
  // Vitest's own variables would make it another build than the published one.
  const env = { ...process.env, NODE_ENV: 'production', VITEST: undefined };
  await run('node', ['scripts/storybook.mjs', 'build', '-o', folder, '--quiet'], { cwd: root, env });
  const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as { entries: Record<string, Entry> };
  const server = await preview({
    configFile: false,
    logLevel: 'silent',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  });
  return {
    address: server.resolvedUrls?.local[0] ?? '',
    entries: Object.values(index.entries),
    async stop() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
