/** `.vscode/`: what an editor is told is there. Needs a build. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const settings = JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8')) as Record<string, unknown>;

// Break: name a file that the build does not make.
it.each(['typescript.tsdk', 'html.customData', 'css.customData', 'vitest.rootConfig'])(
  '%s names what is there',
  (name) => {
    const paths = [settings[name]].flat() as string[];
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  },
);

// Break: leave it out of package.json.
it('what formats and checks on saving is installed', () => {
  const recommended = readFileSync(join(root, '.vscode/extensions.json'), 'utf8');
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  for (const tool of ['prettier', 'eslint', 'stylelint', 'vitest']) {
    expect(recommended).toContain(tool);
    expect(devDependencies).toHaveProperty(tool);
  }
});
