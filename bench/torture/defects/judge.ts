import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** What the focused suites need of the checkout. They start no cloud, so nothing is built. */
const copied = [
  'cloudfunctions',
  'local-cloud',
  'src',
  'types',
  'tests/unit',
  'tests/roles',
  'tests/support',
  'package.json',
]

const config = (rootDir: string): object => ({
  rootDir,
  testEnvironment: 'node',
  transform: {
    '^.+\\.m?[tj]sx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } }],
  },
  transformIgnorePatterns: ['/node_modules/(?!@noble/)'],
  testMatch: ['<rootDir>/tests/{unit,roles}/**/*.test.ts'],
})

export interface Judge {
  /** Whether the suites pass with this text in the file's place; the file is as it was afterwards. */
  passes(file: string, text: string, suites: readonly string[]): Promise<boolean>
  end(): void
}

/** A copy of the checkout, so that no defect is ever in the one people work in. */
export function openJudge(): Judge {
  const folder = mkdtempSync(join(tmpdir(), 'zhibu-defects-'))
  for (const name of copied) cpSync(resolve(name), join(folder, name), { recursive: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'jest.json'), JSON.stringify(config(folder)))
  const jest = (suites: readonly string[]) =>
    new Promise<boolean>((done) => {
      const args = [resolve('node_modules/jest/bin/jest.js'), '-c', 'jest.json', '-i', '--silent', '--bail', ...suites]
      const env = { ...process.env, TZ: 'UTC', NODE_OPTIONS: '' }
      // A defect may be a loop without an end: that is found too, after a while no suite ever takes.
      execFile(process.execPath, args, { cwd: folder, env, timeout: 120_000 }, (error) => done(error === null))
    })
  return {
    async passes(file, text, suites) {
      const place = join(folder, file)
      const before = readFileSync(place)
      writeFileSync(place, text)
      const passed = await jest(suites)
      writeFileSync(place, before)
      return passed
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
  }
}
