import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** What `scripts/build-web.mjs` builds, and what `vite` serves while the screens are worked on: the API is asked of a running Daybook. */
// biome-ignore lint/style/noDefaultExport: Vite reads the default export.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // Data URLs would be refused by the Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'baseline-widely-available',
    rolldownOptions: {
      output: {
        // Every file costs a kilobyte of headers: what each screen needs anyway comes as one.
        codeSplitting: {
          groups: [{ name: 'frame', test: /web\/src\/(api|shell\/(?!command-palette|shortcut-sheet|doorway|account-form))/, priority: 1 }],
        },
      },
    },
  },
  server: { proxy: { '/api': process.env['DAYBOOK_API'] ?? 'http://127.0.0.1:4280' } },
});
