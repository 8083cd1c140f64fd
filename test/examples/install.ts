/**
 * Installs what the examples depend on, where it is missing or is not what their lock file says. They are an npm root of
 * their own, so that only who wants to see them run has to have six frameworks.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

interface Lock {
  packages: Record<string, { version?: string; optional?: boolean; extraneous?: boolean }>;
}

export default function install(): void {
  if (isInstalled()) return;
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: examples, stdio: 'inherit' });
}

/** What is optional is there on some systems only, what is extraneous nowhere. */
function isInstalled(): boolean {
  const wanted = Object.entries(read('package-lock.json')?.packages ?? {}).filter(
    ([path, { optional, extraneous }]) => path.startsWith('node_modules/') && !optional && !extraneous,
  );
  const found = read('node_modules/.package-lock.json')?.packages;
  return wanted.every(([path, { version }]) => found?.[path]?.version === version);
}

function read(file: string): Lock | undefined {
  try {
    return JSON.parse(readFileSync(examples + file, 'utf8')) as Lock;
  } catch {
    return undefined;
  }
}
