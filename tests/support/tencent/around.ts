import { resolve } from 'node:path'
import type { Surroundings } from '../../../scripts/deploy/run'

export const envId = 'zhibu-test-1a2b3c'
export const now = new Date('2026-11-20T00:00:00.000Z')
/** Invented; the stand-in checks signatures with them. */
export const secret = { TENCENTCLOUD_SECRETID: 'AKIDexample', TENCENTCLOUD_SECRETKEY: 'exampleSecret' }
export const key = (seed: number): string => Buffer.alloc(32, seed).toString('base64')
export const keys = { ORGAN_KEY: key(1), RECORD_KEYS: `1:${key(2)}` }

export interface Heard {
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
    say: (line) => void said.push(line),
    answer: (text) => void answers.push(text),
    ...more,
  }
  return { around, said, answers }
}
