import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'app/server/{start.mjs,main.ts}',
    'app/cli/{run.mjs,main.ts}',
    'app/cli/commands/*.ts',
    'search/match/*-worker.ts',
    'app/routes/**/*.{ts,tsx}',
    'test/**/*.{mjs,ts}',
  ],
  project: ['app/**/*.{ts,tsx,mjs,css}', 'db/**/*.ts', 'search/**/*.ts', 'test/**/*.{ts,mjs}'],
  // The packages of the design system hold style sheets only.
  compilers: {
    css: (text) =>
      [...text.matchAll(/@import "([^"]+)"/g)].map((match) => `import "${match[1]}";`).join('\n'),
  },
  // The font files are read by their path.
  ignoreDependencies: ['@fontsource/noto-sans'],
  ignoreExportsUsedInFile: true,
  exclude: ['types'],
};

export default config;
