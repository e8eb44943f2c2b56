import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The web application: sources in `web`, the result in `dist`, which the service serves as it is. */
export default defineConfig({
  root: fileURLToPath(new URL('web', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    assetsDir: 'bestanden',
    // The content security policy allows files of our own, and no data in their place.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What others made and we give out: who made it, and under which licence.
    license: { fileName: 'licenties.md' },
    chunkSizeWarningLimit: 900,
    // What every page needs in one file, what most of them share in a second: a first view fetches ten files, not fifty.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'begin', tags: ['$initial'] },
            { name: 'gedeeld', minShareCount: 20 },
          ],
        },
      },
    },
  },
});
