import type { Todo } from '../../../../../src/contract/home'
import { presentTodo } from '../../../../../src/features/home/presentTodo'

const todo = (of: Partial<Todo> = {}): Todo => ({
  kind: 'writeMinutes',
  title: '写会议记录',
  note: '11月20日开完',
  params: { meetingId: '2026-a3' },
  dueOn: null,
  ...of,
})
const chip = (dueOn: string | null) => presentTodo(todo({ dueOn }), '2026-11-30').chip

describe('presentTodo', () => {
  it.each([
    ['2026-11-29', 'red', '已逾期'],
    ['2026-11-30', 'amber', '今天'],
    ['2026-12-01', 'amber', '剩 1 天'],
    ['2026-12-03', 'amber', '剩 3 天'],
    ['2026-12-04', 'blue', '待记录'],
    [null, 'blue', '待记录'],
  ])('due on %s is %s %s on 30 November', (dueOn, tone, text) => expect(chip(dueOn)).toEqual({ tone, text }))

  it.each([
    ['openMeeting', 'pages/meeting/detail/index'],
    ['closeMeeting', 'pages/meeting/detail/index'],
    ['writeMinutes', 'pages/meeting/detail/index'],
    ['submitMeeting', 'pages/meeting/detail/index'],
    ['mendMeeting', 'pages/meeting/detail/index'],
    ['reviewMeeting', 'pages/meeting/detail/index'],
    ['decideLeave', 'pages/meeting/detail/index'],
  ] as const)('%s leads to its meeting', (kind, path) =>
    expect(presentTodo(todo({ kind }), '2026-11-22')).toMatchObject({ path, params: { meetingId: '2026-a3' } }),
  )

  it('a first appointment leads to the person, who may be confirmed there', () =>
    expect(
      presentTodo(todo({ kind: 'confirmPost', params: { memberId: 'm1', confirm: '1' } }), '2026-11-22'),
    ).toMatchObject({
      path: 'pages/org/member/index',
      params: { memberId: 'm1', confirm: '1' },
    }))

  it('two things about one meeting have different keys', () =>
    expect(presentTodo(todo(), '2026-11-22').key).not.toBe(
      presentTodo(todo({ kind: 'submitMeeting' }), '2026-11-22').key,
    ))
})
