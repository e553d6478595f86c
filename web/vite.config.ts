import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Rolldown } from 'vite';
import { defineConfig } from 'vite';

/** The review and the frame around it, and what the words of every language share. */
const FIRST = ['main.tsx', 'text/plural.ts'];

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
        // Every file costs a kilobyte of headers, and asks once more: all of the first screen comes as one, whatever else shares it.
        codeSplitting: { groups: [{ debugName: 'first', name: nameOfChunk }] },
      },
    },
  },
  server: { proxy: { '/api': process.env['DAYBOOK_API'] ?? 'http://127.0.0.1:4280' } },
});

const firstModules = new Set<string>();

function nameOfChunk(id: string, graph: Rolldown.ChunkingContext): string | null {
  if (firstModules.size === 0) for (const path of FIRST) addWithImports(join(import.meta.dirname, 'src', path), graph);
  return firstModules.has(id) || id.includes('rolldown/runtime') ? 'first' : null;
}

/** Static imports only: what is fetched later is asked for by `import()`. */
function addWithImports(id: string, graph: Rolldown.ChunkingContext): void {
  if (firstModules.has(id)) return;
  firstModules.add(id);
  for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) addWithImports(imported, graph);
}
