import type { OrgNode } from '../../../cloudfunctions/core/org/store'
import type { ActionName, Input } from '../../../src/contract'
import { besideIndex } from '../../support/besideIndex'
import { crowdBelow, crowdOnRoll, type Crowd } from '../../support/crowd'
import { clock, meeting, memberToken, phoneOf, tokenAt } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, startOrgan } from '../../support/organ'
import { everything } from '../../support/stored'
import { summed } from '../../support/summed'

/** What reading costs beside a crowd: nothing by the organ's size but what is shown, and every key along an index. */

const { chen, li, zhou, wang, zheng, qian, sun } = openIds
const year = 2026
const call = <Name extends ActionName>(who: string, action: Name, input: Input<Name>) => ({ who, action, input })
/** Two hundred people beside the cast, in as many branches as fill a page, and then 3,600. */
const few: Crowd = { tag: '一', people: 220, aBranch: 10 }
const many: Crowd = { tag: '二', people: 3_400, aBranch: 30 }
/** A call of each action that reads more than records by their id, by whom it costs most. */
const calls = ({ nodes, members }: Organ, meetingId: string, cursor: string) => {
  return [
    call(chen, 'attendance.codeKey', { meetingId }),
    call(zhou, 'attendance.dualLife', { nodeId: nodes.root, year }),
    call(chen, 'attendance.roll', { meetingId }),
    ...[wang, chen].map((who) => call(who, 'attendance.totals', { meetingId })),
    call(qian, 'audit.list', { kind: 'all', fromOn: '2026-11-01', toOn: '2026-11-20' }),
    call(chen, 'courtyard.companions', {}),
    call(zhou, 'courtyard.list', { view: 'below' }),
    call(zhou, 'duty.branches', { nodeId: nodes.generalBranch }),
    call(wang, 'feedback.list', { view: 'mine' }),
    ...[wang, chen, zhou].map((who) => call(who, 'home.show', {})),
    call(chen, 'leave.waiting', { meetingId }),
    call(zhou, 'ledger.list', { view: 'open' }),
    ...[wang, zhou].map((who) => call(who, 'meeting.list', { view: 'upcoming' })),
    ...[chen, zheng].map((who) => call(who, 'meeting.planChoices', {})),
    call(wang, 'meeting.show', { meetingId }),
    call(zhou, 'org.listMembers', { nodeId: nodes.root }),
    call(zhou, 'org.listMembers', { nodeId: nodes.root, cursor }),
    call(chen, 'org.listMembers', { nodeId: nodes.branch }),
    call(zhou, 'org.notices', { nodeId: nodes.root }),
    call(zhou, 'org.showMember', { memberId: members.wang }),
    call(zhou, 'org.showNode', { nodeId: nodes.root }),
    ...[wang, zhou].map((who) => call(who, 'org.tree', {})),
    ...[wang, zhou].map((who) => call(who, 'org.children', { nodeId: nodes.generalBranch })),
    call(zhou, 'org.findNodes', { sought: '工作' }),
    call(zheng, 'meeting.findHosts', { sought: '众工作' }),
    call(zhou, 'org.rosterTemplate', { nodeId: nodes.root }),
    call(wang, 'session.enter', {}),
    call(zhou, 'study.branchHours', { nodeId: nodes.root, year }),
    call(chen, 'study.branchHours', { nodeId: nodes.branch, year }),
    call(wang, 'study.hourTable', {}),
    call(chen, 'study.memberHours', { memberId: members.wang, year }),
    call(wang, 'study.myHours', {}),
    call(wang, 'study.listNotes', { view: 'mine' }),
    call(wang, 'study.shareChoices', {}),
    call(wang, 'study.listMaterials', {}),
    call(wang, 'study.showPlan', {}),
    call(sun, 'system.health', {}),
    call(wang, 'talk.choices', {}),
    ...[chen, zhou].map((who) => call(who, 'talk.coverage', {})),
    call(chen, 'talk.list', { view: 'branch' }),
    call(zhou, 'visit.list', { view: 'all' }),
    call(wang, 'visit.frequency', {}),
    call(wang, 'visit.mine', {}),
    call(zhou, 'visit.overview', {}),
    call(zhou, 'visit.pairChoices', { branchId: nodes.branch }),
    call(zhou, 'visit.pairs', { branchId: nodes.branch, view: 'standing' }),
  ]
}

/** A meeting with the whole crowd on its roll, which is on 陈书记's phone already, and what is done at its door. */
const inHall = async (organ: Organ, size: number) => {
  const at = clock('14:25')
  organ.cloud.setNow(at)
  const meetingId = await meeting.openNow(organ)
  await crowdOnRoll(organ, meetingId, size)
  let { more, next } = await organ.ok(chen, 'attendance.roll', { meetingId })
  while (more) ({ more, next } = await organ.ok(chen, 'attendance.roll', { meetingId, cursor: next }))
  const { handle, key } = await organ.ok(chen, 'attendance.codeKey', { meetingId })
  const phone = await phoneOf(organ, wang)
  const guest = { type: 'outside' as const, clientId: clientIdOf(), name: '区委组织部同志', unit: '区委组织部' }
  return [
    call(wang, 'attendance.totals', { meetingId }),
    call(chen, 'attendance.totals', { meetingId }),
    call(chen, 'attendance.roll', { meetingId, cursor: next }),
    call(wang, 'meeting.show', { meetingId }),
    call(li, 'attendance.checkIn', { token: tokenAt('meeting', handle, key, at) }),
    call(chen, 'attendance.scanMember', { meetingId, token: memberToken(phone, at) }),
    call(chen, 'attendance.admitGuest', { meetingId, guest }),
    call(chen, 'attendance.void', { meetingId, rowId: `${meetingId}:x:${guest.clientId}`, reason: '重复登记' }),
    call(chen, 'attendance.roll', { meetingId, cursor: next }),
  ]
}

interface Cost {
  /** Action and who called it. */
  readonly name: string
  readonly documents: number
  /** Requests that looked at more keys than P18 allows. */
  readonly beside: readonly string[]
}
/** What each of the calls costs in an organ with these people beside the cast. */
const costsIn = async (crowds: readonly Crowd[]): Promise<Cost[]> => {
  const organ = await startOrgan()
  try {
    const under = everything(organ.cloud).get(`nodes/${organ.nodes.generalBranch}`) as unknown as OrgNode
    for (const crowd of crowds) await crowdBelow(organ, under, crowd)
    await summed(organ.cloud)
    const meetingId = await meeting.openNow(organ)
    const { next } = await organ.ok(zhou, 'org.listMembers', { nodeId: organ.nodes.root })
    const size = crowds.reduce((sum, { people }) => sum + people, 0)
    const costs: Cost[] = []
    for (const { who, action, input } of [...calls(organ, meetingId, next!), ...(await inHall(organ, size))]) {
      organ.cloud.resetCounters()
      await organ.ok(who, action, input)
      const { documentsRead } = organ.cloud.counters()
      const beside = await besideIndex(organ.cloud)
      costs.push({ name: `${action} of ${who.split('-')[0]}`, documents: documentsRead, beside })
    }
    return costs
  } finally {
    await organ.stop()
  }
}

let small: Cost[]
let large: Cost[]
beforeAll(async () => {
  small = await costsIn([few])
  large = await costsIn([few, many])
})

it('C2, P18: every request walks the index in its own order, with 3,600 people as with 200', () => {
  for (const costs of [small, large]) expect(costs.filter(({ beside }) => beside.length > 0)).toEqual([])
})
it('P4: documents read do not depend on the size of the organ', () => {
  expect(large.filter(({ documents }, at) => documents > small[at]!.documents)).toEqual([])
})
