import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { adminOf } from '../tests/support/admin'
import { startOrgan } from '../tests/support/organ'
import { benchMeetings } from './dutyMeetings'
import type { Bench } from './figures'

/** What a branch's lights cost beside reading what they follow from: a ratio, so that a slow machine says the same. */
export const duties: Bench = {
  ids: ['P22'],
  run: async () => {
    const organ = await startOrgan()
    try {
      const meetings = adminOf(organ.cloud).database().collection('meetings')
      const all = benchMeetings()
      for (let from = 0; from < all.length; from += 100) await meetings.add(all.slice(from, from + 100))
      // In a process of its own, so that the cloud's own work is not counted.
      const child = ['-r', 'esbuild-register', resolve('bench/dutyCpu.ts'), organ.cloud.dataDir]
      const { stdout } = await promisify(execFile)(process.execPath, child)
      const { count, reading, lights } = JSON.parse(stdout) as { count: number; reading: number; lights: number }
      if (count !== all.length) throw new Error(`read ${count} of ${all.length} meetings`)
      return [
        {
          id: 'P22',
          what: `一年 ${count} 场会的规则灯与读会之比（${lights.toFixed(1)} / ${reading.toFixed(1)} ms）`,
          figure: lights / reading,
          budget: 0.2,
          simulated: true,
          unit: '倍',
        },
      ]
    } finally {
      await organ.stop()
    }
  },
}
