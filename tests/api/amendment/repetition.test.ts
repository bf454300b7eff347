import type { Input } from '../../../src/contract'
import { clock, deputy, meeting } from '../../support/meeting'
import { clientIdOf, openIds, organNow, startOrgan, type Organ } from '../../support/organ'
import { repeats } from '../../support/repetition'
import { everything } from '../../support/stored'

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())

const { chen, li, zheng, zhou } = openIds
type Proposal = Input<'amendment.propose'>

/** Archived with 李委员 come and 王党员 not. */
const archived = async () => {
  organ.cloud.setNow(clock('14:30'))
  const meetingId = await meeting.openNow(organ)
  await organ.ok(chen, 'attendance.confirm', { meetingId, memberId: organ.members.li, reason: '手机没电' })
  organ.cloud.setNow(clock('16:00'))
  await organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 })
  const { version } = await organ.ok(chen, 'meeting.show', { meetingId })
  await organ.ok(chen, 'meeting.writeMinutes', { meetingId, version, text: '会议按议程进行。', resolutions: [] })
  await organ.ok(chen, 'meeting.submit', { meetingId })
  await organ.ok(zhou, 'meeting.archive', { meetingId })
  organ.cloud.setNow(organNow)
  return meetingId
}
const ofWang = (meetingId: string, change: 'came' | 'didNotCome'): Proposal => ({
  meetingId,
  clientId: clientIdOf(),
  change: {
    subject: 'attendance',
    memberId: organ.members.wang,
    ...(change === 'came' ? { change, arrivedAt: clock('15:10') } : { change }),
  },
  reason: '当天没带手机',
})
const decision = ({ meetingId, clientId }: Proposal, accept = true) => ({
  meetingId,
  clientId,
  accept,
  note: accept ? null : '请附说明',
})
const propose = (input: Proposal) => organ.ok(chen, 'amendment.propose', input)
const decide = (input: Proposal, accept = true) => organ.ok(zheng, 'amendment.decide', decision(input, accept))

repeats('amendment', () => organ, {
  'amendment.propose': async () => {
    const input = ofWang(await archived(), 'came')
    const back = ofWang(input.meetingId, 'didNotCome')
    return { openId: chen, input, then: [() => decide(input), () => propose(back), () => decide(back)] }
  },
  'amendment.decide': async () => {
    const input = ofWang(await archived(), 'came')
    await propose(input)
    const back = ofWang(input.meetingId, 'didNotCome')
    const { openId, stepsDown } = await deputy(organ, organ.nodes.generalBranch, organ.nodes.firstBranch)
    return { openId, input: decision(input), then: [() => propose(back), () => decide(back), stepsDown] }
  },
})

describe('a second call, which is not the first', () => {
  it('under the name of a proposal is told that another stands there', async () => {
    const input = ofWang(await archived(), 'came')
    await propose(input)
    const other = { ...input, reason: '另一个原因' }
    expect(await organ.refused(chen, 'amendment.propose', other)).toMatchObject({
      code: 'changedElsewhere',
      details: { id: `${input.meetingId}:${input.clientId}`, version: 1 },
    })
    expect((await organ.ok(chen, 'meeting.show', { meetingId: input.meetingId })).amendments).toMatchObject([
      { reason: input.reason },
    ])
  })

  it('of a decision is told what was decided, unless it is the same', async () => {
    const input = ofWang(await archived(), 'came')
    await propose(input)
    const refused = await decide(input, false)
    expect(await organ.ok(zheng, 'amendment.decide', decision(input, false), clientIdOf())).toEqual(refused)
    const otherwise = { ...decision(input, false), note: '时间不对' }
    expect(await organ.refused(zheng, 'amendment.decide', otherwise)).toMatchObject({ code: 'amendmentDecided' })
  })
})

it('leaves the row every line of its history', async () => {
  const meetingId = await archived()
  for (const change of ['came', 'didNotCome', 'came'] as const) {
    const input = ofWang(meetingId, change)
    await propose(input)
    await decide(input)
  }
  const { rows } = await organ.ok(li, 'attendance.roll', { meetingId })
  expect(rows!.find(({ memberId }) => memberId === organ.members.wang)).toMatchObject({ status: 'late', voided: null })
  expect(everything(organ.cloud).get(`attendance_2026/${meetingId}:${organ.members.wang}`)).toMatchObject({
    audit: [1, 2, 3].map(() => ({ act: 'amendment.decide', by: organ.members.zheng })),
  })
})
