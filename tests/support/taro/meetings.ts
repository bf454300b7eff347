import { spelledName } from '../../../src/contract/names'
import { answer } from './fakeCloud'
import { choice } from './people'
import type { CheckedIn, Roll, RollRow } from '../../../src/contract/attendance'
import type { MeetingDetail, MeetingRow, PlanChoices } from '../../../src/contract/meeting'
import type { AfterwardsSheet } from '../../../src/contract/meetingAfterwards'
import type { Election } from '../../../src/contract/meetingElection'
import type { Vote } from '../../../src/contract/meetingVote'

/** Sunday, 22 November 2026, 14:10 in Beijing: twenty minutes before the meeting. */
export const now = Date.parse('2026-11-22T06:10:00.000Z')

export const meetingRow = (more: Partial<MeetingRow> = {}): MeetingRow => ({
  id: '2026AQIDBAUG',
  title: '红色家书诵读与交流',
  kinds: ['themedPartyDay'],
  hostNames: ['第三党支部'],
  place: '机关三楼党员活动室',
  startAt: '2026-11-22T06:30:00.000Z',
  endAt: '2026-11-22T08:00:00.000Z',
  state: 'announced',
  expected: null,
  ...more,
})

export const nothing: MeetingDetail['can'] = {
  revise: false,
  keepFiles: false,
  announce: false,
  open: false,
  scan: false,
  atDoor: false,
  nameScanners: false,
  close: false,
  writeMinutes: false,
  tickItems: false,
  keepSections: false,
  vote: false,
  elect: false,
  approveElection: false,
  submit: false,
  withdraw: false,
  askReturn: false,
  declineReturn: false,
  archive: false,
  return: false,
  cancel: false,
  copy: false,
  recordAfterwards: false,
  approveAfterwards: false,
  amend: false,
  seeRoll: false,
  correctRoll: false,
  enterLate: false,
  enterGuest: false,
  checkIn: false,
  requestLeave: false,
  decideLeave: false,
  enterLeave: false,
}

/** What the server lets a secretary do while the meeting is open. */
export const atTheDoor: MeetingDetail['can'] = {
  ...nothing,
  scan: true,
  atDoor: true,
  close: true,
  seeRoll: true,
  correctRoll: true,
  writeMinutes: true,
  tickItems: true,
  keepSections: false,
}

export const meetingDetail = (more: Partial<MeetingDetail> = {}): MeetingDetail => ({
  ...meetingRow(more),
  version: 3,
  hosts: [{ nodeId: 'b3', name: '第三党支部', kind: 'branch' }],
  audience: 'hosts',
  namedMembers: [],
  agenda: [],
  chair: { memberId: 'm-chen', name: '陈书记' },
  recorder: null,
  chairUnusual: false,
  lateAfterMinutes: 10,
  openedAt: null,
  closedAt: null,
  creditedMinutes: null,
  afterwards: null,
  afterwardsAsk: null,
  rollSummary: null,
  minutes: null,
  votes: [],
  elections: [],
  log: [],
  returned: null,
  amendments: [],
  mine: null,
  expectedHere: false,
  can: nothing,
  ...more,
})

export const voteOf = (more: Partial<Vote> = {}): Vote => ({
  id: 'v1',
  matter: '接收赵砚秋为预备党员',
  matterKind: 'admission',
  method: 'secretBallot',
  rule: 'generalMeeting',
  base: 26,
  present: 21,
  enteredAfterwards: 0,
  enteredWhy: null,
  needed: 13,
  inFavour: 20,
  against: 0,
  abstained: 1,
  written: { inFavour: 0, against: 0, abstained: 0 },
  excluded: 0,
  carried: true,
  countedBy: 'exemptInBase',
  recordedAt: '2026-11-22T07:30:00.000Z',
  ...more,
})

export const electionOf = (more: Partial<Election> = {}): Election => ({
  id: 'e1',
  office: 'committeeMember',
  seats: 1,
  round: 'first',
  rulesPassed: true,
  scrutineers: [{ memberId: 'm-丁', name: '丁' }],
  tellers: [{ memberId: 'm-戊', name: '戊' }],
  base: 15,
  excluded: 0,
  present: 13,
  enteredAfterwards: 0,
  enteredWhy: null,
  needed: 12,
  issued: 13,
  returned: 13,
  valid: 13,
  spoilt: 0,
  candidates: [
    {
      memberId: 'm-甲',
      name: '甲',
      inFavour: 7,
      against: 5,
      abstained: 1,
      elected: true,
      overHalfPresent: true,
      overHalfExpected: false,
    },
    {
      memberId: 'm-乙',
      name: '乙',
      inFavour: 5,
      against: 8,
      abstained: 0,
      elected: false,
      overHalfPresent: false,
      overHalfExpected: false,
    },
  ],
  others: [{ name: '丙', inFavour: 1 }],
  tied: [],
  majorityOf: 'ask',
  approvedOn: null,
  reference: null,
  countedBy: 'exemptInBase',
  recordedAt: '2026-11-22T07:30:00.000Z',
  ...more,
})

/** The sign-in sheet of a meeting on paper: 陈书记, 李委员 and 王党员 are on the roll, 赵积极 may have sat in. */
export const afterwardsSheet = (more: Partial<AfterwardsSheet> = {}): AfterwardsSheet => {
  const person = (name: string) => ({ memberId: `m-${name}`, name, spelled: spelledName(name), beside: null })
  const onRoll = (name: string) => ({ ...person(name), expected: true, whyNotExpected: null, onLeave: false })
  return {
    meetingId: '2026AQIDBAUG',
    title: '红色家书诵读与交流',
    version: 3,
    hosts: [{ nodeId: 'b3', name: '第三党支部', kind: 'branch' }],
    startAt: '2026-11-22T06:30:00.000Z',
    endAt: '2026-11-22T08:00:00.000Z',
    people: ['陈书记', '李委员', '王党员'].map(onRoll),
    waiting: [],
    others: [person('赵积极')],
    until: '2026-12-22',
    clause: '本单位补记规定：会议结束后 30 天内；系统默认，本单位可另行规定',
    ask: null,
    can: { record: true, ask: false },
    ...more,
  }
}

export const rollRow = (name: string, more: Partial<RollRow> = {}): RollRow => ({
  memberId: `m-${name}`,
  serial: null,
  rowId: null,
  name,
  spelled: spelledName(name),
  situations: [],
  presumed: false,
  from: '第三党支部',
  status: 'absent',
  expected: true,
  votingRight: true,
  whyNotExpected: null,
  whyNoVote: null,
  method: null,
  offline: false,
  arrivedAt: null,
  afterClosing: false,
  reason: null,
  leave: null,
  voided: null,
  ...more,
})

/** Someone who came, `at` by the Beijing clock of the day. */
export const arrived = (name: string, at: string, more: Partial<RollRow> = {}): RollRow =>
  rollRow(name, {
    status: 'present',
    rowId: `2026AQIDBAUG:m-${name}`,
    method: 'memberScan',
    arrivedAt: new Date(`2026-11-22T${at}:00+08:00`).toISOString(),
    ...more,
  })

export const rollOf = (rows: RollRow[], more: Partial<Roll> = {}): Roll => {
  const count = (...statuses: RollRow['status'][]) => rows.filter((row) => statuses.includes(row.status)).length
  return {
    meetingId: '2026AQIDBAUG',
    title: '红色家书诵读与交流',
    state: 'open',
    totals: {
      expected: rows.filter((row) => row.expected).length,
      present: count('present', 'late'),
      late: count('late'),
      onLeave: count('onLeave'),
      absent: count('absent'),
      guests: count('guest'),
      exemptAbsent: rows.filter((row) => row.whyNotExpected === 'exempt' && row.status === 'absent').length,
    },
    rule: 'exemptInBase',
    afterwards: null,
    quorum: null,
    unfounded: null,
    rows,
    first: true,
    more: false,
    gone: [],
    next: 'next',
    knocks: [],
    ...more,
  }
}

/** The server has this roll: its names and its figures. */
export const answerRoll = (roll: Roll): void => {
  const { rows: _rows, first: _first, more: _more, gone: _gone, next: _next, knocks: _knocks, ...totals } = roll
  answer('attendance.roll', roll)
  answer('attendance.totals', totals)
}

export const checkedIn = (more: Partial<CheckedIn> = {}): CheckedIn => ({
  rowId: '2026AQIDBAUG:m-wang',
  meetingId: '2026AQIDBAUG',
  memberId: 'm-wang',
  title: '红色家书诵读与交流',
  place: '机关三楼党员活动室',
  name: '王党员',
  status: 'present',
  method: 'memberScan',
  arrivedAt: '2026-11-22T06:26:08.000Z',
  fresh: true,
  ...more,
})

export const planChoices: PlanChoices = {
  moreHosts: false,
  hosts: [
    {
      nodeId: 'b3',
      name: '第三党支部',
      kind: 'branch',
      kinds: ['generalMeeting', 'committeeMeeting', 'themedPartyDay', 'guestLecture'],
    },
  ],
  members: [
    { ...choice('m-chen', '陈书记', '第三党支部 · 书记'), mayLead: true },
    { ...choice('m-wang', '王党员', '第三党支部'), mayLead: true },
  ],
}
