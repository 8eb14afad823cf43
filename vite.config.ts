import { vitePlugin as remix } from '@remix-run/dev';
import pruneVar from 'postcss-prune-var';
import { defineConfig } from 'vite';
import { denyImports } from 'vite-env-only';
import remixOptions from './remix.config.js';

export default defineConfig({
  plugins: [
    denyImports({
      client: {
        specifiers: ['better-sqlite3', 'kysely', 'meilisearch', 'nodemailer', '@node-rs/argon2'],
        files: ['db/**', 'search/**', '**/*.server.*'],
      },
    }),
    remix(remixOptions),
  ],
  optimizeDeps: { exclude: ['better-sqlite3', 'kysely', 'meilisearch'] },
  // The example theme has tokens for every component there is; what no rule uses only costs a phone time.
  css: { postcss: { plugins: [pruneVar()] } },
  build: { assetsInlineLimit: 0 },
});
