import { addMinutes } from '../../../src/contract/days'
import type { Moment } from '../moments'
import type { Play } from './play'
import type { VotePlan } from './scene'

const onPaperReason = '现场没有信号，按纸质签到表补录'

const vote = async ({ organ, casting, meetingId, scene }: Play, { matter, rule, against = 0, abstained = 0 }: VotePlan, turn: number) => {
  const { quorum } = await organ.act(casting.runner.openid, 'attendance.roll', { meetingId: meetingId() })
  const present = quorum?.present ?? 0
  await organ.act(casting.runner.openid, 'meeting.recordVote', {
    meetingId: meetingId(),
    clientId: `seed-vote-${scene.key}-${turn}`,
    matter,
    rule,
    inFavour: Math.max(0, present - against - abstained),
    against,
    abstained,
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
    await organ.act(openid, 'attendance.enterLate', { meetingId, memberId: person.memberId, arrivedAt, reason: onPaperReason })
  }
  if (turnout.lateEntry && plan.lateEntry) {
    const { memberId } = turnout.lateEntry
    await organ.act(openid, 'attendance.enterLate', { meetingId, memberId, arrivedAt: times.after(5), reason: plan.lateEntry })
  }
  if (turnout.removed && plan.removed) {
    const { memberId } = turnout.removed
    await organ.act(openid, 'meeting.correctRoll', { meetingId, memberId, change: 'remove', reason: plan.removed })
  }
  const [missing] = turnout.absent
  if (missing && plan.absence) {
    await organ.act(openid, 'attendance.explainAbsence', { meetingId, memberId: missing.memberId, reason: plan.absence })
  }
}

const writeMinutes = async ({ organ, casting, scene, meetingId: id }: Play) => {
  const meetingId = id()
  const { version } = await organ.act(casting.writer.openid, 'meeting.show', { meetingId })
  const { text = '', resolutions = [] } = scene.record ?? {}
  await organ.act(casting.writer.openid, 'meeting.writeMinutes', { meetingId, version, text, resolutions: [...resolutions] })
}

/** Votes, closing, corrections, minutes, and the steps towards the archive as far as the scene goes. */
export const wrapUpMoments = (play: Play): Moment[] => {
  const { organ, scene, times, casting, moment, meetingId } = play
  const at = () => ({ meetingId: meetingId() })
  const closed = [
    ...(scene.votes ?? []).map((plan, turn) => moment(addMinutes(times.endAt, -10), () => vote(play, plan, turn))),
    moment(times.endAt, () => organ.act(casting.runner.openid, 'meeting.close', at())),
    moment(times.correctAt, () => correct(play)),
    moment(times.minutesAt, () => writeMinutes(play)),
  ]
  if (scene.ends === 'closed') return closed
  const submitted = [...closed, moment(times.submitAt, () => organ.act(casting.submitter.openid, 'meeting.submit', at()))]
  if (scene.ends === 'submitted') return submitted
  return [...submitted, moment(times.reviewAt, () => organ.act(casting.reviewer.openid, 'meeting.archive', at()))]
}
