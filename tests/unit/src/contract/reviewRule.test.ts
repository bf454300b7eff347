import { isReviewed, reviewKindsText, stateWords, usualReviewKinds } from '../../../../src/contract/reviewRule'

describe('0.22: what is reviewed one by one', () => {
  const held = (kinds: Parameters<typeof isReviewed>[0]['kinds'], votes = 0, elections?: number) => ({
    kinds,
    votes: Array.from({ length: votes }),
    ...(elections !== undefined && { elections: Array.from({ length: elections }) }),
  })

  it.each([
    ['a 党员大会 without a vote', held(['generalMeeting']), false],
    ['a 党员大会 that voted', held(['generalMeeting'], 1), true],
    ['a 支委会 that voted', held(['committeeMeeting'], 1), false],
    ['a 组织生活会', held(['organizationalLifeMeeting']), true],
    ['a 民主评议党员 beside a 党员大会', held(['generalMeeting', 'democraticReview']), true],
    ['an election', held(['generalMeeting'], 0, 1), true],
    ['a 主题党日', held(['themedPartyDay'], 0, 0), false],
  ])('at first: %s', (_what, meeting, reviewed) => {
    expect(isReviewed(meeting, usualReviewKinds)).toBe(reviewed)
  })

  it('is what the organ names, or nothing', () => {
    expect(isReviewed(held(['themedPartyDay']), ['themedPartyDay'])).toBe(true)
    expect(isReviewed(held(['organizationalLifeMeeting'], 3, 1), [])).toBe(false)
    expect(reviewKindsText(['election', 'partyLecture'])).toBe('党课、有选举的会议')
    expect(reviewKindsText([])).toBe('没有逐场审核的会议')
  })

  it('U10: a chip says 更正待审 before anything else, and of what archived itself 未经审核', () => {
    expect(stateWords({ state: 'archived', unreviewed: true, amending: true })).toBe('更正待审')
    expect(stateWords({ state: 'archived', unreviewed: true })).toBe('未经审核')
    expect(stateWords({ state: 'submitted', archivesItself: true })).toBe('到期自动归档')
    expect(stateWords({ state: 'archived' })).toBe('已归档')
  })
})
