import type { BranchHours, MyHours, SavedHourTable } from '../../../src/contract/study'

/** A year of 王党员 as the server would tell of it. */
export const year = (of: Partial<MyHours> = {}): MyHours => ({
  memberId: 'm-wang',
  name: '王党员',
  year: 2026,
  total: 26,
  target: 32,
  due: 32,
  exempt: false,
  nodes: [],
  trainings: [],
  lines: [
    {
      meetingId: '2026a',
      day: '2026-11-20',
      title: '专题学习',
      kinds: ['studySession', 'partyLecture'],
      kind: 'studySession',
      minutes: 90,
      hours: 2,
      status: 'late',
      version: 1,
    },
    {
      meetingId: '2026b',
      day: '2026-11-06',
      title: '支委会',
      kinds: ['committeeMeeting'],
      kind: null,
      minutes: 60,
      hours: 0,
      status: 'present',
      version: 1,
    },
    {
      meetingId: '2026c',
      day: '2026-10-09',
      title: '集中培训',
      kinds: ['studySession'],
      kind: 'studySession',
      minutes: 480,
      hours: 24,
      status: 'guest',
      version: 1,
    },
  ],
  ...of,
})

export const branchYear = (of: Partial<BranchHours> = {}): BranchHours => ({
  nodeId: 'b3',
  nodeName: '第三党支部',
  year: 2026,
  usual: { target: 32, due: 32 },
  members: [
    { memberId: 'm-chen', name: '陈书记', total: 40, target: 32, due: 32, exempt: false },
    { memberId: 'm-he', name: '何老', total: 3, target: 32, due: 32, exempt: true },
    { memberId: 'm-wang', name: '王党员', total: 26, target: 32, due: 32, exempt: false },
  ],
  totals: { members: 3, met: 1, short: 1, exempt: 1 },
  everyone: true,
  children: [],
  ...of,
})

export const table = (of: Partial<SavedHourTable> = {}): SavedHourTable => ({
  version: 1,
  effectiveFrom: '2000-01-01',
  lateCounts: true,
  secretaryHours: null,
  fullTimeHours: 8,
  professionalShare: 50,
  rows: [
    { kind: 'studySession', fromMinutes: 45, toMinutes: 89, hours: 1 },
    { kind: 'studySession', fromMinutes: 90, toMinutes: 1440, hours: 2 },
  ],
  savedBy: null,
  savedAt: null,
  ...of,
})
