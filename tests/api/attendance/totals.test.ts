import type { Input } from '../../../src/contract'
import type { Roll, RollRow } from '../../../src/contract/attendance'
import { addMinutes } from '../../../src/contract/days'
import { climbsTheDoor } from '../../support/ladder'
import { clock, endAt, meeting, memberToken, phoneOf, startAt, tokenAt } from '../../support/meeting'
import { clientIdOf, openIds, startOrgan, type Organ } from '../../support/organ'

/** The figures apart from the names, and the roll by what changed. */

const { chen, li, wang, zhao, wu, zheng } = openIds
const from = clock('14:25')
let organ: Organ
let meetingId: string
let tokenOf: (at: string) => string
beforeAll(async () => {
  organ = await startOrgan({ workers: 1 })
})
afterAll(() => organ.stop())
beforeEach(async () => {
  organ.cloud.setNow(from)
  meetingId = await meeting.openNow(organ, { startAt, endAt })
  const { handle, key } = await organ.ok(chen, 'attendance.codeKey', { meetingId })
  tokenOf = (at) => tokenAt('meeting', handle, key, at)
})
const later = (seconds: number): string => {
  const at = addMinutes(from, seconds / 60)
  organ.cloud.setNow(at)
  return at
}
const figures = async (openId = wang) => (await organ.ok(openId, 'attendance.totals', { meetingId })).totals
const timersRun = () => organ.cloud.runTimer('jobs', 'night')
const roll = (cursor?: string, openId = chen) => organ.ok(openId, 'attendance.roll', { meetingId, cursor })
const named = ({ rows }: Roll) => rows.map(({ name }) => name)
const rowOf = ({ rows }: Roll, memberId: string): RollRow | undefined => rows.find((row) => row.memberId === memberId)

describe('attendance.totals climbs the ladder', () => {
  climbsTheDoor(
    () => organ,
    'attendance.totals',
    () => ({ meetingId }),
  )
  it('is told to nobody whom the meeting does not concern', async () => {
    for (const openId of [wu, zhao])
      expect((await organ.refused(openId, 'attendance.totals', { meetingId })).code).toBe('notAllowed')
    const nowhere = { meetingId: '2026AAAAAAAA' }
    expect((await organ.refused(chen, 'attendance.totals', nowhere)).code).toBe('notFound')
  })
})

describe('P19: a member’s look at a meeting', () => {
  it('costs two requests and two documents, open and closed', async () => {
    await figures()
    const look = async () => {
      organ.cloud.resetCounters()
      await figures()
      const { requests, documentsRead, documentsWritten } = organ.cloud.counters()
      return { requests, documentsRead, documentsWritten }
    }
    expect(await look()).toEqual({ requests: 2, documentsRead: 2, documentsWritten: 0 })
    await organ.ok(chen, 'meeting.close', { meetingId, minutes: 30 })
    expect(await look()).toEqual({ requests: 2, documentsRead: 2, documentsWritten: 0 })
  })

  it('says who came within a minute, and at once to whoever sees the names', async () => {
    expect(await figures()).toMatchObject({ expected: 3, present: 1 })
    await organ.ok(li, 'attendance.checkIn', { token: tokenOf(later(20)) })
    expect(await figures()).toMatchObject({ present: 1 })
    expect(await figures(chen)).toMatchObject({ present: 2 })
    await timersRun()
    expect(await figures()).toMatchObject({ present: 2 })
  })

  it('C1: is counted anew by every act after the end, and is what a recount gives', async () => {
    const said: Record<string, number[]> = {}
    const note = async (what: string) => {
      const [told, counted] = [await figures(), (await roll()).totals]
      expect(told).toEqual(counted)
      said[what] = [told.present, told.onLeave, told.absent, told.guests]
    }
    await note('open')
    await organ.ok(chen, 'meeting.close', { meetingId, minutes: 30 })
    await note('closed')
    const reason = { meetingId, reason: '会上漏签' }
    const late = { ...reason, memberId: organ.members.wang, arrivedAt: clock('14:25') }
    const { rowId } = await organ.ok(chen, 'attendance.enterLate', late)
    await note('entered late')
    await organ.ok(chen, 'attendance.void', { ...reason, rowId })
    await note('voided')
    const leave: Input<'leave.enterFor'> = {
      meetingId,
      memberId: organ.members.wang,
      reasonKind: 'sick',
      note: '住院',
      how: 'phone',
      askedAt: clock('14:00'),
    }
    await organ.ok(chen, 'leave.enterFor', leave)
    await note('on leave')
    await organ.ok(chen, 'meeting.correctRoll', { ...reason, memberId: organ.members.li, change: 'remove' })
    await note('corrected')
    expect(said).toEqual({
      open: [1, 0, 2, 0],
      closed: [1, 0, 2, 0],
      'entered late': [2, 0, 1, 0],
      voided: [1, 0, 2, 0],
      'on leave': [1, 1, 1, 0],
      corrected: [1, 1, 0, 0],
    })
  })
})

describe('C1: the roll by what changed', () => {
  it('tells nothing when nothing changed, in little', async () => {
    later(20)
    const { next } = await roll()
    later(25)
    const same = await roll(next)
    expect(same).toMatchObject({ first: false, more: false, rows: [], gone: [] })
    expect(JSON.stringify(same).length).toBeLessThan(1_000)
  })

  it('tells whoever came, was voided, asked for leave, was corrected or admitted, each once and no others', async () => {
    later(20)
    let { next } = await roll()
    const changes = async (seconds: number) => {
      later(seconds)
      const answer = await roll(next)
      ;({ next } = answer)
      return answer
    }
    await organ.ok(li, 'attendance.checkIn', { token: tokenOf(later(40)) })
    const came = await changes(45)
    expect(named(came)).toEqual(['李委员'])
    // Told again as long as the overlap reaches, then not any more.
    expect(named(await changes(60))).toEqual(['李委员'])
    expect(named(await changes(80))).toEqual([])
    const { rowId } = rowOf(came, organ.members.li)!
    await organ.ok(chen, 'attendance.void', { meetingId, rowId: rowId!, reason: '签错了人' })
    expect(rowOf(await changes(81), organ.members.li)).toMatchObject({
      status: 'absent',
      voided: { reason: '签错了人' },
    })
    later(120)
    await organ.ok(wang, 'leave.request', { meetingId, reasonKind: 'sick', note: null })
    expect(rowOf(await changes(121), organ.members.wang)?.leave).toMatchObject({ state: 'requested' })
    await changes(140)
    later(160)
    const guest = { type: 'outside' as const, clientId: clientIdOf(), name: '区委同志', unit: '区委组织部' }
    const admitted = await organ.ok(chen, 'attendance.admitGuest', { meetingId, guest })
    expect(named(await changes(161))).toEqual(['区委同志'])
    await organ.ok(chen, 'attendance.void', { meetingId, rowId: admitted.rowId, reason: '重复登记' })
    expect(await changes(162)).toMatchObject({ rows: [], gone: [admitted.rowId] })
    await changes(180)
    later(200)
    await organ.ok(chen, 'meeting.correctRoll', {
      meetingId,
      memberId: organ.members.wang,
      change: 'remove',
      reason: '已转出',
    })
    expect(await changes(201)).toMatchObject({ rows: [], gone: [organ.members.wang] })
  })

  it('misses no row that is there ten seconds after its call came in, nor one scanned off-line an hour ago', async () => {
    const phone = await phoneOf(organ, wang)
    const scannedAt = later(1)
    const token = memberToken(phone, scannedAt)
    later(100)
    const { next } = await roll()
    // The call came in before that answer was given; its row came after it.
    const at = later(91)
    await organ.ok(li, 'attendance.checkIn', { token: tokenOf(at) })
    later(105)
    const after = await roll(next)
    expect(named(after)).toEqual(['李委员'])
    await organ.ok(chen, 'attendance.syncScans', { meetingId, scans: [{ clientId: clientIdOf(), token, scannedAt }] })
    later(106)
    expect(rowOf(await roll(after.next), organ.members.wang)).toMatchObject({ offline: true, arrivedAt: scannedAt })
  })

  it('begins anew once the meeting has closed, and with a cursor that nobody can go on from', async () => {
    const { next } = await roll()
    const all = ['陈书记', '李委员', '王党员'].map((name) => ({ name }))
    for (const cursor of ['nonsense', `${from}||`, next.replace(/^\d{4}/, '2025')])
      expect(await roll(cursor)).toMatchObject({ first: true, rows: all })
    await organ.ok(chen, 'meeting.close', { meetingId, minutes: 30 })
    expect(await roll(next)).toMatchObject({ first: true, state: 'closed', rows: all })
  })

  it('tells what changed also where everything has just been read again', async () => {
    await roll()
    later(9 * 60)
    const { next } = await roll()
    await organ.ok(li, 'attendance.checkIn', { token: tokenOf(later(9 * 60 + 30)) })
    later(10 * 60 + 30)
    const after = await roll(next)
    expect(named(after)).toEqual(['李委员'])
    expect(after).toMatchObject({ first: false, totals: { present: 2 } })
    expect((await roll(undefined, zheng)).totals).toEqual(after.totals)
  })
})
