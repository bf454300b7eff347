import type { MeetingDetail } from '../../../../../src/contract/meeting'
import type { ItemNotes } from '../../../../../src/contract/minutesWords'
import { clockText, nowView } from '../../../../../src/features/meeting/presentNow'
import { meetingDetail, nothing } from '../../../../support/taro/meetings'

/** 14:30 on the day of the meeting. */
const start = Date.parse('2026-11-22T06:30:00.000Z')
const minutesAfter = (minutes: number) => start + minutes * 60_000
const agenda = [
  { id: 'i1', title: '学公报', minutes: 30 },
  { id: 'i2', title: '通报整改', minutes: null },
  { id: 'i3', title: '讨论转正', minutes: 30 },
]
const notes = (itemId: string, more: Partial<ItemNotes>): ItemNotes => ({
  itemId,
  version: 0,
  startedAt: null,
  done: false,
  doneAt: null,
  text: '',
  speeches: [],
  resolutions: [],
  wordsBy: null,
  savedAt: null,
  ...more,
})
const done = (itemId: string) => notes(itemId, { startedAt: new Date(start).toISOString(), done: true })
const began = (itemId: string) => notes(itemId, { startedAt: new Date(start).toISOString() })
const view = (items: ItemNotes[], now: number, more: Partial<MeetingDetail> = {}) =>
  nowView(meetingDetail({ state: 'open', agenda, items, can: { ...nothing, tickItems: true }, ...more }), now)

describe('the item under way', () => {
  it('begins with 开会, which starts the first, and says how long it is until then', () =>
    expect(view([], minutesAfter(-4))).toMatchObject({
      place: '还有 4 分钟 · 第 1 项，共 3 项',
      title: '学公报',
      planned: '计划 30 分',
      clock: null,
      act: { word: '开会', ticks: [{ itemId: 'i1', to: 'started' }] },
    }))

  it('runs down, and one tap ends it and starts the next', () =>
    expect(view([began('i1')], minutesAfter(7.2))).toMatchObject({
      place: '第 1 项，共 3 项',
      clock: { word: '还剩', figure: '22:48', share: 0.24 },
      next: '通报整改',
      act: {
        word: '下一项',
        ticks: [
          { itemId: 'i1', to: 'done' },
          { itemId: 'i2', to: 'started' },
        ],
      },
    }))

  it('counts up beyond its time, and where no time was planned', () => {
    expect(view([began('i1')], minutesAfter(32) + 10_000)?.clock).toEqual({ word: '超时', figure: '2:10', share: 1 })
    expect(view([done('i1'), began('i2')], minutesAfter(3))?.clock).toEqual({
      word: '已用',
      figure: '3:00',
      share: null,
    })
  })

  it('ends the last with no next, and is then through', () => {
    const last = view([done('i1'), done('i2'), began('i3')], minutesAfter(10))
    expect(last).toMatchObject({ next: null, act: { word: '第 3 项开完了', ticks: [{ itemId: 'i3', to: 'done' }] } })
    expect(view([done('i1'), done('i2'), done('i3')], minutesAfter(10))).toMatchObject({
      title: '议程都开完了',
      act: null,
    })
  })

  it('goes on where somebody ended one without starting the next', () =>
    expect(view([done('i1')], minutesAfter(31))?.act).toEqual({
      word: '进入第 2 项',
      ticks: [{ itemId: 'i2', to: 'started' }],
    }))

  it('has no button for who only looks on, and is not there without an agenda', () => {
    expect(view([], start, { can: nothing })?.act).toBeNull()
    expect(view([], start, { agenda: [] })).toBeNull()
  })
})

it('a clock says hours only where there are some', () => {
  expect(clockText(9)).toBe('0:09')
  expect(clockText(3_730)).toBe('1:02:10')
})
