/** @jest-config-loader esbuild-register */
import type { Config } from 'jest'

/**
 * Projects by what they need: `node` (pure code, the API on the local cloud, conformance), `pages` (jsdom), `weapp` (the
 * built mini-program) and `e2e` (a real browser). Run one with `npx jest --selectProjects node`.
 */
const afterProjects = process.argv.slice(process.argv.indexOf('--selectProjects') + 1)
// Jest takes every word behind the option for a project and then runs all tests, which is minutes instead of seconds.
if (
  process.argv.includes('--selectProjects') &&
  afterProjects.some((word) => !word.startsWith('-') && word.includes('/'))
) {
  throw new Error('Put the paths before --selectProjects: npx jest tests/api/leave --selectProjects node')
}

const transform: Config['transform'] = {
  '^.+\\.m?[tj]sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
    },
  ],
}

/** A file that each platform has of its own is read as the browser's, as the type checker reads it. */
const moduleFileExtensions = ['h5.ts', 'h5.tsx', 'js', 'mjs', 'cjs', 'ts', 'tsx', 'json', 'node']
const testEnvironment = '<rootDir>/tests/support/cloudEnvironment.ts'

/** Published as ES modules only. */
const transformIgnorePatterns = ['/node_modules/(?!@noble/)']

const config: Config = {
  maxWorkers: 2,
  // Ends what hangs, and nothing else: how long a test takes is up to how busy the machine is, so none has a limit of its own.
  testTimeout: 600_000,
  globalSetup: '<rootDir>/tests/support/setUp.ts',
  testSequencer: '<rootDir>/tests/support/sequencer.mjs',
  globalTeardown: '<rootDir>/tests/support/tearDown.ts',
  projects: [
    {
      displayName: 'node',
      testEnvironment,
      transform,
      transformIgnorePatterns,
      moduleFileExtensions,
      testMatch: ['<rootDir>/tests/{unit,api,roles,conformance}/**/*.test.ts'],
      moduleNameMapper: { '^@tarojs/taro$': '<rootDir>/tests/support/taro/taro.ts' },
    },
    {
      displayName: 'pages',
      testEnvironment: 'jsdom',
      transform,
      transformIgnorePatterns,
      moduleFileExtensions,
      testMatch: ['<rootDir>/tests/pages/**/*.test.tsx'],
      fakeTimers: {
        enableGlobally: true,
        doNotFake: ['nextTick', 'queueMicrotask', 'performance'],
      },
      setupFiles: ['<rootDir>/tests/support/taro/browser.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/taro/patience.ts'],
      moduleNameMapper: {
        '\\.(scss|css)$': '<rootDir>/tests/support/taro/style.ts',
        '^@tarojs/taro$': '<rootDir>/tests/support/taro/taro.ts',
        '^@tarojs/components$': '<rootDir>/tests/support/taro/components.tsx',
      },
    },
    {
      displayName: 'weapp',
      testEnvironment,
      transform,
      globalSetup: '<rootDir>/tests/support/weapp/buildWeapp.ts',
      testMatch: ['<rootDir>/tests/weapp/**/*.test.ts'],
    },
    {
      displayName: 'e2e',
      testEnvironment,
      transform,
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/support/browser/buildH5.ts',
    },
  ],
}

export default config
