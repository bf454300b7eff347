import { may, couldEver, forbidden, grantedPaths, nodesOver } from '../../cloudfunctions/core/policy'
import type { Subject } from '../../cloudfunctions/core/policy'
import type { Relation } from '../../cloudfunctions/core/policy/row'
import type { Verb } from '../../cloudfunctions/core/policy/table'
import { table } from '../../cloudfunctions/core/policy/table'
import type { Post } from '../../src/contract/vocabulary'
import { posts } from '../../src/contract/vocabulary'
import { actor, holding, paths } from '../support/actor'
import { atTop, byPost, byRelation, letterOf, lettersInRow, relations } from './cells'
import { several } from './several'

/** Where the post is held, as seen from a record of 第三党支部. */
const places = {
  'the branch itself': { held: paths.branch, letters: 'CO' },
  'the general branch above': { held: paths.generalBranch, letters: 'CA' },
  'the root': { held: paths.root, letters: 'CA' },
  'a group below': { held: paths.group, letters: '' },
  'a sibling branch': { held: paths.otherBranch, letters: '' },
  'a branch whose id begins alike': { held: paths.branchAlike, letters: '' },
  'another organ': { held: paths.otherOrgan, letters: '' },
} as const

const verbs = Object.keys(byPost) as Verb[]
const cellOf = (verb: Verb, relation: Relation): string => byRelation[verb].split(' ')[relations.indexOf(relation)]!
/** A record of the branch that the actor has nothing to do with. */
const record: Subject = {
  paths: [paths.branch],
  memberId: 'somebody',
  recorderId: 'somebody',
  claimedBy: 'somebody',
  workedBy: [],
}
/** The one relation of the actor `me` to a record. */
const related: Record<Exclude<Relation, 'within' | 'groupLeader'>, Subject> = {
  self: { ...record, memberId: 'me' },
  claimant: { ...record, claimedBy: 'me' },
  recorder: { ...record, recorderId: 'me' },
  expected: { ...record, expected: true },
  worked: { ...record, workedBy: [null, 'me'] },
  involved: { ...record, involved: [null, 'me'] },
}

describe('the policy', () => {
  it('has a row here for every verb, a letter for every post and a sign for every relation', () => {
    expect(Object.keys(table).sort()).toEqual([...verbs].sort())
    for (const verb of verbs) {
      expect(byPost[verb].split(' ')).toHaveLength(lettersInRow)
      expect(byRelation[verb].split(' ')).toHaveLength(relations.length)
    }
  })

  describe.each(verbs)('%s', (verb) => {
    it.each(Object.entries(places))('weighs each post held on %s', (_place, { held, letters }) => {
      const allowed = posts.filter((post) => may(holding(post, held), verb, record))
      const onTheWayUp = held.startsWith(paths.branch) && cellOf(verb, 'within') === '+'
      expect(allowed).toEqual(posts.filter((post) => onTheWayUp || letters.includes(letterOf(verb, post))))
    })

    it('denies whoever has neither post nor relation', () => {
      expect(may(actor({ path: paths.otherBranch }), verb, record)).toBe(false)
      expect(may(actor({ path: paths.otherBranch }), verb, { paths: [] })).toBe(false)
      expect(forbidden(actor({ path: paths.otherBranch }), verb, record)).toMatchObject({
        code: 'notAllowed',
        params: { what: table[verb].what },
      })
    })

    it('weighs each post on a record of the root, which has nobody above it', () => {
      const rootRecord: Subject = { ...record, paths: [paths.root] }
      const byLetter = posts.filter((post) => 'CO'.includes(letterOf(verb, post)) || cellOf(verb, 'within') === '+')
      const allowed = [...byLetter, ...(atTop[verb] ?? [])]
      expect(posts.filter((post) => may(holding(post, paths.root), verb, rootRecord))).toEqual(
        posts.filter((post) => allowed.includes(post)),
      )
      expect(posts.filter((post) => may(holding(post, paths.generalBranch), verb, rootRecord))).toEqual(
        cellOf(verb, 'within') === '+' ? posts : [],
      )
    })

    it('gives an unconfirmed post no weight', () => {
      const waiting = posts.map((post) => ({ ...holding(post, paths.root).posts[0]!, confirmed: false }))
      const everything = actor({ path: paths.otherOrgan, posts: waiting })
      expect(couldEver(everything, verb)).toBe(false)
      expect(grantedPaths(everything, verb)).toEqual([])
      expect(may(everything, verb, record)).toBe(false)
    })

    it.each(Object.keys(related) as (keyof typeof related)[])('weighs the relation: %s', (relation) => {
      const cell = cellOf(verb, relation)
      expect(may(actor({ path: paths.otherBranch }), verb, related[relation])).toBe(cell === '+')
      const allPosts = actor({
        path: paths.otherBranch,
        posts: posts.flatMap((post) => holding(post, paths.root).posts),
      })
      const could = [...byPost[verb]].some((letter) => letter === 'C' || letter === 'A')
      expect(may(allPosts, verb, related[relation])).toBe(cell !== '!' && (could || cell === '+'))
    })

    it('keeps from it whom it is kept from, whatever else they are to the record (S15)', () => {
      const names = Object.keys(related) as (keyof typeof related)[]
      const kept = names.filter((name) => cellOf(verb, name) === '!')
      const given = names.filter((name) => cellOf(verb, name) === '+')
      const both = kept.flatMap((never) => given.map((also) => [never, also] as const))
      const allowed = both.filter(([never, also]) => {
        const { workedBy, ...rest } = related[never]
        const only = Object.entries(rest).filter(([name, value]) => record[name as keyof Subject] !== value)
        const subject = { ...related[also], ...Object.fromEntries(only), ...(never === 'worked' && { workedBy }) }
        return may(actor({ path: paths.otherBranch }), verb, subject)
      })
      expect(allowed).toEqual([])
    })

    it('reaches the whole of a record from each node that is over all of it (S15)', () => {
      const both: Subject = { ...record, paths: [paths.branch, paths.otherBranch] }
      const over = posts.filter((post) => nodesOver(holding(post, paths.generalBranch), verb, both).length > 0)
      expect(over).toEqual(posts.filter((post) => nodesOver(holding(post, paths.root), verb, record).length > 0))
      expect(over.every((post) => 'CA'.includes(letterOf(verb, post)))).toBe(true)
      for (const post of posts) {
        expect(nodesOver(holding(post, paths.branch), verb, both)).toEqual([])
        expect(nodesOver(holding(post, paths.otherBranch), verb, record)).toEqual([])
      }
    })

    it('weighs leading the group of a 党小组会, on that very group only', () => {
      const leader = holding('groupLeader', paths.group)
      const meeting = (groupMeeting: boolean, path: string): Subject => ({ ...record, paths: [path], groupMeeting })
      const byPostAlone = letterOf(verb, 'groupLeader') === 'C'
      expect(may(leader, verb, meeting(true, paths.group))).toBe(cellOf(verb, 'groupLeader') === '+' || byPostAlone)
      expect(may(leader, verb, meeting(false, paths.group))).toBe(byPostAlone)
      expect(may(leader, verb, meeting(true, paths.otherGroup))).toBe(false)
    })

    it('weighs belonging to the record’s node', () => {
      const member = actor({ path: paths.branch })
      expect(may(member, verb, record)).toBe(cellOf(verb, 'within') === '+')
      expect(may(member, verb, { ...record, paths: [paths.root] })).toBe(cellOf(verb, 'within') === '+')
      expect(may(member, verb, { ...record, paths: [paths.group] })).toBe(false)
    })

    it('asks for one of several nodes, or for all of them', () => {
      const oneCovered: Subject = { ...record, paths: [paths.branch, paths.otherOrgan] }
      const covering = posts.filter((post) => letterOf(verb, post) === 'C')
      expect(posts.filter((post) => may(holding(post, paths.branch), verb, oneCovered))).toEqual(
        several[verb] === 'one'
          ? posts.filter((post) => cellOf(verb, 'within') === '+' || 'CO'.includes(letterOf(verb, post)))
          : [],
      )
      const bothCovered: Subject = { ...record, paths: [paths.branch, paths.otherBranch] }
      expect(covering.every((post) => may(holding(post, paths.generalBranch), verb, bothCovered))).toBe(true)
    })

    it('lists with the posts it grants with', () => {
      const leads = (post: Post) => post === 'groupLeader' && cellOf(verb, 'groupLeader') === '+'
      const reaching = posts.filter((post) => 'CA'.includes(letterOf(verb, post)) || leads(post))
      expect(posts.filter((post) => grantedPaths(holding(post, paths.branch), verb).includes(paths.branch))).toEqual(
        reaching,
      )
    })
  })

  it('lets the root’s officers review a meeting of the root together with a branch', () => {
    const joint: Subject = { ...record, paths: [paths.root, paths.branch] }
    const could = posts.filter((post) => may(holding(post, paths.root), 'meeting.review', joint))
    expect(could).toEqual(['committeeOfficer'])
    expect(may(holding('committeeOfficer', paths.root), 'meeting.review', { ...joint, workedBy: ['me'] })).toBe(false)
  })

  it('finds a menu worth showing only for posts that could ever use it', () => {
    const menus = verbs.map(
      (verb) => [verb, posts.filter((post) => couldEver(holding(post, paths.branch), verb))] as const,
    )
    for (const [verb, could] of menus) {
      const expected = posts.filter(
        (post) => letterOf(verb, post) !== '-' || (post === 'groupLeader' && cellOf(verb, 'groupLeader') === '+'),
      )
      expect([verb, could]).toEqual([verb, expected])
    }
  })
})
