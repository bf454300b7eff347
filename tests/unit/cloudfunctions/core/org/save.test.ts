import { accountCopy } from '../../../../../cloudfunctions/core/org/save'

describe('accountCopy', () => {
  it('repeats what identity and policy need, and nothing else', () => {
    const posts = [] as []
    expect(
      accountCopy({
        name: '王党员',
        kind: 'fullMember',
        partyGroupId: null,
        posts,
        joinedOn: '2010-07-01',
        version: 3,
      }),
    ).toEqual({
      name: '王党员',
      kind: 'fullMember',
      partyGroupId: null,
      posts,
    })
    expect(accountCopy({ exemption: null, version: 2 })).toEqual({})
  })
  it('forgets that the number was vouched for when the number changes', () => {
    expect(accountCopy({ phoneDigest: 'another', phone: null })).toEqual({ phoneVerified: false })
  })
})
