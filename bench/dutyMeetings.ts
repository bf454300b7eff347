import { addDays, beijingInstant } from '../src/contract/days'
import type { MeetingKind } from '../src/contract/vocabulary'

/** A year of 400 meetings of a branch with three groups, as they lie in the store. */

const count = 400
const kinds: readonly MeetingKind[] = [
  'generalMeeting',
  'committeeMeeting',
  'groupMeeting',
  'themedPartyDay',
  'partyLecture',
]
const path = '/organ-of-the-bench/general-branch-of-it/b/'
const meetingOf = (at: number) => {
  const kind = kinds[at % kinds.length]!
  const startAt = beijingInstant(addDays('2026-01-01', Math.floor((at * 364) / count)), '14:30')
  const nodeId = kind === 'groupMeeting' ? String(1 + (at % 3)) : 'b'
  return {
    _id: `bench-${at}`,
    clientId: `bench-${at}`,
    title: '学习贯彻全会精神，重温入党誓词，开展志愿服务',
    kinds: [kind],
    hosts: [{ nodeId, name: '第三党支部', kind: 'branch', path }],
    series: [`bench:${at % 2}`],
    startAt,
    state: 'archived',
    forYear: null,
    counted: { present: 12, expected: 15, votingBase: 12, votersPresent: 10, committeeBase: 5, committeePresent: 4 },
    lecturers: [],
    minutes: { text: '会议按议程进行。'.repeat(200) },
  }
}
export const benchMeetings = () => Array.from({ length: count }, (_, at) => meetingOf(at))
