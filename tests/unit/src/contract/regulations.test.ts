import { regulations } from '../../../../src/contract/regulations'

describe('the regulations', () => {
  it('have an id each of their own', () => {
    const ids = Object.values(regulations).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
