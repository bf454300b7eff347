import { boardInShort, inShort } from '../../../../../cloudfunctions/core/home/facts'
import type { DutyBoard, DutyRow } from '../../../../../src/contract/duty'
import type { Counted, DutyTone, Light } from '../../../../../src/contract/dutyWords'

const light = (tone: DutyTone, dueOn: string, counted: Counted[] = []): Light => ({
  state: tone === 'green' ? 'green' : tone === 'red' ? 'overdue' : 'due',
  tone,
  word: '',
  need: 1,
  have: counted.length,
  counted,
  planned: [],
  missing: [],
  dueOn,
  notes: [],
  reason: null,
  explanation: null,
  can: { explain: false },
})
const row = (ruleId: string, ...lights: Light[]): DutyRow => ({
  ruleId,
  title: ruleId,
  quote: '',
  cite: '',
  mark: null,
  documentNo: null,
  subject: { kind: 'branch', id: 'b', name: '第三党支部' },
  meetingKind:
    ruleId === 'discipline-post' ? null : ruleId === 'general-meeting' ? 'generalMeeting' : 'committeeMeeting',
  windows: lights.map((each, at) => ({
    windowId: `${at}`,
    year: 2026,
    text: each.dueOn,
    from: '2026-01-01',
    to: each.dueOn,
    light: each,
  })),
})
const held = (recordId: string, day: string): Counted => ({ recordId, text: '', day, marks: [] })
const today = '2026-11-20'

describe('U17 what a branch owes, in short', () => {
  it('begins with the meetings there is still time for, and ends with what was missed last', () => {
    const rows = [
      row('discipline-post', light('amber', today)),
      row('general-meeting', light('amber', '2026-03-31'), light('amber', '2026-09-30'), light('amber', '2026-12-31')),
      row('committee-meeting', light('green', '2026-10-31'), light('amber', '2026-11-30')),
    ]
    const { owed, count, settled } = inShort({ rows }, today)
    expect(owed.map(({ ruleId, dueOn }) => `${ruleId} ${dueOn}`)).toEqual([
      'committee-meeting 2026-11-30',
      'general-meeting 2026-12-31',
      `discipline-post ${today}`,
      'general-meeting 2026-09-30',
    ])
    expect({ count, settled }).toEqual({ count: 5, settled: 0 })
  })
  it('names the last meeting that counted, to plan the next after', () => {
    const rows = [
      row(
        'committee-meeting',
        light('green', '2026-09-30', [held('september', '2026-09-04')]),
        light('green', '2026-10-31', [held('october', '2026-10-09')]),
        light('amber', '2026-11-30'),
      ),
    ]
    expect(inShort({ rows }, today).owed).toMatchObject([{ kind: 'committeeMeeting', lastId: 'october' }])
  })
  it('is nothing where all is held, planned or explained', () => {
    const rows = [row('committee-meeting', light('green', '2026-11-30'), light('blue', '2026-12-31'))]
    expect(inShort({ rows }, today)).toEqual({ owed: [], count: 0, settled: 1 })
  })
})

describe('U17 what the branches below owe, in short', () => {
  const board: DutyBoard = {
    nodeId: 'root',
    nodeName: '机关党委',
    year: 2026,
    asOf: '2026-11-20T01:00:00.000Z',
    branches: 3,
    counts: { toPlan: 3, missed: 2, red: 1, planned: 0, explained: 0 },
    lights: [
      { state: 'green', tone: 'green', word: '已完成' },
      { state: 'due', tone: 'amber', word: '待安排' },
      { state: 'overdue', tone: 'explained', word: '未开展 · 已说明' },
    ],
    can: { remind: false },
    columns: [],
    rows: [
      { nodeId: 'b1', name: '第一党支部', isBranch: true, cells: [{ now: [[0, 1]] }, null] },
      { nodeId: 'b2', name: '第二党支部', isBranch: true, cells: [{ now: [[1, 1]], missed: 1 }, { now: [[2, 1]] }] },
      {
        nodeId: 'g1',
        name: '第一党总支',
        isBranch: false,
        cells: [
          {
            now: [
              [0, 1],
              [1, 3],
            ],
          },
        ],
      },
    ],
    next: null,
  }
  it('names those that owe, who owes most first, and nobody who owes nothing or said why', () => {
    expect(boardInShort(board)).toEqual({
      sum: { branches: 3, counts: board.counts },
      owing: [
        { nodeId: 'g1', name: '第一党总支', isBranch: false, count: 3 },
        { nodeId: 'b2', name: '第二党支部', isBranch: true, count: 2 },
      ],
    })
  })
  it('says no sum before anything was counted', () => {
    expect(boardInShort({ ...board, asOf: null, rows: [] })).toEqual({ sum: null, owing: [] })
  })
})
