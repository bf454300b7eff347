import { unfoundedText } from '../../../../src/contract/quorumWords'

const quorum = { rule: 'generalMeeting' as const, base: 15, needed: 8, present: 1, met: false }

describe('0.19: resolutions that no vote bears', () => {
  it('say how many were there and which share was wanted, with the clause', () => {
    expect(unfoundedText({ unfounded: 'noQuorum', quorum })).toBe(
      '到会有表决权 1 人，不足半数，不能表决；所记决议没有表决依据（《中国共产党支部工作条例（试行）》第十一条）。',
    )
    expect(unfoundedText({ unfounded: 'noQuorum', quorum: { ...quorum, rule: 'committeeMeeting' } })).toContain(
      '到会委员 1 人，不足半数',
    )
  })
  it('say that a vote is missing where enough were there', () => {
    expect(unfoundedText({ unfounded: 'noVote', quorum: { ...quorum, present: 9, met: true } })).toContain(
      '还没有登记表决',
    )
  })
  it('say nothing where a vote bears them, or no quorum is asked for', () => {
    expect(unfoundedText({ unfounded: null, quorum })).toBeNull()
    expect(unfoundedText({ unfounded: 'noVote', quorum: null })).toBeNull()
  })
})
