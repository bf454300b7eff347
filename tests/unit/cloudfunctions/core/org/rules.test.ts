import fc from 'fast-check'
import {
  appointVerb,
  heldApart,
  isSingle,
  mayStandUnder,
  needsConfirmation,
  postAgainstKind,
  postNodeIds,
  runsBackwards,
  whyNotAppointable,
} from '../../../../../cloudfunctions/core/org/rules'
import { nodeKinds, posts } from '../../../../../src/contract/vocabulary'
import type { NodeKind, Post } from '../../../../../src/contract/vocabulary'
import { holding, paths } from '../../../../support/actor'

describe('mayStandUnder', () => {
  /** Child by parent, written out: 党委 机关党委 党总支 党支部 党小组. */
  const allowed: Record<NodeKind, string> = {
    partyCommittee: '-----',
    organCommittee: '+----',
    generalBranch: '++---',
    branch: '+++--',
    partyGroup: '---+-',
  }
  it.each(nodeKinds)('places %s', (child) => {
    expect(nodeKinds.map((parent) => (mayStandUnder(child, parent) ? '+' : '-')).join('')).toBe(allowed[child])
  })
  it('never lets a kind stand under itself or under each other', () => {
    const kind = fc.constantFrom(...nodeKinds)
    fc.assert(fc.property(kind, kind, (a, b) => !(mayStandUnder(a, b) && mayStandUnder(b, a))))
  })
})

describe('posts', () => {
  it('are given by three hands', () => {
    const by = (verb: string) => posts.filter((post) => appointVerb(post) === verb)
    expect(by('org.appointGroupLeader')).toEqual(['groupLeader'])
    expect(by('org.nameAdministrator')).toEqual(['committeeOfficer', 'inspector', 'systemAdministrator', 'auditor'])
    expect(by('org.appoint')).toHaveLength(posts.length - 5)
  })
  it('wait for the claimant when they see content or the audit', () => {
    expect(posts.filter(needsConfirmation)).toEqual(['committeeOfficer', 'inspector', 'auditor'])
  })
  it('have several holders, but one secretary', () => {
    expect(posts.filter(isSingle)).toEqual(['branchSecretary'])
  })
  it('keep system, content and audit apart, each from each', () => {
    const three: Post[] = ['systemAdministrator', 'committeeOfficer', 'auditor']
    for (const held of posts) {
      for (const post of posts) {
        const conflict = heldApart(post, holding(held, paths.root).posts)
        expect(conflict).toBe(post !== held && three.includes(post) && three.includes(held) ? held : null)
      }
    }
  })
  it('keep their holder from becoming somebody who has not joined, and from nothing else (S15)', () => {
    const held = holding('publicityCommissioner', paths.branch).posts
    for (const kind of ['activist', 'developmentCandidate'] as const) {
      expect(postAgainstKind(held, kind)).toBe('publicityCommissioner')
      expect(postAgainstKind([], kind)).toBeNull()
    }
    for (const kind of ['fullMember', 'probationaryMember'] as const) expect(postAgainstKind(held, kind)).toBeNull()
  })
  it('name each of their nodes once', () => {
    const held = [
      ...holding('branchSecretary', paths.branch).posts,
      ...holding('inspector', paths.root).posts,
      ...holding('groupLeader', paths.branch).posts,
    ]
    expect(postNodeIds(held)).toEqual(['third', 'organ'])
  })
})

describe('whyNotAppointable', () => {
  const root = { kind: 'organCommittee', name: '机关党委', path: paths.root, parentId: '' } as const
  const branch = { kind: 'branch', name: '第三党支部', path: paths.branch, parentId: 'general' } as const
  const group = { kind: 'partyGroup', name: '第一党小组', path: paths.group, parentId: 'third' } as const
  const member = { kind: 'fullMember', path: paths.branch, branchId: 'third' } as const
  const allowed = (node: typeof root | typeof branch | typeof group) =>
    posts.filter((post) => whyNotAppointable(post, node, member) === null)

  it('knows which posts a node has', () => {
    const party: Post[] = [
      'branchSecretary',
      'deputySecretary',
      'organizationCommissioner',
      'publicityCommissioner',
      'disciplineCommissioner',
      'youthCommissioner',
      'unitedFrontCommissioner',
      'massWorkCommissioner',
      'confidentialityCommissioner',
      'committeeMember',
    ]
    const ofCommittees = ['executiveDeputySecretary', 'disciplineCommitteeSecretary', 'disciplineCommitteeMember']
    const administrators = ['committeeOfficer', 'inspector', 'systemAdministrator', 'auditor']
    expect(new Set(allowed(root))).toEqual(new Set([...party, ...ofCommittees, ...administrators]))
    expect(allowed(branch)).toEqual(party)
    expect(allowed(group)).toEqual(['groupLeader'])
  })
  it('has its system administrator and auditor at the top alone, not on a committee below it (S15)', () => {
    const below = { ...root, kind: 'partyCommittee', name: '下级党委', parentId: 'organ' } as const
    for (const [post, word] of [
      ['systemAdministrator', '系统管理员'],
      ['auditor', '审计员'],
    ] as const)
      expect(whyNotAppointable(post, below, member)).toBe(`${word}只在最上级组织设`)
    expect(whyNotAppointable('committeeOfficer', below, member)).toBeNull()
  })
  it('gives party posts to full members only, and none to those who have not joined', () => {
    const given = (kind: 'probationaryMember' | 'activist' | 'developmentCandidate') =>
      posts.filter((post) =>
        [root, branch, group].some((node) => whyNotAppointable(post, node, { ...member, kind }) === null),
      )
    expect(given('probationaryMember')).toEqual(['committeeOfficer', 'inspector', 'systemAdministrator', 'auditor'])
    expect(given('activist')).toEqual([])
    expect(given('developmentCandidate')).toEqual([])
  })
  it('asks that the person belongs to the node', () => {
    const outsider = { ...member, path: paths.otherBranch, branchId: 'fifth' }
    expect(whyNotAppointable('branchSecretary', branch, outsider)).toBe('不是第三党支部的党员')
    expect(whyNotAppointable('groupLeader', group, outsider)).toBe('不是第一党小组的党员')
    expect(whyNotAppointable('inspector', root, outsider)).toBeNull()
    expect(whyNotAppointable('branchSecretary', branch, { ...member, path: paths.branchAlike })).not.toBeNull()
  })
})

describe('runsBackwards', () => {
  it('compares days, and lets a period be open or of one day', () => {
    expect(runsBackwards('2026-03-01', '2026-02-28')).toBe(true)
    expect(runsBackwards('2026-03-01', '2026-03-01')).toBe(false)
    expect(runsBackwards('2026-03-01', null)).toBe(false)
  })
})
