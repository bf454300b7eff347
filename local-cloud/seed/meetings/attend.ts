import type { CodeKey } from '../../../src/contract/attendanceCodeKey'
import { arriveAt, syncOffline } from './doorway'
import type { Moment } from '../moments'
import type { Doorway } from './doorway'
import type { Play } from './play'
import type { Arrival } from './turnout'

const isOffline = ({ way }: Arrival): boolean => way === 'offlineCode'
/** A mistaken row is found out half an hour in; phones find a network again a little later. */
const voidMinute = 30
const syncMinute = 40

const byInstant = (play: Play, arrivals: readonly Arrival[]): [at: string, arrivals: Arrival[]][] => {
  const instants = new Map<string, Arrival[]>()
  for (const arrival of arrivals) {
    const at = play.times.after(arrival.minute)
    instants.set(at, [...(instants.get(at) ?? []), arrival])
  }
  return [...instants]
}

const guestMoments = (play: Play): Moment[] => {
  const { organ, scene, times, casting, moment, meetingId } = play
  const { guests = [], invited } = scene.turnout ?? {}
  const admit = (guest: Parameters<typeof organ.act<'attendance.admitGuest'>>[2]['guest']) =>
    moment(times.after(1), () =>
      organ.act(casting.runner.openid, 'attendance.admitGuest', { meetingId: meetingId(), guest }),
    )
  return [
    ...guests.map(([name, unit], turn) => admit({ type: 'outside', clientId: `seed-guest-${turn}`, name, unit })),
    ...(invited ? casting.candidates : []).map(({ memberId }) => admit({ type: 'member', memberId })),
  ]
}

/** Opening, everyone who comes, guests, and a row found to be wrong. */
export const attendanceMoments = (play: Play): Moment[] => {
  const { organ, scene, times, casting, turnout, moment, meetingId } = play
  const { runner } = casting
  const rows = new Map<string, string>()
  let code: CodeKey | null = null
  const doorway = (): Doorway => ({ organ, meetingId: meetingId(), runner, code: code! })

  const opened = moment(times.openAt, async () => {
    await organ.act(runner.openid, 'meeting.open', { meetingId: meetingId() })
    code = await organ.act(runner.openid, 'attendance.codeKey', { meetingId: meetingId() })
  })
  const atTheDoor = turnout.arrivals.filter((arrival) => !isOffline(arrival) && arrival.way !== 'onPaper')
  const arrived = byInstant(play, atTheDoor).map(([at, arrivals]) =>
    moment(at, async () => {
      for (const [key, rowId] of await arriveAt(doorway(), arrivals, at)) rows.set(key, rowId)
    }),
  )
  const offline = turnout.arrivals.filter(isOffline)
  const synced = moment(times.after(syncMinute), () =>
    syncOffline(doorway(), offline, ({ minute }) => times.after(minute)),
  )
  const { voided } = turnout
  const reason = scene.turnout?.voided
  const mistaken =
    voided && reason
      ? [
          moment(times.after(voidMinute), () =>
            organ.act(runner.openid, 'attendance.void', {
              meetingId: meetingId(),
              rowId: rows.get(voided.key)!,
              reason,
            }),
          ),
        ]
      : []
  return [opened, ...arrived, ...guestMoments(play), ...mistaken, ...(offline.length > 0 ? [synced] : [])]
}
