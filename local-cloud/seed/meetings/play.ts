import { attendanceMoments } from './attend'
import { castingOf } from './casting'
import { paperMoment } from './paper'
import { timesOf } from './times'
import { itemOfScene, topicOfScene } from '../data/study'
import { turnoutOf } from './turnout'
import { wrapUpMoments } from './wrapUp'
import type { Calendar } from '../calendar'
import type { Moment } from '../moments'
import type { SampleOrgan } from '../organ'
import type { Casting } from './casting'
import type { Scene } from './scene'
import type { Times } from './times'
import type { Turnout } from './turnout'

/** A scene on its way: the id is there once it has been planned. */
export interface Play {
  readonly organ: SampleOrgan
  readonly scene: Scene
  readonly times: Times
  readonly casting: Casting
  readonly turnout: Turnout
  readonly meetingId: () => string
  readonly moment: (at: string, act: () => Promise<unknown>) => Moment
}

/** Whoever is asked in a scene; where its activists and candidates sat in, they had been asked before. */
const invitedOf = ({ organ, scene: { asked = [], turnout }, casting }: Play) => [
  ...(turnout?.invited ? casting.candidates : []).map(({ memberId }) => ({ type: 'member' as const, memberId })),
  ...asked.map(({ who, unit, places }, turn) => {
    const part = places ? { items: places.map((place) => `i${place}`) } : {}
    return unit
      ? { type: 'outside' as const, clientId: `seed-asked-${turn}`, name: who, unit, ...part }
      : { type: 'member' as const, memberId: organ.person(who).memberId, ...part }
  }),
]

const arrangementOf = (play: Play) => {
  const { organ, scene, times, casting } = play
  const { kinds, hosts, audience, title, place, agenda } = scene
  const named = typeof audience === 'string' ? [] : casting.audience
  return {
    kinds: [...kinds],
    hostIds: hosts.map((host) => organ.node(host)),
    audience: typeof audience === 'string' ? audience : ('named' as const),
    namedMemberIds: named.map((person) => person.memberId),
    title,
    place,
    startAt: times.startAt,
    endAt: times.endAt,
    agenda: agenda.map(([item, minutes, flag], at) => ({
      id: `i${at + 1}`,
      title: item,
      minutes,
      ...(flag && { firstTopic: true as const }),
    })),
    topicKind: topicOfScene.get(scene.key),
    chairId: casting.chair.memberId,
    recorderId: casting.recorder.memberId,
    lecturers: (scene.lecturers ?? []).map(({ who, post, outside }) =>
      outside
        ? { type: 'outside' as const, name: who, post }
        : { type: 'member' as const, memberId: organ.person(who).memberId, post },
    ),
    invited: invitedOf(play),
  }
}
const plan = async (play: Play): Promise<string> => {
  const { organ, scene, casting } = play
  const { meetingId } = await organ.act(casting.runner.openid, 'meeting.plan', {
    clientId: `seed-meeting-${scene.key}`,
    ...arrangementOf(play),
    studyItemId: itemOfScene.get(scene.key),
  })
  return meetingId
}
const move = async (play: Play, place: string): Promise<void> => {
  const meetingId = play.meetingId()
  const by = play.casting.runner.openid
  const { version } = await play.organ.act(by, 'meeting.show', { meetingId })
  await play.organ.act(by, 'meeting.revise', { ...arrangementOf(play), place, meetingId, version })
}

const leaveReasons = ['businessTrip', 'sick', 'duty', 'family'] as const
const leaveNotes = {
  businessTrip: '去市里开会',
  sick: '发烧就医',
  duty: '当日值班',
  family: '送孩子看病',
} as const

const askLeave = ({ organ, meetingId }: Play, key: string, turn: number) => {
  const reasonKind = leaveReasons[turn % leaveReasons.length] as (typeof leaveReasons)[number]
  return organ.act(organ.bound(key).openid, 'leave.request', {
    meetingId: meetingId(),
    reasonKind,
    note: leaveNotes[reasonKind],
  })
}
const approve = ({ organ, meetingId, casting }: Play, memberId: string) =>
  organ.act(casting.runner.openid, 'leave.decide', { meetingId: meetingId(), memberId, approve: true, note: null })

const enterLeave = ({ organ, meetingId, casting, times }: Play, memberId: string) =>
  organ.act(casting.runner.openid, 'leave.enterFor', {
    meetingId: meetingId(),
    memberId,
    reasonKind: 'sick',
    how: 'phone',
    askedAt: times.askLeaveAt,
    note: '腿疾复发，行动不便',
  })

const leaveMoments = (play: Play): Moment[] => {
  const { turnout, times, moment } = play
  const asking = [...turnout.onLeave, ...(turnout.undecidedLeave ? [turnout.undecidedLeave] : [])]
  return [
    ...asking.map((person, turn) => moment(times.askLeaveAt, () => askLeave(play, person.key, turn))),
    ...turnout.onLeave.map((person) => moment(times.decideLeaveAt, () => approve(play, person.memberId))),
    ...(turnout.phoneLeave ? [moment(times.askLeaveAt, () => enterLeave(play, turnout.phoneLeave!.memberId))] : []),
    ...(turnout.lateLeave
      ? [
          moment(times.after(25), () => askLeave(play, turnout.lateLeave!.key, 3)),
          moment(times.after(55), () => approve(play, turnout.lateLeave!.memberId)),
        ]
      : []),
  ]
}

/** Everything that happens to one meeting, up to the state it is to end in. The organ's people are known by then. */
export const playScene = (organ: SampleOrgan, scene: Scene, calendar: Calendar): Moment[] => {
  const casting = castingOf(organ, scene)
  const moment = (at: string, act: () => Promise<unknown>): Moment => ({
    at,
    chain: scene.key,
    act: async () => {
      await act()
    },
  })
  let id = ''
  const turnout = turnoutOf(organ, scene, casting)
  const play: Play = { organ, scene, casting, turnout, moment, times: timesOf(scene, calendar), meetingId: () => id }
  const { times } = play
  const step = (at: string, action: 'meeting.announce') =>
    moment(at, () => organ.act(casting.runner.openid, action, { meetingId: id }))

  const planned = moment(times.planAt, async () => {
    id = await plan(play)
  })
  if (scene.ends === 'draft') return [planned]
  const { movedTo } = scene
  const announced = [
    planned,
    step(times.announceAt, 'meeting.announce'),
    ...(movedTo === undefined ? [] : [moment(times.cancelAt, () => move(play, movedTo))]),
  ]
  if (scene.ends === 'cancelled') {
    const reason = scene.cancelled ?? '另行安排'
    return [
      ...announced,
      moment(times.cancelAt, () => organ.act(casting.runner.openid, 'meeting.cancel', { meetingId: id, reason })),
    ]
  }
  const expected = [...announced, ...leaveMoments(play)]
  if (scene.ends === 'announced') return expected
  const attended = [...expected, ...(scene.paper ? [paperMoment(play, scene.paper)] : attendanceMoments(play))]
  return scene.ends === 'open' ? attended : [...attended, ...wrapUpMoments(play)]
}
