import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What the package's own modules import by its name: the sources, not the last build. */
const own = {
  'clinic-widgets/builder': fileURLToPath(new URL('builder/index.ts', import.meta.url)),
};

/** Everything that needs no page of its own: pure modules, the receiver, and the end-to-end tests, which drive a browser themselves. */
export default defineConfig({
  test: {
    projects: [
      { resolve: { alias: own }, test: { name: 'unit', include: ['test/unit/**/*.test.ts'], environment: 'node' } },
      { test: { name: 'receiver', include: ['receiver/test/**/*.test.ts'], environment: 'node', testTimeout: 20_000 } },
      {
        test: {
          name: 'e2e',
          include: ['test/{e2e,cms}/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'examples',
          include: ['test/examples/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'test/examples/install.ts',
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
