/** The address of the script that the builder's page writes: one that gets repairs, or one that never changes. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Settings } from '../../builder/page/draft.js';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** The module as a build of that version has it. */
function buildOf(version: string) {
  vi.stubGlobal('RELEASE', { version, file: 'clinic-widgets.0a1b2c.js', integrity: 'sha384-x' });
  return import('../../builder/page/script-address.js');
}

const settings = (script: Settings['script'], base: string) => ({ script, base }) as Settings;

describe.each([
  ['0.2.0', 'v0.2'],
  ['0.10.3', 'v0.10'],
  ['1.4.2', 'v1'],
])('the build of %s', (version, folder) => {
  const at = (name: string) => `https://widgets.example/clinic-widgets/${name}/`;

  it(`writes an address that gets repairs with the folder ${folder}, without integrity`, async () => {
    const { repairsFolder, scriptOf } = await buildOf(version);
    expect(repairsFolder).toBe(folder);
    expect(scriptOf(settings('alias', at(version)))).toEqual({ base: at(folder) });
    expect(scriptOf(settings('alias', at(folder)))).toEqual({ base: at(folder) });
  });

  it('writes an address that never changes with its own folder and integrity', async () => {
    const { scriptOf } = await buildOf(version);
    const pinned = { base: at(version), file: 'clinic-widgets.0a1b2c.js', integrity: 'sha384-x' };
    expect(scriptOf(settings('pinned', at(folder)))).toEqual(pinned);
    expect(scriptOf(settings('pinned', at(version)))).toEqual(pinned);
  });
});
