import type { Moment } from '../moments'
import type { Play } from './play'

/** A meeting nobody opened, since there was no signal: its sign-in sheet is entered the next working day. */
export const paperMoment = (play: Play, reason: string): Moment => {
  const { organ, scene, times, casting, turnout, moment, meetingId } = play
  return moment(times.enterAt, () =>
    organ.act(casting.runner.openid, 'meeting.recordAfterwards', {
      meetingId: meetingId(),
      reason,
      minutes: scene.minutes,
      came: turnout.arrivals.map(({ person, minute }) => ({
        memberId: person.memberId,
        arrivedAt: times.after(minute),
      })),
      guests: (scene.turnout?.guests ?? []).map(([name, unit], turn) => ({
        type: 'outside',
        clientId: `seed-guest-${turn}`,
        name,
        unit,
        arrivedAt: times.startAt,
      })),
    }),
  )
}
