import { committeePosts } from '../../../src/contract/vocabulary'
import { branchOn } from '../data/transfers'
import { nodePlans, wayUp } from '../data/tree'
import type { NodeKey } from '../data/tree'
import type { Bound, Rostered, SampleOrgan } from '../organ'
import type { Scene } from './scene'

/** Who does what in a scene. */
export interface Casting {
  /** Plans, announces, opens, scans and closes. */
  readonly runner: Bound
  readonly chair: Rostered
  readonly recorder: Rostered
  /** Writes the minutes: the recorder, if they use the mini-program. */
  readonly writer: Bound
  /** A group leader runs a meeting, and the branch's secretary submits it. */
  readonly submitter: Bound
  readonly reviewer: Bound
  /** Everyone the meeting is for, the exempt among them. */
  readonly audience: readonly Rostered[]
  /** Activists and candidates of the hosts. */
  readonly candidates: readonly Rostered[]
}

const officer = 'zhou-committee-officer'
const partyMembers = ['fullMember', 'probationaryMember']
const isGroup = (node: NodeKey): boolean => nodePlans.some(({ key, kind }) => key === node && kind === 'partyGroup')

const boundHolder = (organ: SampleOrgan, post: Parameters<SampleOrgan['holder']>[0], node: NodeKey): Bound | null => {
  const holder = organ.holder(post, node)
  return holder && organ.phoneOf(holder)
}
/** The secretary of the node or of the first one above who uses the mini-program; at the top, the deputy. */
const leaderOf = (organ: SampleOrgan, node: NodeKey): Bound => {
  const leader = wayUp(node)
    .map((each) => boundHolder(organ, 'branchSecretary', each) ?? boundHolder(organ, 'deputySecretary', each))
    .find((each) => each !== null)
  return leader ?? organ.bound(officer)
}
/** Whoever reviews stands above every host and has done none of the work. */
const reviewerOf = (organ: SampleOrgan, hosts: readonly NodeKey[], workers: readonly Rostered[]): Bound => {
  const shared = wayUp(hosts[0] as NodeKey).filter((node) =>
    hosts.every((host) => host !== node && wayUp(host).includes(node)),
  )
  const candidates = [...shared.map((node) => boundHolder(organ, 'branchSecretary', node)), organ.bound(officer)]
  return (
    candidates.find((each) => each !== null && !workers.some((worker) => worker.key === each.key)) ??
    organ.bound(officer)
  )
}

const audienceOf = (organ: SampleOrgan, { hosts, audience, day }: Scene): Rostered[] => {
  const heldOn = typeof day === 'number' ? day : 0
  if (audience === 'committee') {
    return organ
      .people()
      .filter((person) =>
        person.posts.some(
          ({ post, node }) => (committeePosts as readonly string[]).includes(post) && hosts.includes(node),
        ),
      )
  }
  if (audience !== 'hosts') return organ.people().filter((person) => audience.includes(person.key))
  return organ
    .people()
    .filter(({ kind }) => partyMembers.includes(kind))
    .filter(
      (person) => hosts.includes(branchOn(person, heldOn)) || (person.group !== null && hosts.includes(person.group)),
    )
}

export const castingOf = (organ: SampleOrgan, scene: Scene): Casting => {
  const host = scene.hosts[0] as NodeKey
  const groupLeader = isGroup(host) ? boundHolder(organ, 'groupLeader', host) : null
  const secretary = leaderOf(organ, host)
  const runner = scene.by ? organ.bound(scene.by) : (groupLeader ?? secretary)
  const chair = scene.chair ? organ.person(scene.chair) : runner
  const recorder = scene.recorder
    ? organ.person(scene.recorder)
    : (organ.holder('organizationCommissioner', host) ?? runner)
  const submitter = isGroup(host) ? secretary : runner
  return {
    runner,
    chair,
    recorder,
    submitter,
    writer: organ.phoneOf(recorder) ?? runner,
    reviewer: reviewerOf(organ, scene.hosts, [chair, recorder, submitter]),
    audience: audienceOf(organ, scene),
    candidates: organ
      .people()
      .filter(({ kind, branch }) => !partyMembers.includes(kind) && scene.hosts.includes(branch)),
  }
}
