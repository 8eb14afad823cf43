/** The arrows of the architecture (README, "Hoe het in elkaar zit"), checked on every run. */
const outsideRemix = '^(db|search|app/(domain|auth|notify|jobs|cli))/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'routes-no-database',
      comment: 'A route calls a use case or a query function; it never builds a query itself.',
      severity: 'error',
      from: { path: '^app/(routes|ui)/', pathNot: '\\.test\\.' },
      to: { path: '^node_modules/(kysely|better-sqlite3|meilisearch)/' },
    },
    {
      name: 'ui-no-data',
      comment: 'Components get data, they do not fetch it.',
      severity: 'error',
      from: { path: '^app/ui/' },
      to: { path: '^(db|search)/' },
    },
    {
      name: 'remix-only-in-pages',
      comment: 'Moving to another framework touches the pages, the root, the entries and the server only.',
      severity: 'error',
      from: { path: outsideRemix },
      to: { path: '^node_modules/@remix-run/' },
    },
    {
      name: 'domain-no-react',
      severity: 'error',
      from: { path: '^app/domain/', pathNot: '\\.test\\.' },
      to: { path: '^node_modules/(react|react-dom|@conform-to)/' },
    },
    {
      name: 'domain-no-engine-no-pages',
      severity: 'error',
      from: { path: '^app/domain/', pathNot: '\\.test\\.' },
      to: { path: '^(app/(routes|ui|server|cli)|search)/' },
    },
    {
      name: 'db-search-no-pages',
      severity: 'error',
      from: { path: '^(db|search)/' },
      to: { path: '^app/(routes|ui|server|cli|jobs|notify)/' },
    },
    {
      name: 'sqlite-in-one-room',
      comment: 'What only SQLite knows lives in db/sqlite, so that the queries can run elsewhere.',
      severity: 'error',
      from: { path: '^(app|db|search)/', pathNot: '^(db/sqlite/|search/sqlite/|db/client\\.ts)' },
      to: { path: '^node_modules/better-sqlite3/' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-test-in-product',
      severity: 'error',
      from: { path: '^(app|db|search)/', pathNot: '\\.test\\.' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|node_modules/.*/node_modules)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
