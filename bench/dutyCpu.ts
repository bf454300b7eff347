import { branchDuties } from '../cloudfunctions/core/duty/branchDuties'
import { nationalRules } from '../cloudfunctions/core/duty/nationalRules'
import { asMeeting, meetingFields } from '../cloudfunctions/core/duty/readMeetings'
import type { Meeting } from '../cloudfunctions/core/meeting/store'
import { adminOf } from '../tests/support/admin'
import type { TestCloud } from '../tests/support/cloud'
import { branch, facts, group } from '../tests/support/dutyCases'

/** Run as a process of its own, given a cloud's data folder: what a processor does to read a year's meetings and to compute its lights. */

/** ms of a processor, the middle of several times, after it is warm. */
const cpu = async (work: () => unknown): Promise<number> => {
  const times: number[] = []
  for (let round = 0; round < 25; round += 1) {
    const from = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(from)
    times.push((user + system) / 1000)
  }
  return times.slice(5).sort((a, b) => a - b)[10]!
}

const measured = async (dataDir: string) => {
  const { command } = adminOf({ dataDir } as TestCloud).database()
  const query = adminOf({ dataDir } as TestCloud)
    .database()
    .collection('meetings')
    .where({ series: command.in(['bench:0', 'bench:1']) })
    .field(Object.fromEntries(meetingFields.map((field) => [field, true])))
    .limit(1000)
  const read = async () => ((await query.get()) as { data: Meeting[] }).data.flatMap(asMeeting)
  const meetings = await read()
  const given = facts(meetings, branch({ groups: [group('1'), group('2'), group('3')] }))
  const table = { rules: nationalRules, settings: {} }
  // As fresh facts each time, as a call has them.
  const lights = () => branchDuties({ ...given, meetings: [...meetings] }, table, 2026, '2026-12-31')
  return { count: meetings.length, reading: await cpu(read), lights: await cpu(lights) }
}

void measured(process.argv[2]!).then((figures) => console.log(JSON.stringify(figures)))
