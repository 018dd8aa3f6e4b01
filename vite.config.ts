import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The window, built so that a policy without inline script, inline style or data: fonts holds. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'chrome138',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
});
