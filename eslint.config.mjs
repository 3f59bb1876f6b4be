import { readdirSync } from 'node:fs';
import nx from '@nx/eslint-plugin';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Which room may import which: the arrows of docs/architecture.md. A room absent from a list is out of reach. */
const arrows = {
  domain: [],
  wording: [],
  audit: [],
  platform: [],
  files: ['platform'],
  papers: ['wording'],
  infra: ['contracts'],
  'api-client': [],
  contracts: ['domain'],
  access: ['domain'],
  plan: ['domain'],
  persistence: ['domain'],
  commands: ['domain', 'persistence', 'contracts', 'audit', 'wording', 'platform'],
  workflows: ['contracts'],
  activities: ['commands', 'contracts', 'domain', 'platform'],
  api: ['access', 'commands', 'audit', 'contracts', 'domain', 'persistence', 'plan', 'wording', 'platform', 'files', 'papers', 'rehearsal'],
  worker: ['activities', 'audit', 'commands', 'contracts', 'persistence', 'platform'],
  rehearsal: ['api-client', 'plan', 'domain'],
  cli: ['api-client', 'plan', 'rehearsal', 'wording'],
  web: ['api-client', 'wording'],
};

/** npm packages that only some rooms may know, with every path into them, so that each technology has its home. */
const packagesOf = {
  '@temporalio/workflow': ['workflows'],
  '@temporalio/worker': ['worker'],
  '@temporalio/client': ['api', 'worker', 'platform'],
  '@temporalio/activity': ['activities'],
  '@nestjs/*': ['api', 'worker'],
  typeorm: ['persistence', 'commands', 'api', 'worker'],
  pg: ['commands', 'worker', 'infra'],
  zod: ['plan', 'api', 'platform'],
  '@casl/ability': ['access', 'web'],
  docx: ['papers'],
  fflate: ['papers'],
  exceljs: ['papers'],
  '@aws-sdk/client-s3': ['files'],
  react: ['web'],
  'react-dom': ['web'],
  '@tanstack/react-query': ['web'],
  '@tanstack/react-router': ['web'],
  '@tanstack/react-virtual': ['web'],
  uqr: ['web'],
};

const depConstraints = [
  ...Object.entries(arrows).map(([room, reach]) => ({
    sourceTag: `room:${room}`,
    onlyDependOnLibsWithTags: [`room:${room}`, ...reach.map((name) => `room:${name}`)],
    bannedExternalImports: Object.entries(packagesOf).filter(([, rooms]) => !rooms.includes(room)).flatMap(([name]) => [name, `${name}/*`]),
  })),
  { sourceTag: 'room:test', onlyDependOnLibsWithTags: ['*'] },
];

/** getHours() and its kin answer in the host's zone, and so does a date from its parts; calendars are Asia/Shanghai, instants are UTC. */
const noHostZone = [
  'MemberExpression[property.name=/^((get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds)|getTimezoneOffset|to(Locale)?(Date|Time)String|toLocaleString)$/]',
  "NewExpression[callee.name='Date'][arguments.length>1]",
].map((selector) => ({ selector, message: 'Use UTC, libs/domain/calendar or libs/wording/moment: the zone of the host must not matter.' }));

/** Features, whose rows only their own module may touch: every folder of the record's room but `record` and `migrations`, which serve everyone. */
const features = readdirSync(new URL('libs/persistence', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['record', 'migrations', 'dist', 'node_modules'].includes(entry.name))
  .map(({ name }) => name);

/** The folders of the API that hold a feature, where they are called otherwise. */
const foldersOf = { access: 'audit', 'strike-off-list': '{strike-off-lists,listings}' };

/** Closes the tables of some features to some files of the API. */
const closeTables = (files, closed) => ({
  files: [files],
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', {
      patterns: [
        ...closed.map((feature) => ({ group: [`@lianxi/persistence/${feature}/*`], message: `What ${feature} holds is read through its exported service, not from its tables.` })),
        { group: ['@lianxi/persistence/entities', '@lianxi/persistence/task-views'], message: 'This puts the tables of all features together; a feature reads its own.' },
      ],
    }],
  },
});

/** A service may call another feature's service, never read its tables; whatever is no feature knows none of them. */
const featureWalls = [
  closeTables('apps/api/src/**/*.ts', features),
  ...features.map((feature) => closeTables(`apps/api/src/${foldersOf[feature] ?? feature}/**/*.ts`, features.filter((other) => other !== feature))),
  { files: ['apps/api/src/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...noHostZone, { selector: 'ImportExpression', message: 'Loaded while it runs, a module would pass the walls unseen.' }] } },
];

/** Inside the record's room: what all features stand on is `record`; a folder beside it is a feature, also one that is yet to come. */
const persistenceWalls = [
  onlyImports(['libs/persistence/record/**/*.ts'], '(?!/[^/]+$)', 'What all features stand on knows none of them.'),
  onlyImports(['libs/persistence/!(record|migrations|dist)/**/*.ts'], '(?!/[^/]+$|\\./record/[^/]+$)', 'A feature keeps its rows to itself: import record, or let libs/persistence/task-views.ts put features together.'),
];

/** Closes the room to some of its own files, by a pattern of what may follow a path's first dot or the package's name. */
function onlyImports(files, reach, message) {
  return { files, rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ regex: `^(\\.|@lianxi/persistence/)${reach}`, message }] }] } };
}

const noClock = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Rules take the programme time they are given; they have no clock.' },
  { selector: "CallExpression[callee.name='Date']", message: 'Rules take the programme time they are given; they have no clock.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Rules take the programme time they are given; they have no clock.' },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'Rules are deterministic.' },
];

/** What a pure room could still reach without an import. */
const noSurroundings = [
  { selector: 'ImportExpression', message: 'This room is pure: nothing is loaded while it runs.' },
  { selector: 'Identifier[name=/^(process|globalThis|performance|crypto|setTimeout|fetch)$/]', message: 'This room is pure: no surroundings, no clock, no chance.' },
];

const domainAsTypes = { group: ['@lianxi/domain/*'], allowTypeImports: true, message: 'Only the types of the domain cross into contracts and workflows.' };

/** Rooms that know no input and no output, of npm's packages only those named here, and of the domain, or of all rooms, the types. */
const pureRooms = [
  ['libs/domain', [], domainAsTypes],
  ['libs/contracts', ['@temporalio/common'], domainAsTypes],
  ['libs/wording', ['i18next'], domainAsTypes],
  ['libs/papers', ['docx', 'fflate', 'exceljs'], domainAsTypes],
  ['workflows', ['@temporalio/common', '@temporalio/workflow'], domainAsTypes],
  ['libs/rehearsal/oracle', [], { group: ['@lianxi/*'], allowTypeImports: true, message: 'The oracle computes for itself: only types come from elsewhere.' }],
].map(([room, packages, asTypes]) => ({
  files: [`${room}/**/*.ts`],
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', {
      patterns: [
        { regex: `^(?!${['\\.', '@lianxi/', ...packages.map((name) => `${name}$`)].join('|')})`, message: 'This room is pure: no input, no output, and no package that could have any.' },
        asTypes,
      ],
    }],
  },
}));

export default [
  { ignores: ['**/dist/**', '**/node_modules/**', '.lianxi/**', '.nx/**', 'libs/api-client/schema.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { plugins: { '@nx': nx, '@typescript-eslint': tseslint.plugin } },
  ...[...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked].map((config) => ({ ...config, files: ['**/*.{ts,tsx}'] })),
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { project: ['./tsconfig.spec.json', './apps/web/tsconfig.json', './apps/web/tsconfig.spec.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { depConstraints, enforceBuildableLibDependency: false, banTransitiveDependencies: false, allowCircularSelfDependency: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', ...noHostZone],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['libs/domain/**/*.ts', 'libs/contracts/**/*.ts', 'libs/wording/**/*.ts', 'libs/papers/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noHostZone, ...noClock, ...noSurroundings] },
  },
  {
    // A decision takes the time it is given; the plan and its calendars have none.
    files: ['libs/commands/**/*.ts', 'libs/plan/**/*.ts', 'libs/audit/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noHostZone, ...noClock] },
  },
  {
    // A workflow has Temporal's clock, and nothing else that changes from run to run.
    files: ['workflows/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noHostZone, ...noSurroundings] },
  },
  ...pureRooms,
  {
    // The oracle shares nothing with what it judges: it knows the shape of documents, no rule, no clock.
    files: ['libs/rehearsal/oracle/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noHostZone, ...noClock, ...noSurroundings] },
  },
  ...featureWalls,
  ...persistenceWalls,
  {
    // What a page shows follows from what it is given: hooks are called in one order, and name what they depend on.
    files: ['apps/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // Tests may import anything.
    files: ['**/*.spec.ts', '**/*.fixture.ts', 'test/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': ['error', ...noHostZone],
      '@typescript-eslint/no-restricted-imports': 'off',
      '@nx/enforce-module-boundaries': 'off',
    },
  },
];
