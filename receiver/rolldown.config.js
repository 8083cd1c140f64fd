import { defineConfig } from 'rolldown';

/** @type {import('rolldown').OutputOptions} */
export const output = {
  dir: 'dist',
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
  banner: ({ name }) => (name === 'cli' ? '#!/usr/bin/env node' : ''),
};

/**
 * The receiver as a program and the thread that it has its database on, with the wire contract that it shares with the
 * form; npm packages stay packages.
 */
export default defineConfig({
  input: { cli: 'src/cli.ts', thread: 'src/store/thread.ts' },
  platform: 'node',
  external: /^[^./]/,
  resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
  output,
});
