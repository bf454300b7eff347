import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Surroundings } from '../../../scripts/deploy/surroundings'

export const envId = 'zhibu-test-1a2b3c'
const now = new Date('2026-11-20T00:00:00.000Z')
/** Invented; the stand-in checks signatures with them. */
export const secret = { TENCENTCLOUD_SECRETID: 'AKIDexample', TENCENTCLOUD_SECRETKEY: 'exampleSecret' }
export const key = (seed: number): string => Buffer.alloc(32, seed).toString('base64')
export const keys = { ORGAN_KEY: key(1), RECORD_KEYS: `1:${key(2)}` }

interface Heard {
  readonly around: Surroundings
  readonly said: string[]
  readonly answers: string[]
}

/** A deployment's surroundings in which nothing is built, waited for or asked. */
export function surroundings(more: Partial<Surroundings> = {}): Heard {
  const said: string[] = []
  const answers: string[] = []
  const around: Surroundings = {
    root: resolve('.'),
    env: {},
    now,
    checkout: { version: '0.1.0+abcdef1234', dirty: [] },
    wait: async () => undefined,
    confirm: async () => false,
    buildFunctions: async () => undefined,
    sendMiniProgram: async () => {
      throw new Error('nothing is to be sent')
    },
    sendErrors: () => [],
    say: (line) => void said.push(line),
    answer: (text) => void answers.push(text),
    ...more,
  }
  return { around, said, answers }
}

/** A checkout of three collections and two functions of one line each, where a test deploys many times. */
export function makeSmallCheckout(folder: string): string {
  const write = (file: string, content: string) => {
    mkdirSync(join(folder, file, '..'), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
  const index = { name: 'byName', keys: [['name', 1]], unique: true }
  const schema = {
    collections: [
      { name: 'settings', indexes: [] },
      { name: 'members', indexes: [index] },
      { name: 'rows', indexes: [] },
    ],
    functions: { api: { client: true }, jobs: { client: false } },
    environment: {
      ORGAN_KEY: { bytes: 32 },
      RECORD_KEYS: { keys: 32 },
      ORGAN_CLAIM_HASH: { value: '' },
      ORGAN_CLAIM_EXPIRES: { value: '' },
    },
  }
  write('cloudfunctions/schema.json', JSON.stringify(schema))
  write('dist/cloudfunctions/api/index.js', 'exports.main = () => 1')
  write('dist/cloudfunctions/jobs/index.js', 'exports.main = () => 2')
  write(
    'dist/cloudfunctions/jobs/config.json',
    JSON.stringify({ timeout: 60, triggers: [{ name: 'eachMinute', type: 'timer', config: '0 * * * * * *' }] }),
  )
  return folder
}
