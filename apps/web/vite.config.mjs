import { defaultClientConditions, defineConfig } from 'vite';

/** The page's bundles: for browsers of Chromium 87's class, everything in files of its own, since the security policy lets nothing stand inline. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: ['lianxi-source', ...defaultClientConditions] },
  build: {
    target: 'chrome87',
    cssTarget: 'chrome87',
    outDir: 'dist/page',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // 'use client' speaks to servers that render pages; here is none.
    rolldownOptions: { onwarn: (warning, warn) => { if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning); } },
  },
});
