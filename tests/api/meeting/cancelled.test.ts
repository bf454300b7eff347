import type { ActionName } from '../../../src/contract'
import { clock, meeting, meetingToken, memberToken, phoneOf } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, startOrgan } from '../../support/organ'

const { chen, wang, zheng } = openIds

let organ: Organ
let meetingId: string
let scanned: string
let shown: string
beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
  organ.cloud.setNow(clock('14:30'))
  meetingId = await meeting.openNow(organ, { kinds: ['generalMeeting'] })
  await organ.ok(chen, 'attendance.confirm', { meetingId, memberId: organ.members.li, reason: '手机没电' })
  scanned = memberToken(await phoneOf(organ, wang), clock('14:30'))
  shown = await meetingToken(organ, meetingId, clock('14:30'))
  await organ.ok(chen, 'meeting.cancel', { meetingId, reason: '会场停电' })
})
afterAll(() => organ?.stop())

describe('a cancelled meeting refuses every later act', () => {
  const memberId = () => organ.members.wang
  const acts: [string, ActionName, () => object, string][] = [
    [chen, 'meeting.announce', () => ({}), 'meetingStateWrong'],
    [chen, 'meeting.open', () => ({}), 'meetingStateWrong'],
    [chen, 'meeting.close', () => ({ minutes: 90 }), 'meetingStateWrong'],
    [chen, 'meeting.submit', () => ({}), 'meetingStateWrong'],
    [zheng, 'meeting.archive', () => ({}), 'meetingStateWrong'],
    [zheng, 'meeting.return', () => ({ reason: '退回' }), 'meetingStateWrong'],
    [chen, 'meeting.writeMinutes', () => ({ version: 9, text: '记录', resolutions: [] }), 'meetingStateWrong'],
    [
      chen,
      'meeting.recordVote',
      () => ({
        clientId: clientIdOf(),
        matter: '换届',
        matterKind: 'other',
        method: 'spoken',
        rule: 'generalMeeting',
        inFavour: 1,
        against: 0,
        abstained: 0,
      }),
      'meetingStateWrong',
    ],
    [
      chen,
      'meeting.correctRoll',
      () => ({ memberId: memberId(), change: 'remove', reason: '调离' }),
      'meetingStateWrong',
    ],
    [
      chen,
      'amendment.propose',
      () => ({ clientId: clientIdOf(), change: { subject: 'place', text: '四楼' }, reason: '改错' }),
      'meetingStateWrong',
    ],
    [chen, 'attendance.scanMember', () => ({ token: scanned }), 'meetingClosed'],
    [chen, 'attendance.confirm', () => ({ memberId: memberId(), reason: '在场' }), 'meetingClosed'],
    [
      chen,
      'attendance.enterLate',
      () => ({ memberId: memberId(), arrivedAt: clock('14:30'), reason: '漏签' }),
      'meetingStateWrong',
    ],
    [
      chen,
      'attendance.admitGuest',
      () => ({ guest: { type: 'outside', clientId: clientIdOf(), name: '来宾', unit: '某局' } }),
      'meetingClosed',
    ],
    [chen, 'attendance.void', () => ({ rowId: `${meetingId}:${organ.members.li}`, reason: '错' }), 'meetingStateWrong'],
    [chen, 'attendance.explainAbsence', () => ({ memberId: memberId(), reason: '公务' }), 'meetingStateWrong'],
    [chen, 'attendance.codeKey', () => ({}), 'meetingClosed'],
    [wang, 'leave.request', () => ({ reasonKind: 'sick', note: null }), 'meetingCancelled'],
  ]
  it.each(acts)('%s: %s', async (by, action, input, code) => {
    expect(await organ.refused(by, action, { meetingId, ...input() }, clientIdOf())).toMatchObject({ code })
  })
  it('a scan of its code', async () => {
    expect(await organ.refused(wang, 'attendance.checkIn', { token: shown })).toMatchObject({ code: 'meetingClosed' })
  })
  it('offline scans, each with the reason, however early they were made', async () => {
    const { results } = await organ.ok(chen, 'attendance.syncScans', {
      meetingId,
      scans: [{ clientId: 'offline-one', token: scanned, scannedAt: clock('14:30') }],
    })
    expect(results).toMatchObject([
      { clientId: 'offline-one', ok: false, code: 'meetingCancelled', memberId: organ.members.wang },
    ])
    expect((await organ.ok(chen, 'attendance.roll', { meetingId })).totals).toMatchObject({ present: 2 })
  })
  it('and stays cancelled, with nothing left to do about it', async () => {
    const { state, can, log } = await organ.ok(chen, 'meeting.show', { meetingId })
    expect([state, log.at(-1)?.to]).toEqual(['cancelled', 'cancelled'])
    // Who had signed in can be read, and another one arranged like it.
    expect(
      Object.entries(can)
        .flatMap(([name, able]) => (able ? [name] : []))
        .sort(),
    ).toEqual(['copy', 'seeRoll'])
    for (const by of [chen, zheng]) {
      expect((await organ.ok(by, 'home.show', {})).todos.filter((todo) => todo.params.meetingId === meetingId)).toEqual(
        [],
      )
      expect((await organ.ok(by, 'meeting.list', { view: 'upcoming' })).rows.map((row) => row.id)).not.toContain(
        meetingId,
      )
    }
  })
})
