import { takeovers } from '../../support/takeover'

it('T1, T5: no sequence of acts by one account makes it somebody else, gives it a post or opens words (200, seeded)', async () => {
  const { sequences, acts, found } = await takeovers(20261120, 200)
  expect(found).toEqual([])
  expect(sequences).toBe(200)
  // A generator whose acts do nothing would find nothing.
  expect(acts).toBeGreaterThan(sequences * 4)
}, 90_000)
