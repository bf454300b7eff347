import type { CheckedIn } from '../../../src/contract/attendance'
import { beijingInstant } from '../../../src/contract/days'
import type { Organ } from '../../../tests/support/organ'
import { openIds, organDay } from '../../../tests/support/organ'
import { meeting } from '../../../tests/support/meeting'
import type { OfCrowd } from '../../crowd'
import type { Random } from '../random'
import { randomFrom } from '../random'
import { organIn } from '../world/caller'
import type { PreparedOrgan } from '../world/prepared'
import { openStored } from '../world/stored'
import type { World } from '../world/world'
import { openWorld } from '../world/world'
import type { Attempt } from './attempts'
import { attemptsAt } from './attempts'
import { strike } from './faults'
import type { Found, Told } from './judge'
import { judge, nothingFound } from './judge'
import { createSchedule } from './schedule'
import type { Moment } from './seats'
import { Seats } from './seats'

const opensAt = beijingInstant(organDay, '14:25')
const plan = { startAt: beijingInstant(organDay, '14:30'), endAt: beijingInstant(organDay, '16:00') }

/** What a call came to: what it was told, or null for no answer or a refusal. */
const answerOf = (value: unknown): CheckedIn | null => {
  const told = value as CheckedIn | { results: ({ ok: true; row: CheckedIn } | { ok: false })[] }
  if (!('results' in told)) return told
  const [first] = told.results
  return first?.ok ? first.row : null
}

/** One call on one instance, which may be killed meanwhile. */
const once = async (
  world: World,
  seats: Seats,
  { openId, action, input, name }: Attempt,
): Promise<CheckedIn | null> => {
  const { random, schedule } = seats.moment
  const seat = seats.take()
  const call = world.call(seat.instance, openId, action, input, name)
  const killed = async () => {
    for (let left = random.whole(4); left >= 0; left -= 1) await schedule.turn()
    seats.kill(seat)
    return null
  }
  const answer = await (random.chance(0.002) ? Promise.race([call, killed()]) : call)
  seat.busy = false
  return answer?.ok ? answerOf(answer.value) : null
}

/** A person at the door: tries again with the same call until there is an answer or they tire of it. */
const insist = async (world: World, seats: Seats, attempt: Attempt, told: Told[]): Promise<number> => {
  const { random } = seats.moment
  const copies = random.chance(0.02) ? 10 : 1
  if (copies === 10) strike('duplicates')
  let tries = 0
  for (let round = 0; round < 4; round += 1) {
    const answers = await Promise.all(Array.from({ length: copies }, () => once(world, seats, attempt)))
    tries += copies
    const rows = answers.filter((row) => row !== null)
    told.push(...rows.map((row) => ({ call: attempt.name, row })))
    if (rows.length > 0) break
  }
  return tries
}

async function oneMeeting(
  organ: Organ,
  world: World,
  seats: Seats,
  crowd: readonly OfCrowd[],
): Promise<{ meetingId: string; told: Told[]; tries: number }> {
  const { random, schedule } = seats.moment
  world.setNow(opensAt)
  const meetingId = await meeting.openNow(organ, plan)
  const { handle, key } = await organ.ok(openIds.chen, 'attendance.codeKey', { meetingId })
  const told: Told[] = []
  let tries = 0
  const size = 2 + random.whole(Math.min(crowd.length, 50) - 1)
  const from = random.whole(crowd.length)
  const people = Array.from({ length: size }, (_, place) => crowd[(from + place) % crowd.length]!)
  const wave = async (): Promise<void> => {
    world.setNow(new Date(Date.parse(world.now()) + random.whole(20_000)).toISOString())
    seats.moment.storm = random.chance(0.05)
    const attempts = people.flatMap((person) => attemptsAt(random, { person, meetingId, handle, key, at: world.now() }))
    const calls = attempts.map((attempt) => insist(world, seats, attempt, told))
    await schedule.run(calls)
    for (const call of calls) tries += await call
    seats.moment.storm = false
  }
  for (let waves = 1 + random.whole(3); waves > 0; waves -= 1) await wave()
  if (random.chance(0.3)) {
    await organ.ok(openIds.chen, 'meeting.close', { meetingId, minutes: 60 })
    await wave()
  }
  return { meetingId, told, tries }
}

/** Schedules in one process until so many attempts were made: 2 to 50 people, every way in, every order, faults of every kind. */
export async function checkInsInWorld(
  prepared: PreparedOrgan<OfCrowd[]>,
  { seed, attempts, schedules }: { seed: number; attempts: number; schedules: number },
): Promise<Found> {
  const random: Random = randomFrom(`check-ins ${seed}`)
  const moment: Moment = { random, schedule: createSchedule(random), storm: false }
  const world = openWorld(prepared.dataDir, opensAt, (act) => moment.schedule.wait(act))
  const stored = openStored(world.file)
  const found = nothingFound()
  try {
    // Whoever prepares and counts meets no fault and waits for no turn.
    const organ = organIn(world, world.start(), prepared)
    const seats = new Seats(world, moment)
    while (found.attempts < attempts || found.schedules < schedules) {
      moment.schedule = createSchedule(random)
      const before = stored.last()
      const { meetingId, told, tries } = await oneMeeting(organ, world, seats, prepared.facts)
      if (moment.schedule.overtakings > 0) strike('reordered')
      const { totals } = await organ.ok(openIds.chen, 'attendance.roll', { meetingId })
      const [{ closedAt }] = stored.insertedAfter<{ closedAt: string | null }>('meetings', before) as [
        { closedAt: string | null },
      ]
      judge(found, { rows: stored.insertedAfter('attendance_2026', before), told, totals, closedAt })
      found.attempts += tries
      found.schedules += 1
      world.printed.splice(0)
      seats.turnOver()
    }
    return found
  } finally {
    stored.close()
    world.end()
  }
}
