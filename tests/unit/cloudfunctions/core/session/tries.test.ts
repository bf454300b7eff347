import { seemingTriesLeft } from '../../../../../cloudfunctions/core/session/tries'

describe('seemingTriesLeft', () => {
  it('counts down as a real invitation does, and never below none', () => {
    expect([1, 2, 3, 4, 5, 6, 20].map(seemingTriesLeft)).toEqual([4, 3, 2, 1, 0, 0, 0])
  })
})
