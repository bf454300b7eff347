import { beijingInstant } from '../../../src/contract/days'
import type { Envelope } from '../../../src/contract/action'
import type { CheckedIn } from '../../../src/contract/attendance'
import { meeting } from '../../../tests/support/meeting'
import { openIds, organDay, startOrgan } from '../../../tests/support/organ'
import type { Organ } from '../../../tests/support/organ'
import { gather } from '../../crowd'
import { randomFrom } from '../random'
import { openStored } from '../world/stored'
import type { Attempt } from './attempts'
import { attemptsAt } from './attempts'
import { strike } from './faults'
import type { Found, Told } from './judge'
import { judge, nothingFound } from './judge'

const opensAt = beijingInstant(organDay, '14:25')
const plan = { startAt: beijingInstant(organDay, '14:30'), endAt: beijingInstant(organDay, '16:00') }

/** Misfortunes of the door, often enough that most calls of a crowd meet one. */
const faults = [
  { action: 'database.*', code: 'DISCONNECT', probability: 0.01 },
  { action: 'database.*', code: 'DISCONNECT', when: 'after', probability: 0.01 },
  { action: 'database.*', code: 'DATABASE_REQUEST_FAILED', probability: 0.005 },
  { action: 'database.*', code: 'DATABASE_TRANSACTION_CONFLICT', probability: 0.005 },
  { action: 'database.*', code: 'KILL', when: 'after', probability: 0.0005 },
]

const insist = async (organ: Organ, { openId, action, input, name }: Attempt, told: Told[]): Promise<number> => {
  for (let tries = 1; ; tries += 1) {
    const answer = await organ.cloud.call(openId, 'api', { action, input, call: name })
    const envelope =
      'errCode' in answer
        ? null
        : (answer.result as Envelope<CheckedIn | { results: [{ ok: boolean; row: CheckedIn }] }>)
    if (envelope?.ok) {
      const { value } = envelope
      const row = 'results' in value ? value.results[0].ok && value.results[0].row : value
      if (row) told.push({ call: name, row })
      return tries
    }
    if (tries === 4) return tries
  }
}

/** The same door on the built functions and the local cloud, in real time: the order of things is the machine's. */
export async function checkInsOnCloud({ seed, attempts }: { seed: number; attempts: number }): Promise<Found> {
  const random = randomFrom(`check-ins on the cloud ${seed}`)
  const organ = await startOrgan({ workers: 4 })
  const found = nothingFound()
  try {
    const crowd = await gather(organ, Math.min(50, Math.ceil(attempts / 10)))
    const stored = openStored(`${organ.cloud.dataDir}/database.sqlite`)
    while (found.attempts < attempts) {
      organ.cloud.setNow(opensAt)
      const before = stored.last()
      const meetingId = await meeting.openNow(organ, plan)
      const { handle, key } = await organ.ok(openIds.chen, 'attendance.codeKey', { meetingId })
      const told: Told[] = []
      const people = crowd.slice(0, 2 + random.whole(crowd.length - 1))
      organ.cloud.faults.set(faults, seed + found.schedules)
      const calls = people
        .flatMap((person) => attemptsAt(random, { person, meetingId, handle, key, at: opensAt }))
        .map((attempt) => insist(organ, attempt, told))
      for (const tries of await Promise.all(calls)) found.attempts += tries
      if (organ.cloud.faults.list()[4]!.struck > 0) strike('killed')
      organ.cloud.faults.set([])
      const { totals } = await organ.ok(openIds.chen, 'attendance.roll', { meetingId })
      judge(found, { rows: stored.insertedAfter('attendance_2026', before), told, totals, closedAt: null })
      found.schedules += 1
    }
    stored.close()
    return found
  } finally {
    await organ.stop()
  }
}
