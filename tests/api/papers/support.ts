import { paperNames, papers, type PaperName, type PaperOf } from '../../../src/contract/papersWords'
import { addMinutes } from '../../../src/contract/days'
import { clock, endAt, meeting, startAt } from '../../support/meeting'
import { clientIdOf, openIds, organNow, type Organ } from '../../support/organ'
import { draft } from '../courtyard/support'
import { closed as closedEntry } from '../ledger/support'
import { accepts, entered } from '../study/trainingSupport'
import { confirmed, keepWords, planned, recorded } from '../talk/support'
import { promise, visits } from '../visit/support'

/** Words that are nobody's to find in a paper: of a talk, of what somebody added to a request for leave. */
export const canaries = { talk: '家里老人住院值班吃力', leave: '陪护住院的父亲' }

const { chen, wang } = openIds

/** A year of 第三党支部 with something in every register; gives its 党员大会, at which 王党员 was on leave and 李委员 came. */
export const livedYear = async (organ: Organ): Promise<{ meetingId: string }> => {
  await keepWords(organ)
  const meetingId = await meeting.announced(organ, {
    kinds: ['generalMeeting', 'themedPartyDay'],
    title: '=cmd|讨论转正',
    startAt,
    endAt,
  })
  const asked = { meetingId, reasonKind: 'family', note: canaries.leave } as const
  await organ.ok(wang, 'leave.request', asked)
  await organ.ok(chen, 'leave.decide', { meetingId, memberId: organ.members.wang, approve: true, note: null })
  organ.cloud.setNow(startAt)
  await organ.ok(chen, 'meeting.open', { meetingId })
  organ.cloud.setNow(addMinutes(startAt, 3))
  await organ.ok(chen, 'attendance.confirm', { meetingId, memberId: organ.members.li, reason: '手机没电' })
  await organ.ok(chen, 'attendance.confirm', { meetingId, memberId: organ.members.chen, reason: '主持' })
  organ.cloud.setNow(clock('16:00'))
  await organ.ok(chen, 'meeting.recordVote', {
    meetingId,
    clientId: clientIdOf(),
    matter: '评选优秀党员',
    matterKind: 'other',
    method: 'showOfHands',
    rule: 'generalMeeting',
    inFavour: 2,
    against: 0,
    abstained: 0,
  })
  await organ.ok(chen, 'meeting.close', { meetingId, minutes: 80 })
  const { version } = await organ.ok(chen, 'meeting.show', { meetingId })
  const minutes = { text: '按议程进行。', resolutions: ['通过名单', '下月公示'] }
  await organ.ok(chen, 'meeting.writeMinutes', { meetingId, version, ...minutes })
  organ.cloud.setNow(addMinutes(organNow, 10 * 60))
  await meeting.closed(organ, {
    kinds: ['committeeMeeting'],
    audience: 'committee',
    title: '研究发展对象',
    startAt: addMinutes(organNow, 10 * 60),
    endAt: addMinutes(organNow, 12 * 60),
  })
  await accepts(organ, await entered(organ))
  await confirmed(organ, await recorded(organ, await planned(organ), { text: canaries.talk, difficulties: '' }))
  await visits(organ, { promises: [promise()] })
  await organ.ok(wang, 'courtyard.write', draft())
  await closedEntry(organ)
  organ.cloud.setNow(addMinutes(organNow, 13 * 60))
  return { meetingId }
}

/** What a paper of 第三党支部 is of, or of its 总支 where it is for those above. */
export const ofThird = (organ: Organ, kind: PaperName, meetingId: string): PaperOf =>
  papers[kind].of === 'meeting' ? { meetingId } : { nodeId: organ.nodes.branch, year: 2026 }
export const workbooks = paperNames.filter((kind) => papers[kind].form === 'xlsx')
