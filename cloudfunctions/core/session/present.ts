import type { Bound, Me } from '../../../src/contract/session'
import { toBase64Url } from '../../../src/contract/codes'
import type { OrganSettings } from '../org/store'
import { labelOf } from '../org/rules'
import type { Account } from '../platform/actor'
import { deviceKey } from '../platform/crypto'
import { couldEver, may } from '../policy'

/** What is shown of an account; its phone and its consent have no part in it. */
type Shown = Omit<Account, 'boundBy' | 'boundAt' | 'deviceId' | 'audit' | 'marks'>

/** Whose own branch it is to see to: a party post there, which sees what the rules ask of it. */
export const seesOwnDuties = (account: Shown): boolean =>
  account.posts.some(
    ({ nodeId, nodeKind, path }) =>
      nodeKind === 'branch' && nodeId === account.branchId && may(account, 'duty.seeBranch', { paths: [path] }),
  )

/** Who stands above branches: a post on a node that has some below, which sees what the rules ask of them. */
export const seesBoard = (account: Shown): boolean =>
  account.posts.some(
    ({ nodeKind, path }) =>
      nodeKind !== 'branch' && nodeKind !== 'partyGroup' && may(account, 'duty.seeBranch', { paths: [path] }),
  )

export const presentMe = (account: Shown, { name }: Pick<OrganSettings, 'name'>): Me => ({
  memberId: account.memberId,
  name: account.name,
  kind: account.kind,
  organName: name,
  branchId: account.branchId,
  branchName: account.branchName,
  phoneVerified: account.phoneVerified,
  posts: account.posts.map((held) => ({
    post: held.post,
    ...labelOf(held),
    nodeId: held.nodeId,
    nodeName: held.nodeName,
    nodeKind: held.nodeKind,
    confirmed: held.confirmed,
  })),
  can: {
    planMeeting: couldEver(account, 'meeting.plan'),
    reviewMeetings: couldEver(account, 'meeting.review'),
    seeMembers: couldEver(account, 'org.seeMembers'),
    manageMembers: couldEver(account, 'org.changeMembers'),
    manageTree: couldEver(account, 'org.changeTree'),
    inviteMembers: couldEver(account, 'session.invite'),
    nameAdministrators: couldEver(account, 'org.nameAdministrator'),
    seeHealth: couldEver(account, 'system.seeHealth'),
    seeAudit: couldEver(account, 'audit.see'),
    seeDuties: seesOwnDuties(account),
    seeBoard: seesBoard(account),
  },
})
/** The key leaves the server here only: to the phone it was issued for. */
export const presentDevice = (deviceId: string) => ({ deviceId, key: toBase64Url(deviceKey(deviceId)) })

export const presentBound = (account: Account, settings: Pick<OrganSettings, 'name'>): Bound => {
  if (!account.deviceId) throw new Error('A binding issues a device')
  return { me: presentMe(account, settings), device: presentDevice(account.deviceId) }
}
