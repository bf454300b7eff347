import { meeting, reviewsEveryKind } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, startOrgan } from '../../support/organ'

const { chen, sun, zheng, zhou } = openIds

describe('T2: who is asked to review', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
    await reviewsEveryKind(organ)
  })
  afterAll(() => organ.stop())
  const asks = async (openId: string, meetingId: string) =>
    (await organ.ok(openId, 'home.show', {})).todos
      .filter(({ params }) => params.meetingId === meetingId)
      .map(({ kind }) => kind)
  const lists = async (openId: string, meetingId: string) =>
    (await organ.ok(openId, 'meeting.list', { view: 'review' })).rows.some(({ id }) => id === meetingId)
  const submitted = async () => {
    const meetingId = await meeting.closed(organ)
    const { version } = await organ.ok(chen, 'meeting.show', { meetingId })
    await organ.ok(chen, 'meeting.writeMinutes', { meetingId, version, text: '会议按议程进行。', resolutions: [] })
    await organ.ok(chen, 'meeting.submit', { meetingId })
    return meetingId
  }

  it('is the next node up: whoever stands further up may review it and is not reminded', async () => {
    const meetingId = await submitted()
    expect([await asks(zheng, meetingId), await asks(zhou, meetingId)]).toEqual([['reviewMeeting'], []])
    expect([await lists(zheng, meetingId), await lists(zhou, meetingId)]).toEqual([true, true])
    expect(await organ.ok(zhou, 'meeting.archive', { meetingId })).toMatchObject({ state: 'archived' })
  })

  it('is asked about a correction alike', async () => {
    const meetingId = await meeting.archived(organ)
    const change = { subject: 'place' as const, text: '四楼会议室' }
    await organ.ok(chen, 'amendment.propose', { meetingId, clientId: clientIdOf(), change, reason: '改错' })
    expect([await asks(zheng, meetingId), await asks(zhou, meetingId)]).toEqual([['decideAmendment'], []])
  })

  it('is the node above that, while nobody nearer is left, or nobody nearer has an account', async () => {
    const meetingId = await submitted()
    const post = { memberId: organ.members.zheng, nodeId: organ.nodes.generalBranch, post: 'branchSecretary' as const }
    await organ.ok(zhou, 'org.endPost', { ...post, reason: '工作调动' })
    expect([await asks(zheng, meetingId), await asks(zhou, meetingId)]).toEqual([[], ['reviewMeeting']])
    const memberId = await organ.add(organ.nodes.generalBranch, { name: '新书记' })
    const next = { ...post, memberId, startOn: '2026-11-01', termEndsOn: null }
    await organ.ok(zhou, 'org.appoint', next)
    expect(await asks(zhou, meetingId)).toEqual(['reviewMeeting'])
    expect(await organ.ok(chen, 'meeting.show', { meetingId })).toMatchObject({ review: { by: { names: ['周督导'] } } })
    expect(await asks(sun, meetingId)).toEqual([])
  })
})
