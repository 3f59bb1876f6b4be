/** One run, one count: each project is a tier of docs/architecture.md, told apart by the ending of its files' names. */

/** Packages published as ES modules only; Jest on Node 20 needs them as CommonJS. */
const esmOnly = ['@nestjs', 'uuid', 'file-type', 'strtok3', 'token-types', 'uint8array-extras', '@tokenizer', '@borewit', 'cookie', 'openapi-fetch', 'chinese-days', 'content-disposition', 'openid-client', 'oauth4webapi', 'jose'];

const swc = (parser) => ['@swc/jest', {
  jsc: { parser, target: 'es2022', keepClassNames: true, transform: { legacyDecorator: true, decoratorMetadata: true } },
  module: { type: 'commonjs' },
}];

const tier = (displayName, testMatch, extra = {}) => ({
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/\\.lianxi/'],
  modulePathIgnorePatterns: ['/dist/', '/\\.lianxi/'],
  testEnvironmentOptions: { customExportConditions: ['lianxi-source', 'node', 'node-addons', 'require', 'default'] },
  transform: {
    '^.+\\.ts$': swc({ syntax: 'typescript', decorators: true }),
    '^.+\\.m?js$': swc({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  ...extra,
});

/** One PostgreSQL and one Temporal for all tiers that need them; Jest starts them only when such tests run. */
const servers = { globalSetup: '<rootDir>/test/support/global-setup.ts', globalTeardown: '<rootDir>/test/support/global-teardown.ts' };

const rooms = '{apps,workflows,activities,libs,infra,test}';

module.exports = {
  maxWorkers: 2,
  passWithNoTests: false,
  // Servers start slowly on a busy machine, and a busy machine must not fail a test.
  testTimeout: 60_000,
  projects: [
    tier('unit', [`${rooms}/**/!(*.workflow|*.integration|*.e2e|*.browser|*.chaos).spec.ts`], { setupFiles: ['<rootDir>/test/support/same-cases.ts'] }),
    tier('workflow', [`${rooms}/**/*.workflow.spec.ts`], servers),
    tier('integration', [`${rooms}/**/*.integration.spec.ts`], servers),
    tier('e2e', [`${rooms}/**/*.e2e.spec.ts`], servers),
    tier('browser', [`${rooms}/**/*.browser.spec.ts`], servers),
    tier('chaos', [`${rooms}/**/*.chaos.spec.ts`], servers),
  ],
};
