import type { ScreenItem } from '../../../../../src/contract/attendanceScreen'
import {
  askEveryMs,
  itemNote,
  nowOn,
  speakerTime,
  timeLeft,
} from '../../../../../src/features/attendance/presentScreen'

const at = (clock: string) => Date.parse(`2026-11-22T${clock}.000Z`)
const item = (more: Partial<ScreenItem> = {}): ScreenItem => ({
  title: '诵读',
  minutes: 30,
  firstTopic: false,
  progress: 'started',
  startedAt: '2026-11-22T07:34:00.000Z',
  doneAt: null,
  ...more,
})
const waiting = item({ progress: 'waiting', startedAt: null })
const done = item({ progress: 'done', startedAt: '2026-11-22T07:02:00.000Z', doneAt: '2026-11-22T07:34:00.000Z' })

describe('anchors 1.11: what stands before the room', () => {
  it('is the item that was begun, else the next, else none', () => {
    expect(nowOn({ items: [done, item(), waiting] })).toEqual({ no: 2, item: item() })
    expect(nowOn({ items: [done, waiting, waiting] })?.no).toBe(2)
    expect(nowOn({ items: [done] })).toBeUndefined()
    expect(nowOn({ items: [] })).toBeUndefined()
  })

  it('tells the time that is left, and from zero on counts up', () => {
    expect(timeLeft(item(), at('07:41:12'))).toEqual({ word: '还剩', text: '22:48', share: 1368 / 1800, over: false })
    expect(timeLeft(item(), at('08:04:00'))).toMatchObject({ word: '还剩', text: '0:00', over: false })
    expect(timeLeft(item(), at('08:06:10'))).toEqual({ word: '超时', text: '2:10', share: 0, over: true })
    expect(timeLeft(waiting, at('08:06:10'))).toBeUndefined()
    expect(timeLeft(item({ minutes: null }), at('08:06:10'))).toBeUndefined()
  })

  it('tells whoever has the word how long they still may, or without a limit how long they have', () => {
    const speaker = { name: '王党员', minutes: 6, startedAt: '2026-11-22T07:34:00.000Z' }
    expect(speakerTime(speaker, at('07:37:00'))).toEqual({ word: '还剩', text: '3:00', share: 0.5, over: false })
    expect(speakerTime(speaker, at('07:42:10'))).toEqual({ word: '超时', text: '2:10', share: 0, over: true })
    const unlimited = { ...speaker, minutes: null }
    expect(speakerTime(unlimited, at('07:42:10'))).toEqual({ word: '已用', text: '8:10', share: null, over: false })
  })

  it('tells of each item what it took or is to take', () => {
    expect(itemNote({ ...done, firstTopic: true })).toBe('第一议题 · 用了 32 分')
    expect(itemNote(item())).toBe('15:34 开始 · 计划 30 分')
    expect(itemNote({ ...waiting, minutes: null })).toBe('')
    // Ticked after the meeting: nobody's memory is a stamp.
    expect(itemNote({ ...done, doneAt: null })).toBe('已进行')
  })

  it('asks oftener while people arrive', () => {
    expect(askEveryMs('2026-11-22T07:00:00.000Z', at('07:14:59'))).toBe(10_000)
    expect(askEveryMs('2026-11-22T07:00:00.000Z', at('07:15:00'))).toBe(15_000)
    expect(askEveryMs(undefined, at('07:15:00'))).toBe(15_000)
  })
})
