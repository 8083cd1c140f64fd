import { defineConfig } from 'vite';

/** The stories load the elements from their sources; nothing of the bundle's configuration is about them. */
export default defineConfig({ build: { chunkSizeWarningLimit: 3000 } });
