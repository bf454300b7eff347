import type { Input } from '../../../src/contract'
import { beijingInstant } from '../../../src/contract/days'
import { deputy, endAt, meeting, planOf, startAt, type Plan } from '../../support/meeting'
import { clientIdOf, openIds, organDay, startOrgan, type Organ } from '../../support/organ'
import { repeats, type Deed } from '../../support/repetition'
import { afterwardsDeeds } from './afterwardsDeeds'
import { fileDeeds } from './fileDeeds'
import { reviewDeeds } from './reviewDeeds'
import { vote, voteDeeds, voting } from './voteDeeds'

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())

const { chen, li, wang, zheng, zhou } = openIds
const versionOf = async (meetingId: string, by = zheng) => (await organ.ok(by, 'meeting.show', { meetingId })).version
const minutes = async (meetingId: string, text: string): Promise<Input<'meeting.writeMinutes'>> => ({
  meetingId,
  version: await versionOf(meetingId),
  text,
  resolutions: ['印发会议纪要'],
})
const write = async (meetingId: string, text = '会议按议程进行。', by = li) =>
  organ.ok(by, 'meeting.writeMinutes', await minutes(meetingId, text))
const sentBack = (meetingId: string) => ({ meetingId, reason: '请补上决议' })
const revision = async (meetingId: string, more: Partial<Plan> = {}): Promise<Input<'meeting.revise'>> => {
  const { clientId: _name, ...plan } = planOf(organ, { title: '重温入党誓词', ...more })
  return { ...plan, meetingId, version: await versionOf(meetingId) }
}
const nextYear = { startAt: '2027-01-08T06:30:00.000Z', endAt: '2027-01-08T08:00:00.000Z' }
const thisYear = { startAt, endAt }
const correction = (
  meetingId: string,
  change: Input<'meeting.correctRoll'>['change'],
  memberId = organ.members.wang,
): Input<'meeting.correctRoll'> => ({ meetingId, memberId, change, reason: '外出学习' })

const lifeMeeting = () => meeting.openNow(organ, { kinds: ['organizationalLifeMeeting'], title: '组织生活会' })

const deeds = {
  ...voteDeeds(() => organ),
  'meeting.saveReviewRule': async () => ({
    openId: zhou,
    input: { version: (await organ.ok(zhou, 'meeting.reviewRule', {})).versions[0]!.version, days: 7 },
    then: [
      async () => {
        const { version } = (await organ.ok(zhou, 'meeting.reviewRule', {})).versions[0]!
        return organ.ok(zhou, 'meeting.saveReviewRule', { version, days: 8 })
      },
    ],
  }),
  ...afterwardsDeeds(() => organ),
  'meeting.plan': async () => {
    const { openId, stepsDown } = await deputy(organ)
    const input = planOf(organ)
    const own = async () => {
      const { rows } = await organ.ok(openId, 'meeting.list', { view: 'upcoming' })
      return rows.find(({ state, title }) => state === 'draft' && title === input.title)!.id
    }
    return {
      openId,
      input,
      then: [
        async () => organ.ok(chen, 'meeting.revise', await revision(await own(), { ...nextYear, title: input.title })),
        stepsDown,
      ],
    }
  },
  'meeting.revise': async () => {
    const meetingId = await meeting.draft(organ)
    const { openId, stepsDown } = await deputy(organ)
    const handle = meetingId.slice(4)
    return {
      openId,
      input: await revision(meetingId, nextYear),
      then: [
        async () => organ.ok(chen, 'meeting.revise', await revision(`2027${handle}`, { ...nextYear, place: '二楼' })),
        async () => organ.ok(chen, 'meeting.revise', await revision(`2027${handle}`, thisYear)),
        () => organ.ok(zheng, 'meeting.announce', { meetingId }),
        stepsDown,
      ],
    }
  },
  'meeting.announce': async () => {
    const meetingId = await meeting.draft(organ)
    const { openId, stepsDown } = await deputy(organ)
    return {
      openId,
      input: { meetingId },
      then: [
        async () => organ.ok(chen, 'meeting.revise', await revision(meetingId)),
        () => organ.ok(li, 'meeting.open', { meetingId }),
        stepsDown,
        () => organ.ok(chen, 'meeting.cancel', { meetingId, reason: '防汛值守' }),
      ],
    }
  },
  'meeting.open': async () => {
    const meetingId = await meeting.announced(organ)
    return {
      openId: li,
      input: { meetingId },
      then: [
        () => organ.ok(chen, 'meeting.correctRoll', correction(meetingId, 'remove')),
        () => organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 }),
      ],
    }
  },
  'meeting.close': async () => {
    const meetingId = await meeting.openNow(organ)
    return {
      openId: li,
      input: { meetingId, minutes: 45 },
      then: [
        () => write(meetingId),
        () => organ.ok(chen, 'meeting.submit', { meetingId }),
        () => organ.ok(zheng, 'meeting.return', sentBack(meetingId)),
      ],
    }
  },
  ...fileDeeds(() => organ),
  ...reviewDeeds(() => organ),
  'meeting.cancel': async () => {
    const meetingId = await meeting.announced(organ)
    await organ.ok(wang, 'leave.request', { meetingId, reasonKind: 'duty', note: null })
    const { openId, stepsDown } = await deputy(organ)
    return { openId, input: { meetingId, reason: '防汛值守' }, then: [stepsDown] }
  },
  'meeting.writeMinutes': async () => {
    const meetingId = await meeting.openNow(organ)
    await write(meetingId, '先记一点。', chen)
    return {
      openId: li,
      input: await minutes(meetingId, '学习讨论。'),
      then: [
        () => write(meetingId, '学习讨论，并作出决定。', chen),
        () => write(meetingId, '学习讨论，并作出决定，会后传达。', chen),
        () => organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 }),
        () => organ.ok(chen, 'meeting.submit', { meetingId }),
        () => organ.ok(zheng, 'meeting.archive', { meetingId }),
      ],
    }
  },
  'meeting.writeItem': async () => {
    const meetingId = await meeting.openNow(organ)
    const words = (version: number, text: string) => ({
      ...{ meetingId, itemId: 'i1', version, text, resolutions: ['会后传达'] },
      speeches: [{ type: 'member' as const, memberId: organ.members.wang, text: '同意。' }],
    })
    return {
      openId: li,
      input: words(0, '学习讨论。'),
      then: [
        () => organ.ok(chen, 'meeting.writeItem', words(1, '学习讨论，并作出决定。')),
        () => organ.ok(li, 'meeting.writeItem', words(2, '学习讨论，会后传达。')),
        () => organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 }),
        () => organ.ok(chen, 'meeting.submit', { meetingId }),
      ],
    }
  },
  'meeting.writeSection': async () => {
    const meetingId = await lifeMeeting()
    const section = (version: number, response: string) => ({
      ...{ meetingId, memberId: organ.members.wang, version, selfCriticism: '学习不够深入。', response },
      criticisms: [{ by: organ.members.chen, text: '下基层少。' }],
    })
    return {
      openId: li,
      input: section(0, '诚恳接受。'),
      then: [
        () => organ.ok(chen, 'meeting.writeSection', section(1, '诚恳接受，马上改。')),
        () => organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 }),
        () => organ.ok(chen, 'meeting.submit', { meetingId }),
      ],
    }
  },
  'meeting.readSection': async () => {
    const meetingId = await lifeMeeting()
    const about = { meetingId, memberId: organ.members.wang }
    await organ.ok(li, 'meeting.writeSection', {
      ...{ ...about, version: 0, selfCriticism: '学习不够深入。', criticisms: [], response: '' },
    })
    return { openId: chen, input: about, reading: true }
  },
  'meeting.nameScanners': async () => {
    const meetingId = await meeting.openNow(organ)
    return {
      openId: chen,
      input: { meetingId, memberIds: [organ.members.wang] },
      then: [
        () => organ.ok(chen, 'meeting.nameScanners', { meetingId, memberIds: [] }),
        () => organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 }),
      ],
      anew: true,
    }
  },
  'meeting.tickItem': async () => {
    const meetingId = await meeting.openNow(organ)
    const to = (progress: 'waiting' | 'started' | 'done') => ({ meetingId, itemId: 'i1', to: progress })
    return {
      openId: li,
      input: to('done'),
      then: [
        () => organ.ok(chen, 'meeting.tickItem', to('waiting')),
        () => organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 }),
      ],
      anew: true,
    }
  },
  'meeting.speak': async () => {
    const meetingId = await meeting.openNow(organ)
    const of = (memberId: string, event: 'start' | 'stop' = 'start') => ({ meetingId, memberId, event })
    return {
      openId: li,
      input: { ...of(organ.members.wang), minutes: 6 },
      then: [
        () => organ.ok(chen, 'meeting.speak', of(organ.members.wang, 'stop')),
        () => organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 }),
      ],
      anew: true,
    }
  },
  'meeting.correctRoll': async () => {
    const meetingId = await meeting.openNow(organ)
    return {
      openId: li,
      input: correction(meetingId, 'remove'),
      then: [
        () => organ.ok(chen, 'meeting.correctRoll', correction(meetingId, 'withdrawVote', organ.members.li)),
        () => organ.ok(chen, 'meeting.correctRoll', correction(meetingId, 'add')),
        () => organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 }),
      ],
      anew: true,
    }
  },
} satisfies Parameters<typeof repeats<'meeting'>>[2]

repeats('meeting', () => organ, deeds)

describe('a second call, which is not the first', () => {
  it('by the same person finds a step taken, and says so again only of what it would have said itself', async () => {
    const { input } = (await deeds['meeting.close']()) as Deed<'meeting.close'>
    const closed = await organ.ok(li, 'meeting.close', input, clientIdOf())
    const again = clientIdOf()
    expect(await organ.ok(li, 'meeting.close', input, again)).toEqual(closed)
    await write(input.meetingId)
    expect(await organ.ok(li, 'meeting.close', input, again)).toEqual(closed)
    expect(await organ.refused(li, 'meeting.close', { ...input, minutes: 44 }, clientIdOf())).toMatchObject({
      code: 'meetingStateWrong',
    })
  })

  it('under the name of a vote is told that another stands there', async () => {
    const meetingId = await voting(organ)
    const first = vote(meetingId)
    await organ.ok(chen, 'meeting.recordVote', first)
    expect(await organ.refused(chen, 'meeting.recordVote', { ...first, inFavour: 1 })).toMatchObject({
      code: 'changedElsewhere',
      details: { id: meetingId },
    })
    expect((await organ.ok(chen, 'meeting.show', { meetingId })).votes).toMatchObject([{ inFavour: 2 }])
  })

  it('of a draft that has moved on is not found where it was', async () => {
    const meetingId = await meeting.draft(organ)
    const input = await revision(meetingId, nextYear)
    const moved = await organ.ok(chen, 'meeting.revise', input, clientIdOf())
    expect(moved.meetingId).toBe(`2027${meetingId.slice(4)}`)
    const other = { ...input, startAt: beijingInstant(organDay, '15:00'), endAt }
    expect(await organ.refused(chen, 'meeting.revise', other)).toMatchObject({ code: 'notFound' })
  })
})
