import type { Actor, StoredPost } from '../../../../../cloudfunctions/core/platform/actor'
import type { TodoMeeting } from '../../../../../cloudfunctions/core/meeting/todos'
import { addMinutes } from '../../../../../src/contract/days'
import { reviewTodos, runTodo } from '../../../../../cloudfunctions/core/meeting/todos'

const path = '/organ/b3/'
const secretaryPost: StoredPost = {
  post: 'branchSecretary',
  path,
  nodeId: 'b3',
  nodeName: '第三党支部',
  nodeKind: 'branch',
  startOn: '2026-01-01',
  termEndsOn: null,
  confirmed: true,
}
const secretary = { memberId: 'chen', posts: [secretaryPost] } as unknown as Actor
const recorder = { memberId: 'li', posts: [] } as unknown as Actor
const member = { memberId: 'wang', posts: [] } as unknown as Actor
const meeting = (more: Partial<TodoMeeting> = {}): TodoMeeting => ({
  _id: '2026abcdefgh',
  title: '跨年学习',
  kinds: ['studySession'],
  hosts: [{ nodeId: 'b3', name: '第三党支部', kind: 'branch', path }],
  startAt: '2026-12-31T15:30:00.000Z',
  endAt: '2026-12-31T16:30:00.000Z',
  state: 'announced',
  recorder: { memberId: 'li', name: '李委员' },
  minutes: null,
  log: [],
  amending: [],
  workedBy: [],
  ...more,
})
const minutes = { savedAt: '2026-12-31T17:00:00.000Z' }
const kind = (who: Actor, at: string, more: Partial<TodoMeeting> = {}) => runTodo(who, meeting(more), at)?.kind ?? null

describe('what to do about a meeting', () => {
  it('is opening it on its Beijing day, from midnight', () => {
    expect(kind(secretary, '2026-12-30T15:59:59.999Z')).toBeNull()
    expect(kind(secretary, '2026-12-30T16:00:00.000Z')).toBe('openMeeting')
  })
  it('meeting-not-opened: says half an hour after the start that it may be entered afterwards as well', () => {
    const note = (at: string) => runTodo(secretary, meeting(), at)?.note ?? ''
    const { startAt } = meeting()
    expect(note(startAt)).toContain('到场后点“开始签到”')
    expect(note(addMinutes(startAt, 30))).toContain('到场后点“开始签到”')
    expect(note(addMinutes(startAt, 31))).toContain('开始签到，或者结束以后补记')
  })
  it('meeting-close: is closing it half an hour after its planned end, until it has closed itself', () => {
    const open = { state: 'open' as const }
    expect(kind(secretary, '2026-12-31T17:00:00.000Z', open)).toBeNull()
    expect(kind(secretary, '2026-12-31T17:00:00.001Z', open)).toBe('closeMeeting')
    expect(kind(secretary, '2026-12-31T22:30:00.000Z', open)).toBe('writeMinutes')
  })
  it('minutes-due and submit-due: by the working day after the end, and two working days after it was written', () => {
    const at = '2027-01-04T01:00:00.000Z'
    const newYear = [{ name: '元旦', fromOn: '2027-01-01', toOn: '2027-01-03', working: false }]
    const due = (more: Partial<TodoMeeting>, own = newYear) =>
      runTodo(secretary, meeting({ state: 'closed', ...more }), at, own)?.dueOn
    // It ends half past midnight of Friday, 1 January.
    expect([due({}), due({}, [])]).toEqual(['2027-01-04', '2027-01-04'])
    const written = { minutes: { savedAt: '2027-01-04T01:00:00.000Z' } }
    expect(due(written)).toBe('2027-01-06')
    expect(due(written, [{ name: '休息', fromOn: '2027-01-05', toOn: '2027-01-05', working: false }])).toBe(
      '2027-01-07',
    )
  })
  it('is writing, then submitting: the recorder writes, the secretary submits', () => {
    const at = '2027-01-01T01:00:00.000Z'
    expect(kind(recorder, at, { state: 'closed' })).toBe('writeMinutes')
    expect(kind(secretary, at, { state: 'closed', minutes })).toBe('submitMeeting')
    expect(kind(recorder, at, { state: 'closed', minutes })).toBeNull()
  })
  it('is mending what was returned, for the secretary and the recorder alike, with the reason', () => {
    const returned = {
      at: '2027-01-01T02:00:00.000Z',
      memberId: 'zheng',
      name: '郑总支',
      from: 'submitted',
      to: 'returned',
      reason: '缺决议',
    } as const
    const more = { state: 'returned', minutes, log: [{ ...returned, reason: '旧的原因' }, returned] } as const
    expect(runTodo(secretary, meeting({ ...more, log: [...more.log] }), '2027-01-01T03:00:00.000Z')).toMatchObject({
      kind: 'mendMeeting',
      title: '改好“跨年学习”再提交',
      note: '郑总支退回：缺决议',
    })
    expect(kind(recorder, '2027-01-01T03:00:00.000Z', { ...more, log: [...more.log] })).toBe('mendMeeting')
    expect(kind(member, '2027-01-01T03:00:00.000Z', { ...more, log: [...more.log] })).toBeNull()
  })
  it('is nothing for a member, and nothing when it is over', () => {
    const at = '2027-01-01T01:00:00.000Z'
    for (const state of ['announced', 'open', 'closed'] as const) expect(kind(member, at, { state })).toBeNull()
    for (const state of ['submitted', 'archived', 'cancelled'] as const)
      expect(kind(secretary, at, { state, minutes })).toBeNull()
  })
  it('is said with the Beijing day and clock', () => {
    expect(runTodo(secretary, meeting(), '2026-12-31T15:00:00.000Z')).toMatchObject({
      title: '开始“跨年学习”',
      note: '12月31日 星期四 23:30，到场后点“开始签到”，大家就能签到',
      dueOn: '2026-12-31',
    })
  })
})

it('asks those above to decide what others want amended, never what they propose themselves', () => {
  const from = (memberId: string, subject: 'place' | 'attendance') => ({
    clientId: 'client-1',
    by: { memberId, name: memberId },
    subject,
    at: '2027-01-02T16:00:00.000Z',
  })
  const archived = (...amending: TodoMeeting['amending']) =>
    reviewTodos(secretary, meeting({ state: 'archived', amending }))
  expect(archived(from('li', 'place'), from('wu', 'attendance'), from('li', 'place'))).toMatchObject([
    { kind: 'decideAmendment', title: '审核“跨年学习”的更正', note: 'li提出 · 地点、签到', dueOn: '2027-01-03' },
  ])
  expect(archived(from('chen', 'place'))).toEqual([])
  expect(reviewTodos(secretary, meeting({ state: 'submitted' }))).toMatchObject([{ kind: 'reviewMeeting' }])
})
