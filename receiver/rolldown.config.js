import { defineConfig } from 'rolldown';

/** The receiver as one file, with the wire contract that it shares with the form; npm packages stay packages. */
export default defineConfig({
  input: 'src/cli.ts',
  platform: 'node',
  external: /^[^./]/,
  resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
  output: { file: 'dist/cli.js', format: 'esm', banner: '#!/usr/bin/env node' },
});
