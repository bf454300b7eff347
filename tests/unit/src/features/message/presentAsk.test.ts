import type { OfferedTemplate } from '../../../../../src/contract/message'
import { afterGrant, isPaused, isStale, presentAsk } from '../../../../../src/features/message/presentAsk'

const offer = (meeting: number, change: number, work: number): OfferedTemplate[] => [
  { template: 'meeting', id: 'a', left: meeting },
  { template: 'change', id: 'b', left: change },
  { template: 'work', id: 'c', left: work },
]
const now = Date.parse('2026-11-20T06:30:00.000Z')

describe('asking leave for messages', () => {
  it('is left alone while a message of each may still come, or where there are no templates', () => {
    expect(presentAsk(offer(1, 2, 1), 'announced')).toBeNull()
    expect(presentAsk([], 'announced')).toBeNull()
  })
  it('asks for at most three a tap, those of which least is left first', () => {
    const many = [...offer(2, 0, 1), { template: 'work' as const, id: 'd', left: 5 }]
    expect(presentAsk(many, 'checkedIn')!.asked.map(({ id }) => id)).toEqual(['b', 'c', 'a'])
  })
  it('says what it is for', () => {
    expect(presentAsk(offer(0, 0, 0), 'leaveAsked')!.note).toBe('批没批，发到您的微信。允许一次，发一条。')
  })
  it('rests a month after a refusal', () => {
    expect(isPaused(undefined, now)).toBe(false)
    expect(isPaused('2026-10-22T06:30:00.000Z', now)).toBe(true)
    expect(isPaused('2026-10-21T06:00:00.000Z', now)).toBe(false)
  })
  it('is asked of the server once a Beijing day', () => {
    expect(isStale(undefined, now)).toBe(true)
    expect(isStale({ day: '2026-11-20', offered: [] }, now)).toBe(false)
    expect(isStale({ day: '2026-11-19', offered: [] }, now)).toBe(true)
  })
  it('counts what was allowed', () => {
    expect(afterGrant(offer(0, 0, 1), ['a', 'c']).map(({ left }) => left)).toEqual([1, 0, 2])
  })
})
