import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { fieldShell } from './field-shell.js';

const pageAt = (file: string): string => join(import.meta.dirname, file);

/** Two pages, and the worker by which the one for the field opens without a network: its address must stay the same. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react({ exclude: [/\/src\/field\//, /\/node_modules\//] }), fieldShell(pageAt('src/field/worker/lapangan-sw.ts'))],
  build: {
    outDir: '../../dist/dashboard',
    emptyOutDir: true,
    target: 'es2023',
    manifest: true,
    rolldownOptions: {
      input: { index: pageAt('index.html'), lapangan: pageAt('lapangan.html') },
    },
  },
});
