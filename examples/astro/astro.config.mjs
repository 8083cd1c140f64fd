import { defineConfig } from 'astro/config';

export default defineConfig({
  devToolbar: { enabled: false },
  // On the server the package is used as it is installed.
  vite: { ssr: { external: ['clinic-widgets'] } },
});
