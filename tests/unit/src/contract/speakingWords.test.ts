import { minutesUsed, notHeard, speaking, type Speaking } from '../../../../src/contract/speakingWords'

const spoke = (memberId: string, from: string, to: string | null): Speaking => ({
  memberId,
  name: `${memberId}某`,
  minutes: 6,
  startedAt: `2026-11-22T07:${from}.000Z`,
  endedAt: to && `2026-11-22T07:${to}.000Z`,
})
const speakers = [
  spoke('王', '00:00', '06:20'),
  spoke('李', '06:20', '06:25'),
  spoke('王', '07:00', '09:20'),
  spoke('赵', '09:20', null),
]

describe('发言计时', () => {
  it('knows whoever has the word', () => {
    expect(speaking(speakers)?.memberId).toBe('赵')
    expect(speaking(speakers.slice(0, 3))).toBeUndefined()
    expect(speaking()).toBeUndefined()
  })

  it('adds up what each used, in the order they first spoke; not of who is still at it', () => {
    expect(minutesUsed(speakers)).toEqual([
      { memberId: '王', name: '王某', minutes: 9 },
      { memberId: '李', name: '李某', minutes: 1 },
    ])
  })

  it('keeps the order of those who have not had it', () => {
    const order = ['甲', '王', '乙', '赵'].map((memberId) => ({ memberId }))
    expect(notHeard(order, speakers).map(({ memberId }) => memberId)).toEqual(['甲', '乙'])
  })
})
