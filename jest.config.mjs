/** Jest runs the TypeScript sources as ES modules; swc only strips types and emits decorator metadata. */
export default {
  testMatch: ['<rootDir>/{libs,apps,test}/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/planted/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^@app/(adapters|testing)/(.*)$': '<rootDir>/libs/$1/src/$2/index.ts',
    '^@app/(.*)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': ['@swc/jest', {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
        keepClassNames: true,
      },
      module: { type: 'es6' },
    }],
  },
  testEnvironment: 'node',
  maxWorkers: 2,
  // Modules of earlier files stay in a worker's memory; a new worker begins without them.
  workerIdleMemoryLimit: '1.5GB',
  // A bound against hanging, no judgement of speed: a busy machine may be ten times slower.
  testTimeout: 90_000,
};
