import { claimIsOpen, isClaimCode } from '../../../../../cloudfunctions/core/session/claimCode'

/** SHA-256 of `abc`, as published with the algorithm. */
const hashOfAbc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
const before = '2026-11-20T00:59:59.999Z'
const expiry = '2026-11-20T01:00:00.000Z'

describe('the claim code', () => {
  const stored = { ...process.env }
  afterEach(() => {
    process.env = { ...stored }
  })

  it('opens the organ with the very code, until it expires', () => {
    Object.assign(process.env, { ORGAN_CLAIM_HASH: hashOfAbc, ORGAN_CLAIM_EXPIRES: expiry })
    expect([isClaimCode('abc', before), isClaimCode('abc', expiry), isClaimCode('ABC', before)]).toEqual([
      true,
      false,
      false,
    ])
    expect([claimIsOpen(before), claimIsOpen(expiry)]).toEqual([true, false])
  })

  it.each([
    ['no hash', '', expiry],
    ['half a hash', hashOfAbc.slice(0, 32), expiry],
    ['no expiry', hashOfAbc, ''],
  ])('stays shut with %s', (_what, ORGAN_CLAIM_HASH, ORGAN_CLAIM_EXPIRES) => {
    Object.assign(process.env, { ORGAN_CLAIM_HASH, ORGAN_CLAIM_EXPIRES })
    expect([claimIsOpen(before), isClaimCode('abc', before), isClaimCode('', before)]).toEqual([false, false, false])
  })
})
