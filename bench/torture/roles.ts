import { may } from '../../cloudfunctions/core/policy'
import type { Subject } from '../../cloudfunctions/core/policy'
import type { Relation } from '../../cloudfunctions/core/policy/row'
import type { Verb } from '../../cloudfunctions/core/policy/table'
import type { Actor } from '../../cloudfunctions/core/platform/actor'
import { posts } from '../../src/contract/vocabulary'
import { atTop, byPost, byRelation, letterOf, relations } from '../../tests/roles/cells'
import { several } from '../../tests/roles/several'
import { actor, holding, paths } from '../../tests/support/actor'
import type { Part } from './part'
import type { Random } from './random'
import { randomFrom } from './random'

const wanted = 1_000_000
const verbs = Object.keys(byPost) as Verb[]
const places = Object.values(paths)
/** The cells are read once: a million judgements ask them again and again. */
const letters = new Map(verbs.map((verb) => [verb, new Map(posts.map((post) => [post, letterOf(verb, post)]))]))
const signs = new Map(verbs.map((verb) => [verb, byRelation[verb].split(' ')]))

/** Somebody with up to four posts anywhere, confirmed or not, of a branch anywhere. */
const someActor = (random: Random): Actor => {
  const held = Array.from({ length: random.whole(5) }, () => ({
    ...holding(random.pick(posts), random.pick(places)).posts[0]!,
    confirmed: random.chance(0.8),
  }))
  return actor({ path: random.pick([paths.branch, paths.otherBranch, paths.otherOrgan]), posts: held })
}
/** A record of up to three nodes, with any relations to the actor `me` at once. */
const someSubject = (random: Random): Subject => {
  const me = (often: number) => (random.chance(often) ? 'me' : 'somebody')
  return {
    paths: Array.from({ length: random.whole(4) }, () => random.pick(places)),
    memberId: me(0.15),
    claimedBy: me(0.1),
    recorderId: me(0.15),
    groupMeeting: random.chance(0.3),
    expected: random.chance(0.15),
    workedBy: [null, me(0.15)],
    involved: [null, me(0.15)],
  }
}

const isRoot = (path: string): boolean => path.split('/').filter(Boolean).length === 1

/** What the cells written by hand say of it, by a reading of their own. */
const expected = (who: Actor, verb: Verb, subject: Subject): boolean => {
  const confirmed = who.posts.filter((post) => post.confirmed)
  const onWay = [who.path, ...confirmed.map(({ path }) => path)]
  const reachedBy = (path: string, asLeader: boolean) =>
    confirmed.some(({ post, path: held }) => {
      const letter = letters.get(verb)!.get(post)
      if (asLeader) return post === 'groupLeader' && held === path
      if (held === path && isRoot(path) && atTop[verb]?.includes(post)) return true
      if (held === path) return letter === 'C' || letter === 'O'
      return path.startsWith(held) && (letter === 'C' || letter === 'A')
    })
  const across = (asLeader: boolean) =>
    subject.paths.length > 0 &&
    (several[verb] === 'all'
      ? subject.paths.every((path) => reachedBy(path, asLeader))
      : subject.paths.some((path) => reachedBy(path, asLeader)))
  const has: Record<Relation, boolean> = {
    self: subject.memberId === 'me',
    within: subject.paths.some((path) => onWay.some((way) => way.startsWith(path))),
    claimant: subject.claimedBy === 'me',
    recorder: subject.recorderId === 'me',
    groupLeader: subject.groupMeeting === true && across(true),
    expected: subject.expected === true,
    worked: subject.workedBy!.includes('me'),
    involved: subject.involved!.includes('me'),
  }
  const signed = (sign: string) => relations.some((name, place) => has[name] && signs.get(verb)![place] === sign)
  return !signed('!') && (across(false) || signed('+'))
}

/** Posts and relations in every mixture, where `tests/roles` asserts each alone. */
export const roles: Part = {
  ids: ['S6'],
  run: async ({ seed, short }) => {
    const random = randomFrom(`roles ${seed}`)
    const tries = short ? 20_000 : wanted
    let wrong = 0
    for (let turn = 0; turn < tries; turn += 1) {
      const [who, verb, subject] = [someActor(random), random.pick(verbs), someSubject(random)]
      if (may(who, verb, subject) === expected(who, verb, subject)) continue
      if (wrong === 0)
        console.error(`与权限表不符：${verb} ${JSON.stringify({ posts: who.posts, path: who.path, subject })}`)
      wrong += 1
    }
    const common = { id: 'S6', budget: 0, unit: '次', tries, triesWanted: wanted }
    return [{ ...common, what: '职务与关系混在一起时，与权限表不符的判断', figure: wrong }]
  },
}
