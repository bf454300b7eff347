import type { Input } from '../../../src/contract'
import { climbsTheDoor } from '../../support/ladder'
import { clock, meeting } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, startOrgan } from '../../support/organ'

const { chen, li, wang, wu, zhao, zheng, zhou, sun, qian } = openIds
type Amend = Input<'amendment.propose'>

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
})
beforeEach(() => organ.cloud.setNow(clock('09:00')))
afterAll(() => organ?.stop())

const show = (meetingId: string, by = chen) => organ.ok(by, 'meeting.show', { meetingId })
const roll = (meetingId: string, by = chen) => organ.ok(by, 'attendance.roll', { meetingId })
const rowOf = async (meetingId: string, memberId: string) =>
  (await roll(meetingId)).rows!.find((row) => row.memberId === memberId)!
const words = (meetingId: string, more: Partial<Amend> = {}): Amend => ({
  meetingId,
  clientId: clientIdOf(),
  change: { subject: 'resolutions', text: '王党员负责印发会议纪要' },
  reason: '漏记一条决议',
  ...more,
})
const came = (meetingId: string, memberId: string, arrivedAt = clock('14:31')): Amend =>
  words(meetingId, { change: { subject: 'attendance', change: 'came', memberId, arrivedAt }, reason: '当天没带手机' })
const didNotCome = (meetingId: string, memberId: string): Amend =>
  words(meetingId, { change: { subject: 'attendance', change: 'didNotCome', memberId }, reason: '同名误记' })
const decide = (input: Amend, accept = true, by = zheng, note: string | null = accept ? null : '请附说明') =>
  organ.ok(by, 'amendment.decide', { meetingId: input.meetingId, clientId: input.clientId, accept, note })
/** Archived, with 王党员 absent and 李委员 come; held from 14:30 to 16:00. */
const archived = async (): Promise<string> => {
  organ.cloud.setNow(clock('14:30'))
  const meetingId = await meeting.openNow(organ)
  await organ.ok(chen, 'attendance.confirm', { meetingId, memberId: organ.members.li, reason: '手机没电' })
  organ.cloud.setNow(clock('16:00'))
  await organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 })
  const { version } = await show(meetingId)
  await organ.ok(chen, 'meeting.writeMinutes', {
    meetingId,
    version,
    text: '会议按议程进行。',
    resolutions: ['印发会议纪要'],
  })
  await organ.ok(chen, 'meeting.submit', { meetingId })
  await organ.ok(zhou, 'meeting.archive', { meetingId })
  organ.cloud.setNow(clock('17:00'))
  return meetingId
}

describe('amendment.propose', () => {
  climbsTheDoor(
    () => organ,
    'amendment.propose',
    () => words('2026missing0'),
  )

  it('is the secretary’s, for an archived meeting, with a reason', async () => {
    const meetingId = await archived()
    for (const openId of [li, wang, zhao, wu, sun, qian])
      expect(await organ.refused(openId, 'amendment.propose', words(meetingId))).toMatchObject({ code: 'notAllowed' })
    expect(await organ.refused(chen, 'amendment.propose', words('2026missing0'))).toMatchObject({ code: 'notFound' })
    for (const wrong of [
      { reason: '' },
      { change: { subject: 'minutes', text: '  ' } },
      { change: { subject: 'state', text: 'open' } },
      { clientId: 'x' },
    ]) {
      expect(await organ.refused(chen, 'amendment.propose', { ...words(meetingId), ...wrong })).toMatchObject({
        code: 'badInput',
      })
    }
    const closed = await meeting.closed(organ)
    expect(await organ.refused(chen, 'amendment.propose', words(closed))).toMatchObject({ code: 'meetingStateWrong' })
    expect(await show(closed)).toMatchObject({ amendments: [], can: { amend: false } })
    expect(await show(meetingId)).toMatchObject({ can: { amend: true } })
  })

  it('changes nothing until it is accepted, and is one proposal however often it is sent', async () => {
    const meetingId = await archived()
    const input = words(meetingId)
    const first = await organ.ok(chen, 'amendment.propose', input)
    expect(first).toMatchObject({
      state: 'proposed',
      proposedBy: '陈书记',
      proposedAt: clock('17:00'),
      decision: null,
      can: { decide: false },
    })
    expect(await organ.ok(chen, 'amendment.propose', input)).toEqual(first)
    const [once, twice] = await Promise.all(
      [1, 2].map(() => organ.ok(chen, 'amendment.propose', { ...input, clientId: 'same-moment-1' })),
    )
    expect(once).toEqual(twice)
    expect((await show(meetingId)).amendments).toHaveLength(2)
    expect(await show(meetingId)).toMatchObject({ state: 'archived', minutes: { resolutions: ['印发会议纪要'] } })
  })

  it('of attendance needs someone of the roll, a time within the meeting, and something to correct', async () => {
    const meetingId = await archived()
    expect(await organ.refused(chen, 'amendment.propose', came(meetingId, organ.members.wu))).toMatchObject({
      code: 'notOnRoll',
    })
    expect(
      await organ.refused(chen, 'amendment.propose', came(meetingId, organ.members.wang, clock('16:01'))),
    ).toMatchObject({ code: 'badInput', field: 'arrivedAt' })
    expect(await organ.refused(chen, 'amendment.propose', came(meetingId, organ.members.li))).toMatchObject({
      code: 'amendmentMoot',
      message: '李委员已有签到记录，不用更正。',
    })
    expect(await organ.refused(chen, 'amendment.propose', didNotCome(meetingId, organ.members.wang))).toMatchObject({
      code: 'amendmentMoot',
    })
  })
})

describe('amendment.decide', () => {
  climbsTheDoor(
    () => organ,
    'amendment.decide',
    () => ({ meetingId: '2026missing0', clientId: 'missing-1', accept: true, note: null }),
  )

  it('is for those above, never for the proposer, and a refusal says why', async () => {
    const meetingId = await archived()
    const input = words(meetingId)
    await organ.ok(chen, 'amendment.propose', input)
    const decision = { meetingId, clientId: input.clientId, accept: true, note: null }
    for (const openId of [chen, li, wang, wu, sun, qian])
      expect(await organ.refused(openId, 'amendment.decide', decision)).toMatchObject({ code: 'notAllowed' })
    expect(await organ.refused(zheng, 'amendment.decide', { ...decision, clientId: 'missing-1' })).toMatchObject({
      code: 'notFound',
    })
    expect(await organ.refused(zheng, 'amendment.decide', { ...decision, accept: false })).toMatchObject({
      code: 'badInput',
      field: 'note',
    })
    const own = words(meetingId)
    await organ.ok(zheng, 'amendment.propose', own)
    expect(await organ.refused(zheng, 'amendment.decide', { ...decision, clientId: own.clientId })).toMatchObject({
      code: 'ownAmendment',
    })
    expect(await decide(own, true, zhou)).toMatchObject({ state: 'accepted' })
  })

  it('leaves the original as it was and shows the amendment beside it, with both dates', async () => {
    const meetingId = await archived()
    const [accepted, refused] = [
      words(meetingId),
      words(meetingId, { change: { subject: 'place', text: '四楼会议室' } }),
    ]
    for (const input of [accepted, refused]) await organ.ok(chen, 'amendment.propose', input)
    organ.cloud.setNow(clock('18:00'))
    const answer = await decide(accepted)
    expect(answer).toMatchObject({ state: 'accepted', decision: { by: '郑总支', at: clock('18:00'), note: null } })
    expect(await decide(accepted)).toEqual(answer)
    await decide(refused, false)
    const { amendments, minutes, place, log } = await show(meetingId)
    expect({ minutes, place, steps: log.at(-1)?.to }).toMatchObject({
      minutes: { resolutions: ['印发会议纪要'] },
      place: '三楼党员活动室',
      steps: 'archived',
    })
    expect(amendments.map(({ says, state, proposedAt }) => [says.subject, state, proposedAt]).sort()).toEqual([
      ['place', 'refused', clock('17:00')],
      ['resolutions', 'accepted', clock('17:00')],
    ])
    expect((await show(meetingId, wang)).amendments.map(({ state }) => state)).toEqual(['accepted'])
    const again = { meetingId, clientId: accepted.clientId, accept: true, note: null }
    expect(await organ.refused(zhou, 'amendment.decide', again)).toMatchObject({
      code: 'amendmentDecided',
      message: '这条更正已同意，不能再改。',
    })
    expect(await organ.refused(zheng, 'amendment.decide', { ...again, accept: false, note: '改主意了' })).toMatchObject(
      { code: 'amendmentDecided' },
    )
  })

  it('adds the person who came and takes out the one who did not, and the totals follow', async () => {
    const meetingId = await archived()
    const { wang: wangId, li: liId } = organ.members
    // 陈书记, who opened it, and 李委员.
    expect((await roll(meetingId)).totals).toMatchObject({ expected: 3, present: 2, absent: 1 })
    const [added, taken] = [came(meetingId, wangId, clock('15:10')), didNotCome(meetingId, liId)]
    for (const input of [added, taken]) await organ.ok(chen, 'amendment.propose', input)
    expect((await roll(meetingId)).totals).toMatchObject({ present: 2 })
    for (const input of [added, taken]) expect(await decide(input)).toMatchObject({ state: 'accepted' })
    expect(await rowOf(meetingId, wangId)).toMatchObject({
      status: 'late',
      method: 'lateEntry',
      arrivedAt: clock('15:10'),
      reason: '更正：当天没带手机',
    })
    expect(await rowOf(meetingId, liId)).toMatchObject({
      status: 'absent',
      voided: { reason: '更正：同名误记', at: clock('17:00') },
    })
    expect((await roll(meetingId)).totals).toMatchObject({ expected: 3, present: 2, late: 1, absent: 1 })
    // And back again: the row keeps its history and counts once.
    const back = came(meetingId, liId)
    await organ.ok(chen, 'amendment.propose', back)
    await decide(back)
    expect(await rowOf(meetingId, liId)).toMatchObject({
      status: 'present',
      voided: null,
      reason: '更正：当天没带手机',
    })
    expect((await roll(meetingId)).totals).toMatchObject({ present: 3, absent: 0 })
    expect((await show(meetingId)).amendments).toHaveLength(3)
  })

  it('shows a correction of somebody’s attendance to the register’s readers and the person only', async () => {
    const meetingId = await archived()
    const input = came(meetingId, organ.members.wang)
    await organ.ok(chen, 'amendment.propose', input)
    await decide(input)
    const other = await organ.add(organ.nodes.branch, { name: '林同志', phone: '13900000077' })
    await organ.bind('phone-13900000077')
    expect(other).toBeTruthy()
    expect((await show(meetingId, wang)).amendments).toMatchObject([
      { says: { subject: 'attendance', name: '王党员' } },
    ])
    expect((await show(meetingId, li)).amendments).toHaveLength(1)
    expect((await show(meetingId, 'phone-13900000077')).amendments).toEqual([])
  })

  it('of one person twice has one outcome, and so has a decision taken twice at once', async () => {
    const meetingId = await archived()
    const [one, two] = [came(meetingId, organ.members.wang), came(meetingId, organ.members.wang, clock('15:00'))]
    for (const input of [one, two]) await organ.ok(chen, 'amendment.propose', input)
    await decide(one)
    const second = { meetingId, clientId: two.clientId, accept: true, note: null }
    expect(await organ.refused(zheng, 'amendment.decide', second)).toMatchObject({ code: 'amendmentMoot' })
    const answers = await Promise.all([
      organ.call(zheng, 'amendment.decide', { ...second, accept: false, note: '重复' }),
      organ.call(zhou, 'amendment.decide', { ...second, accept: false, note: '重复提出' }),
    ])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    // 陈书记 and 李委员 had come; 王党员 once, for all that was proposed.
    expect((await roll(meetingId)).totals).toMatchObject({ present: 3 })
  })

  it('waits on the home page of those above, until it is decided', async () => {
    const meetingId = await archived()
    const input = words(meetingId)
    await organ.ok(chen, 'amendment.propose', input)
    const waiting = async (by: string) =>
      (await organ.ok(by, 'home.show', {})).todos.filter((todo) => todo.params.meetingId === meetingId)
    expect(await waiting(zheng)).toMatchObject([
      { kind: 'decideAmendment', title: '审核“红色家书诵读与交流”的更正', note: '陈书记提出 · 决议' },
    ])
    expect((await show(meetingId, zheng)).amendments).toMatchObject([{ can: { decide: true } }])
    expect(await waiting(chen)).toEqual([])
    await decide(input)
    expect(await waiting(zheng)).toEqual([])
    expect((await organ.ok(zheng, 'meeting.list', { view: 'review' })).rows.map((row) => row.id)).not.toContain(
      meetingId,
    )
  })
})
