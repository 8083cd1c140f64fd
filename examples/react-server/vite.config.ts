import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // Node does not import JSON and style sheets of a package as they are.
  ssr: { noExternal: ['clinic-widgets'] },
});
