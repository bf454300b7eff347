import fc from 'fast-check'
import {
  above,
  atTop,
  covers,
  leads,
  on,
  pathIds,
  readerKeys,
  recordKeys,
  recordReaders,
  waysUp,
} from '../../../../../cloudfunctions/core/policy/scope'
import { actor, holding, paths } from '../../../../support/actor'

const path = fc
  .array(fc.stringMatching(/^[\w-]{1,8}$/), { minLength: 1, maxLength: 5 })
  .map((ids) => `/${ids.join('/')}/`)

describe('paths', () => {
  it('cover themselves and what is below, by whole ids', () => {
    expect(covers(paths.branch, paths.group)).toBe(true)
    expect(covers(paths.branch, paths.branchAlike)).toBe(false)
    expect(covers(paths.group, paths.branch)).toBe(false)
    fc.assert(fc.property(path, path, (a, b) => covers(a, b) === pathIds(a).every((id, at) => pathIds(b)[at] === id)))
  })
  it('lie on, strictly above, or neither', () => {
    fc.assert(
      fc.property(path, path, (a, b) => covers(a, b) === (on(a, b) !== above(a, b)) && !(on(a, b) && above(a, b))),
    )
  })
  it('are at the top when they are one and the same root', () => {
    expect(atTop(paths.root, paths.root)).toBe(true)
    expect(atTop(paths.root, paths.branch)).toBe(false)
    expect(atTop(paths.branch, paths.branch)).toBe(false)
    expect(atTop(paths.otherOrgan, paths.root)).toBe(false)
  })
  it('name their nodes from the root down', () => {
    expect(pathIds(paths.group)).toEqual(['organ', 'general', 'third', 'group'])
  })
})

describe('waysUp', () => {
  it('are those of the branch, the group and the confirmed posts', () => {
    const inspector = holding('inspector', paths.root).posts[0]!
    const waiting = { ...holding('auditor', paths.otherOrgan).posts[0]!, confirmed: false }
    const member = actor({ path: paths.branch, partyGroupId: 'group', posts: [inspector, waiting] })
    expect(waysUp(member)).toEqual([paths.branch, paths.group, paths.root])
  })
})

describe('readerKeys', () => {
  it('are a member’s own nodes and themself', () => {
    expect(readerKeys(actor({ path: paths.branch, partyGroupId: 'group' }))).toEqual([
      'member:me',
      'node:organ',
      'node:general',
      'node:third',
      'node:group',
    ])
  })
  it('are oneself alone for an activist', () => {
    expect(readerKeys(actor({ path: paths.branch, kind: 'activist' }))).toEqual(['member:me'])
  })
  it('reach with a post that reads, and not with one that waits or administers', () => {
    const keysOf = (post: Parameters<typeof holding>[0]) =>
      readerKeys(holding(post, paths.branch)).filter((key) => key.endsWith(':third'))
    expect(keysOf('branchSecretary')).toEqual(['committee:third', 'scope:third'])
    expect(keysOf('committeeOfficer')).toEqual(['scope:third'])
    expect(keysOf('auditor')).toEqual([])
    expect(keysOf('systemAdministrator')).toEqual([])
    const waiting = holding('branchSecretary', paths.branch)
    expect(readerKeys({ ...waiting, posts: waiting.posts.map((held) => ({ ...held, confirmed: false })) })).toEqual([
      'member:me',
      'node:elsewhere',
    ])
  })
})

describe('recordKeys', () => {
  const finds = (keys: string[]) => keys.some((key) => recordReaders(paths.branch, ['author', 'author']).includes(key))

  it('find what names oneself', () => {
    expect(finds(recordKeys(actor({ memberId: 'author' })))).toBe(true)
    expect(finds(recordKeys(actor({ path: paths.branch })))).toBe(false)
  })
  it('find what a committee or an officer is over, at the node or above it, and nothing beside or below', () => {
    for (const post of ['branchSecretary', 'disciplineCommissioner', 'committeeOfficer'] as const) {
      for (const path of [paths.branch, paths.generalBranch, paths.root])
        expect(finds(recordKeys(holding(post, path)))).toBe(true)
      for (const path of [paths.otherBranch, paths.group, paths.branchAlike])
        expect(finds(recordKeys(holding(post, path)))).toBe(false)
    }
    for (const post of ['groupLeader', 'inspector', 'systemAdministrator', 'auditor'] as const) {
      expect(finds(recordKeys(holding(post, paths.root)))).toBe(false)
    }
    const waiting = holding('branchSecretary', paths.branch)
    expect(finds(recordKeys({ ...waiting, posts: waiting.posts.map((held) => ({ ...held, confirmed: false })) }))).toBe(
      false,
    )
  })
})

describe('the first person of a node', () => {
  it('is its secretary, one of a node above, or the leader of that very group, by a confirmed post (S15)', () => {
    expect(leads(holding('branchSecretary', paths.branch), paths.branch)).toBe(true)
    expect(leads(holding('branchSecretary', paths.generalBranch), paths.branch)).toBe(true)
    expect(leads(holding('branchSecretary', paths.branch), paths.generalBranch)).toBe(false)
    expect(leads(holding('deputySecretary', paths.branch), paths.branch)).toBe(false)
    expect(leads(holding('groupLeader', paths.group), paths.group)).toBe(true)
    expect(leads(holding('groupLeader', paths.branch), paths.group)).toBe(false)
    const secretary = holding('branchSecretary', paths.branch)
    expect(
      leads({ ...secretary, posts: secretary.posts.map((held) => ({ ...held, confirmed: false })) }, paths.branch),
    ).toBe(false)
    const [other] = holding('auditor', paths.root).posts
    expect(leads({ ...secretary, posts: [other!, ...secretary.posts] }, paths.branch)).toBe(true)
  })
})
