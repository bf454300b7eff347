import { createHash } from 'node:crypto'
import { decideClaim } from '../../../../scripts/deploy/claim'

const now = new Date('2026-11-20T00:00:00.000Z')
const live = { ORGAN_CLAIM_HASH: 'ab', ORGAN_CLAIM_EXPIRES: '2026-11-20T01:00:00.000Z' }

describe('the claim code', () => {
  test('is drawn for an organ nobody has claimed: its hash and 24 hours are deployed, the code is not', () => {
    const { what, code, variables } = decideClaim({ claimable: true, deployed: {}, now, anew: false })
    expect(what).toBe('drawn')
    expect(variables).toEqual({
      ORGAN_CLAIM_HASH: createHash('sha256')
        .update(code ?? '')
        .digest('hex'),
      ORGAN_CLAIM_EXPIRES: '2026-11-21T00:00:00.000Z',
    })
    expect(Buffer.from(code ?? '', 'base64url')).toHaveLength(15)
  })

  test('that still works is kept by a later deployment, and drawn anew when it has expired or is asked for', () => {
    expect(decideClaim({ claimable: true, deployed: live, now, anew: false })).toEqual({
      what: 'kept',
      variables: live,
    })
    const later = new Date('2026-11-20T01:00:00.000Z')
    expect(decideClaim({ claimable: true, deployed: live, now: later, anew: false }).what).toBe('drawn')
    expect(decideClaim({ claimable: true, deployed: live, now, anew: true }).what).toBe('drawn')
  })

  test('is cleared once the organ has an administrator, even if asked for', () => {
    const cleared = { what: 'cleared', variables: { ORGAN_CLAIM_HASH: '', ORGAN_CLAIM_EXPIRES: '' } }
    expect(decideClaim({ claimable: false, deployed: live, now, anew: true })).toEqual(cleared)
  })
})
