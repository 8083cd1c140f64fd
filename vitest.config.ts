import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What the package's own modules import by its name: the sources, not the last build. */
const own = {
  'clinic-widgets/builder': fileURLToPath(new URL('builder/index.ts', import.meta.url)),
  'clinic-widgets/check': fileURLToPath(new URL('src/check/index.ts', import.meta.url)),
};

/** What measures time or waits for it, and is by itself for that reason. */
const alone = ['test/e2e/{faults,layout-shift,performance}.test.ts'];
const repeatable = fileURLToPath(new URL('test/support/repeatable.ts', import.meta.url));
/** Modules are imported once for all files of a worker: half of what the imports of each file would take. */
const shared = { isolate: false } as const;
const long = { environment: 'node', testTimeout: 120_000, hookTimeout: 180_000 } as const;

/** Everything that needs no page of its own: pure modules, the receiver, and the end-to-end tests, which drive a browser themselves. */
export default defineConfig({
  test: {
    // As many as the smallest machine has; tests of one file never run beside each other.
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias: own },
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          setupFiles: repeatable,
          testTimeout: 30_000,
          ...shared,
        },
      },
      { test: { name: 'studio', include: ['stories/**/*.test.ts'], globalSetup: 'stories/support/install.ts' } },
      {
        test: {
          name: 'receiver',
          include: ['receiver/test/**/*.test.ts'],
          setupFiles: repeatable,
          testTimeout: 60_000,
          ...shared,
        },
      },
      {
        test: {
          ...long,
          ...shared,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: alone,
          setupFiles: repeatable,
        },
      },
      { test: { ...long, name: 'cms', include: ['test/cms/**/*.test.ts'], setupFiles: repeatable } },
      {
        test: { ...long, name: 'e2e-alone', include: alone, fileParallelism: false, sequence: { groupOrder: 1 } },
      },
      {
        test: {
          ...long,
          name: 'examples',
          include: ['test/examples/**/*.test.ts'],
          globalSetup: 'test/examples/install.ts',
          sequence: { groupOrder: 2 },
        },
      },
      {
        // `npm run test:wordpress`: on a machine that has WordPress. Each file has a site and a database of its own.
        test: {
          ...long,
          name: 'wordpress',
          include: ['test/wordpress/**/*.test.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
      { test: { ...long, name: 'generators', include: ['test/generators/**/*.test.ts'], hookTimeout: 600_000 } },
    ],
  },
});
