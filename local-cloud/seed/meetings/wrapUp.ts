import { addDays, addMinutes, beijingDay } from '../../../src/contract/days'
import { isSecret } from '../../../src/contract/voteWords'
import type { Moment } from '../moments'
import type { Play } from './play'
import type { AmendmentPlan, ElectionPlan, VotePlan } from './scene'

const onPaperReason = '现场没有信号，按纸质签到表补录'

const vote = async (
  { organ, casting, meetingId, scene, times }: Play,
  { matter, matterKind = 'other', rule, against = 0, abstained = 0, written = 0 }: VotePlan,
  turn: number,
) => {
  const { quorum, rows } = await organ.act(casting.runner.openid, 'attendance.roll', { meetingId: meetingId() })
  const present = quorum?.present ?? 0
  const away = (rows ?? []).filter(({ votingRight, rowId }) => votingRight && rowId === null).slice(0, written)
  const receivedOn = addDays(beijingDay(times.endAt), -1)
  await organ.act(casting.runner.openid, 'meeting.recordVote', {
    meetingId: meetingId(),
    clientId: `seed-vote-${scene.key}-${turn}`,
    matter,
    matterKind,
    method: isSecret(matterKind) ? 'secretBallot' : 'showOfHands',
    rule,
    inFavour: Math.max(0, present - against - abstained),
    against,
    abstained,
    opinions: away.flatMap(({ memberId }) => (memberId ? [{ memberId, receivedOn, choice: 'inFavour' as const }] : [])),
  })
}

/** Everyone there votes; the first to stand is elected, who stands last gets a vote or two. */
const elect = async ({ organ, casting, meetingId, scene }: Play, { seats }: ElectionPlan) => {
  const { rows } = await organ.act(casting.runner.openid, 'attendance.roll', { meetingId: meetingId() })
  const here = (rows ?? []).flatMap(({ memberId, votingRight, rowId }) =>
    memberId && votingRight && rowId !== null ? [memberId] : [],
  )
  const valid = here.length
  const counters = here.slice(seats + 1, seats + 3)
  await organ.act(casting.runner.openid, 'meeting.recordElection', {
    meetingId: meetingId(),
    clientId: `seed-election-${scene.key}`,
    office: 'committeeMember',
    seats,
    round: 'first',
    rulesPassed: true,
    scrutineerIds: counters.slice(0, 1),
    tellerIds: counters.slice(1),
    issued: valid,
    returned: valid,
    valid,
    spoilt: 0,
    candidates: here.slice(0, seats + 1).map((memberId, place) => ({
      memberId,
      inFavour: place < seats ? valid - 2 : 2,
      against: place < seats ? 2 : valid - 2,
      abstained: 0,
      elected: place < seats,
    })),
  })
}

/** What the secretary puts right after the meeting, each with a reason. */
const correct = async ({ organ, casting, turnout, scene, times, meetingId: id }: Play) => {
  const { openid } = casting.runner
  const meetingId = id()
  const plan = scene.turnout ?? {}
  const onPaper = turnout.arrivals.filter(({ way }) => way === 'onPaper')
  for (const { person, minute } of onPaper) {
    const arrivedAt = times.after(minute)
    await organ.act(openid, 'attendance.enterLate', {
      meetingId,
      memberId: person.memberId,
      arrivedAt,
      reason: onPaperReason,
    })
  }
  if (turnout.lateEntry && plan.lateEntry) {
    const { memberId } = turnout.lateEntry
    await organ.act(openid, 'attendance.enterLate', {
      meetingId,
      memberId,
      arrivedAt: times.after(5),
      reason: plan.lateEntry,
    })
  }
  if (turnout.removed && plan.removed) {
    const { memberId } = turnout.removed
    await organ.act(openid, 'meeting.correctRoll', { meetingId, memberId, change: 'remove', reason: plan.removed })
  }
  const [missing] = turnout.absent
  if (missing && plan.absence) {
    await organ.act(openid, 'attendance.explainAbsence', {
      meetingId,
      memberId: missing.memberId,
      reason: plan.absence,
    })
  }
}

/** `leftOut`: without so many of the last resolutions. */
const writeMinutes = async ({ organ, casting, scene, meetingId: id }: Play, leftOut = 0) => {
  const meetingId = id()
  const { version } = await organ.act(casting.writer.openid, 'meeting.show', { meetingId })
  const { text = '', resolutions = [] } = scene.record ?? {}
  await organ.act(casting.writer.openid, 'meeting.writeMinutes', {
    meetingId,
    version,
    text,
    resolutions: resolutions.slice(0, resolutions.length - leftOut),
  })
}

/** Each item by itself, with those who came first speaking; ticked as dealt with while it is written. */
const writeItems = async ({ organ, casting, scene, meetingId: id, turnout }: Play) => {
  const meetingId = id()
  const speakers = turnout.arrivals.map(({ person }) => person.memberId)
  for (const { no, text, resolutions = [], speeches = [] } of scene.record?.items ?? []) {
    const item = { meetingId, itemId: `i${no}` }
    await organ.act(casting.writer.openid, 'meeting.writeItem', {
      ...item,
      version: 0,
      text,
      resolutions: [...resolutions],
      speeches: speeches.map((said, at) => ({ type: 'member', memberId: speakers[at] as string, text: said })),
    })
    await organ.act(casting.writer.openid, 'meeting.tickItem', { ...item, to: 'done' })
  }
}

const writeSections = async ({ organ, casting, scene, meetingId: id, turnout }: Play) => {
  const came = turnout.arrivals.map(({ person }) => person.memberId)
  for (const [place, { selfCriticism, criticisms, response }] of (scene.record?.sections ?? []).entries())
    await organ.act(casting.writer.openid, 'meeting.writeSection', {
      meetingId: id(),
      memberId: came[place] as string,
      version: 0,
      selfCriticism,
      criticisms: criticisms.map((text, at) => ({ by: came[place + at + 1] as string, text })),
      response,
    })
}

const returned = ({ organ, scene, times, casting, moment, meetingId }: Play, reason: string): Moment =>
  moment(times.reviewAt, () => {
    const remarks = (scene.remarks ?? []).map(([about, text]) =>
      typeof about === 'number' ? { part: 'item' as const, itemId: `i${about}`, text } : { part: about, text },
    )
    return organ.act(casting.reviewer.openid, 'meeting.return', { meetingId: meetingId(), reason, remarks })
  })
const sendBack = (play: Play, reason: string): Moment[] => {
  const { organ, times, casting, moment, meetingId } = play
  return [
    returned(play, reason),
    moment(times.mendAt, () => writeMinutes(play)),
    moment(times.resubmitAt, () => organ.act(casting.submitter.openid, 'meeting.submit', { meetingId: meetingId() })),
  ]
}

const amend = (
  { organ, scene, times, casting, moment, meetingId }: Play,
  { subject, text, reason, accepted }: AmendmentPlan,
): Moment[] => {
  const clientId = `seed-amendment-${scene.key}`
  const change = { subject, text }
  const proposed = moment(times.amendAt, () =>
    organ.act(casting.submitter.openid, 'amendment.propose', { meetingId: meetingId(), clientId, change, reason }),
  )
  const decided = moment(times.decideAmendmentAt, () =>
    organ.act(casting.reviewer.openid, 'amendment.decide', {
      meetingId: meetingId(),
      clientId,
      accept: true,
      note: null,
    }),
  )
  return accepted ? [proposed, decided] : [proposed]
}

/** One after the other before the end, each given six minutes; the second goes over. */
const speakMoments = ({ organ, scene, times, casting, moment, meetingId, turnout }: Play): Moment[] =>
  (scene.record?.sections ?? []).flatMap((_section, place) => {
    const speak = (event: 'start' | 'stop') => () =>
      organ.act(casting.writer.openid, 'meeting.speak', {
        meetingId: meetingId(),
        memberId: turnout.arrivals[place]!.person.memberId,
        event,
        ...(event === 'start' && { minutes: 6 }),
      })
    const from = addMinutes(times.endAt, place * 10 - 45)
    return [moment(from, speak('start')), moment(addMinutes(from, place === 1 ? 8 : 5), speak('stop'))]
  })

/** Votes, closing, corrections, minutes, and the steps towards the archive as far as the scene goes. */
export const wrapUpMoments = (play: Play): Moment[] => {
  const { organ, scene, times, casting, moment, meetingId } = play
  const at = () => ({ meetingId: meetingId() })
  const { election } = scene
  const closed = [
    ...(scene.votes ?? []).map((plan, turn) => moment(addMinutes(times.endAt, -10), () => vote(play, plan, turn))),
    ...(election ? [moment(addMinutes(times.endAt, -5), () => elect(play, election))] : []),
    ...(scene.paper
      ? []
      : [
          ...speakMoments(play),
          moment(times.endAt, () =>
            organ.act(casting.runner.openid, 'meeting.close', { ...at(), minutes: scene.minutes }),
          ),
        ]),
    moment(times.correctAt, () => correct(play)),
    moment(times.minutesAt, () => writeMinutes(play, scene.returned ? 1 : 0)),
    ...(scene.record?.sections ? [moment(times.minutesAt, () => writeSections(play))] : []),
    ...(scene.record?.items ? [moment(times.minutesAt, () => writeItems(play))] : []),
  ]
  if (scene.ends === 'closed') return closed
  const submitted = [
    ...closed,
    moment(times.submitAt, () => organ.act(casting.submitter.openid, 'meeting.submit', at())),
  ]
  if (scene.ends === 'submitted') return submitted
  const { returned: reason, amendment } = scene
  if (scene.ends === 'returned' && reason) return [...submitted, returned(play, reason)]
  return [
    ...submitted,
    ...(reason ? sendBack(play, reason) : []),
    moment(reason ? times.secondReviewAt : times.reviewAt, () =>
      organ.act(casting.reviewer.openid, 'meeting.archive', at()),
    ),
    ...(amendment ? amend(play, amendment) : []),
  ]
}
