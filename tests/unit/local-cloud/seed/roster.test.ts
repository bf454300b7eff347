import { withoutPhone } from '../../../../local-cloud/cast'
import { planRoster } from '../../../../local-cloud/seed/roster'
import { branchPlans } from '../../../../local-cloud/seed/data/tree'
import { mayStandUnder, whyNotAppointable } from '../../../../cloudfunctions/core/org/rules'
import { nodePlans } from '../../../../local-cloud/seed/data/tree'

const today = '2026-11-20'

describe('the roster of the sample organ', () => {
  const everyone = planRoster(today, false)

  test('is the same every time, and keys, names, phones and openids are each their own', () => {
    expect(planRoster(today, false)).toEqual(everyone)
    for (const field of ['key', 'name', 'phone'] as const)
      expect(new Set(everyone.map((person) => person[field])).size).toBe(everyone.length)
    const openids = everyone.flatMap(({ openid }) => openid ?? [])
    expect(new Set(openids).size).toBe(openids.length)
  })

  test('a branch has at most fifty, and three full members at least', () => {
    for (const { key } of branchPlans) {
      const people = everyone.filter((person) => person.branch === key)
      expect(people.length).toBeLessThanOrEqual(50)
      expect(people.filter((person) => person.kind === 'fullMember').length).toBeGreaterThanOrEqual(3)
    }
  })

  test('those who hold posts are full members, in office today, and no post with one holder has two', () => {
    const single = new Set<string>()
    for (const { kind, posts } of everyone) {
      for (const { post, node, startOn, termEndsOn } of posts) {
        expect(kind).toBe('fullMember')
        expect(startOn <= today && (termEndsOn === null || today < termEndsOn)).toBe(true)
        if (post !== 'branchSecretary') continue
        expect(single.has(node)).toBe(false)
        single.add(node)
      }
    }
    expect(single.size).toBe(15)
  })

  test('everyone’s phone is a mobile number but for the one who has none, and joined before today', () => {
    expect(everyone.filter(({ phone }) => phone === null).map(({ key }) => key)).toEqual([withoutPhone.key])
    for (const { key, phone, joinedOn, kind } of everyone) {
      if (key !== withoutPhone.key) expect(phone).toMatch(/^1[3-9]\d{9}$/)
      expect(joinedOn === null).toBe(kind === 'activist' || kind === 'developmentCandidate')
      expect(joinedOn === null || joinedOn < today).toBe(true)
    }
  })

  test('the tree and the group leaders fit the product’s own rules', () => {
    const kindOf = new Map<string, (typeof nodePlans)[number]['kind'] | 'organCommittee'>([['root', 'organCommittee']])
    for (const { key, kind, under } of nodePlans) {
      expect(mayStandUnder(kind, kindOf.get(under)!)).toBe(true)
      kindOf.set(key, kind)
    }
    for (const { kind, branch, group, posts } of everyone) {
      const led = posts.find(({ post }) => post === 'groupLeader')
      if (!led) continue
      expect(led.node).toBe(group)
      const node = { kind: 'partyGroup', name: '', path: `/${branch}/${group}/`, parentId: branch } as const
      expect(whyNotAppointable('groupLeader', node, { kind, path: `/${branch}/`, branchId: branch })).toBeNull()
    }
  })

  test('the small one has three branches and all of the cast', () => {
    const few = planRoster(today, true)
    expect(new Set(few.map((person) => person.branch))).toEqual(new Set(['root', 'b1', 'b3', 'b6']))
    expect(few.filter((person) => !person.key.includes(':')).length).toBe(
      everyone.filter((person) => !person.key.includes(':')).length,
    )
  })
})
