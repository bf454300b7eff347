import { meeting, planOf } from './meeting'
import { openIds, plainMember, startOrgan } from './organ'

/**
 * Run as a process of its own, because a time zone is fixed when a process starts: lives through a Beijing New Year's Eve and
 * prints, as JSON, what became of a meeting that crosses midnight and of one that begins at it.
 */
const { chen, zheng, zhou, wang } = openIds
const day = (clock: string) => new Date(`2026-12-31T${clock}+08:00`).toISOString()
const newYear = (clock: string) => new Date(`2027-01-01T${clock}+08:00`).toISOString()

const zone = process.env.TZ ?? 'UTC'

const live = async () => {
  const organ = await startOrgan({ workers: 1 })
  try {
    const at = (instant: string) => organ.cloud.setNow(instant)
    // The local cloud runs its functions in UTC, as the platform does, and says so to the whole process; the caller's side goes back.
    process.env.TZ = zone
    at(day('23:00:00'))
    const today = async () => {
      const { today: on, meetings, next } = await organ.ok(wang, 'home.show', {})
      return { on, titles: meetings.map(({ title }) => title), next: next?.title ?? null }
    }
    const statusOf = async (meetingId: string, memberId: string) =>
      (await organ.ok(chen, 'attendance.roll', { meetingId })).rows!.find((row) => row.memberId === memberId)!.status
    const { version, name } = await organ.ok(zhou, 'org.showMember', { memberId: organ.members.wang })
    await organ.ok(zhou, 'org.changeMember', {
      memberId: organ.members.wang,
      version,
      ...plainMember,
      phone: undefined,
      name,
      leadingCadre: true,
    })

    const crossing = await meeting.announced(organ, {
      title: '跨年',
      startAt: day('23:30:00'),
      endAt: newYear('00:30:00'),
    })
    const atMidnight = await meeting.announced(organ, {
      title: '元旦',
      startAt: newYear('00:00:00'),
      endAt: newYear('01:00:00'),
    })
    const draft = await meeting.draft(organ, { title: '草稿', startAt: day('23:59:59'), endAt: newYear('01:00:00') })
    const { clientId: _made, ...plan } = planOf(organ, { startAt: newYear('00:00:00'), endAt: newYear('01:00:00') })
    const moved = await organ.ok(chen, 'meeting.revise', { ...plan, meetingId: draft, version: 1 })
    const announced = await organ.ok(chen, 'meeting.show', { meetingId: crossing })
    const refused = await organ.refused(chen, 'meeting.revise', {
      ...plan,
      meetingId: crossing,
      version: announced.version,
    })

    const eve = await today()
    at(day('23:59:59.999'))
    const early = await organ.refused(chen, 'meeting.open', { meetingId: atMidnight })
    await organ.ok(chen, 'meeting.open', { meetingId: crossing })
    await organ.ok(chen, 'attendance.confirm', { meetingId: crossing, memberId: organ.members.li, reason: '手机没电' })
    at(newYear('00:00:00'))
    await organ.ok(chen, 'attendance.confirm', {
      meetingId: crossing,
      memberId: organ.members.wang,
      reason: '手机没电',
    })
    await organ.ok(chen, 'meeting.open', { meetingId: atMidnight })
    await organ.ok(chen, 'attendance.confirm', {
      meetingId: atMidnight,
      memberId: organ.members.wang,
      reason: '手机没电',
    })
    const firstMinute = await today()
    at(newYear('00:40:00'))
    for (const meetingId of [crossing, atMidnight]) await organ.ok(chen, 'meeting.close', { meetingId, minutes: 60 })
    const attended = async (year: number) =>
      (await organ.ok(zheng, 'attendance.dualLife', { nodeId: organ.nodes.branch, year })).rows[0]!.meetings.map(
        ({ meetingId }) => meetingId,
      )
    return {
      years: [crossing, atMidnight, draft, moved.meetingId].map((id) => id.slice(0, 4)),
      sameHandle: draft.slice(4) === moved.meetingId.slice(4),
      refused: refused.code,
      early: early.code,
      eve,
      firstMinute,
      afterwards: await today(),
      statuses: [await statusOf(crossing, organ.members.li), await statusOf(crossing, organ.members.wang)],
      minutes: (await organ.ok(chen, 'meeting.show', { meetingId: crossing })).creditedMinutes,
      rowsOf2026: (await attended(2026)).map((id) => (id === crossing ? '跨年' : id)),
      rowsOf2027: (await attended(2027)).map((id) => (id === atMidnight ? '元旦' : id)),
      past: (await organ.ok(chen, 'meeting.list', { view: 'past' })).rows.map(({ title }) => title),
    }
  } finally {
    await organ.stop()
  }
}

live()
  .then((facts) => console.log(JSON.stringify({ ...facts, zone: new Date(2027, 0, 1).toISOString() })))
  .catch((error: unknown) => {
    console.error(error)
    process.exitCode = 1
  })
