import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Part } from './part'

const run = promisify(execFile)
/** One ahead of Beijing, one behind, and the platform's own; the first two change their clocks in summer or did. */
const zones = ['UTC', 'America/Los_Angeles', 'Pacific/Auckland']
const wanted = 100_000

interface Judged {
  tries: number
  wrong: number
}

/** A time zone is fixed when a process starts, so each zone has a process of its own. */
export const calendar: Part = {
  ids: ['S13'],
  run: async ({ seed, short }) => {
    const judged = await Promise.all(
      zones.map(async (zone): Promise<Judged> => {
        const args = [resolve('dist/torture/calendarInZone.js'), String(seed), String(short ? 3000 : wanted)]
        const { stdout } = await run(process.execPath, args, { env: { ...process.env, TZ: zone } })
        return JSON.parse(stdout) as Judged
      }),
    )
    return judged.map(({ tries, wrong }, place) => ({
      id: 'S13',
      what: `算错日、月、季、年的时刻（进程时区 ${zones[place]}）`,
      figure: wrong,
      budget: 0,
      unit: '个',
      tries,
      triesWanted: wanted,
    }))
  },
}
