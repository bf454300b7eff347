import * as v from 'valibot'
import { action } from './action'
import { clientId, id, line, nothing, ownLine, personName, phone } from './fields'
import type { MemberKind, NodeKind, Post } from './vocabulary'

/** A post as its holder sees it. */
export interface HeldPost {
  post: Post
  label?: string
  nodeId: string
  nodeName: string
  nodeKind: NodeKind
  /** False while the first holder of an administrative post waits for the claimant's confirmation. */
  confirmed: boolean
}

/** Who is signed in, and what the interface may offer. Abilities are computed by the server's policy only. */
export interface Me {
  memberId: string
  name: string
  kind: MemberKind
  organName: string
  branchId: string
  branchName: string
  phoneVerified: boolean
  posts: HeldPost[]
  can: {
    planMeeting: boolean
    reviewMeetings: boolean
    seeMembers: boolean
    manageMembers: boolean
    manageTree: boolean
    inviteMembers: boolean
    nameAdministrators: boolean
    seeHealth: boolean
    seeAudit: boolean
    /** What the rules ask of one's own branch. */
    seeDuties: boolean
    /** What they ask of the branches below. */
    seeBoard: boolean
  }
}

export interface Device {
  /** 8 base64url characters; the handle inside the member's code. */
  deviceId: string
  /** 32 bytes, base64url. Lives in the phone's storage only. */
  key: string
}

export type Entrance =
  | { state: 'unbound'; organName: string; claimable: boolean }
  | { state: 'consentNeeded'; me: Me; consentVersion: number }
  /** `deviceLive`: whether the deviceId sent is this member's live one. */
  | { state: 'ready'; me: Me; deviceLive: boolean }

export interface Bound {
  /** As the roster has them when the answer is given. */
  me: Me
  device: Device
}

/** The version of the privacy notice in force; raising it asks everyone again. */
export const consentVersion = 6

export const enter = action<Entrance>()({
  name: 'session.enter',
  open: 'anyone',
  input: v.strictObject({ deviceId: v.optional(id) }),
  problems: ['notSignedIn'],
})

/**
 * Bind by the phone number WeChat vouches for: the roster's, or the one a recovery has made good. A bound member is rebound
 * this way, or by the code of a recovery.
 */
export const bindByPhone = action<Bound>()({
  name: 'session.bindByPhone',
  writes: true,
  open: 'anyone',
  input: v.strictObject({ phoneCode: v.pipe(v.string(), v.minLength(4), v.maxLength(200)) }),
  problems: ['notSignedIn', 'phoneUnavailable', 'phoneNotOnRoster', 'accountTaken'],
})

/**
 * Bind by a one-time code from the secretary: 16 Crockford base-32 characters, the first 4 name the invitation and the
 * other 12 are secret (60 bits). Dashes, spaces and case are ignored. A caller has 5 tries at a handle and 20 at all a day.
 */
export const bindByInvitation = action<Bound>()({
  name: 'session.bindByInvitation',
  writes: true,
  open: 'anyone',
  input: v.strictObject({ memberId: v.optional(id), code: ownLine(30) }),
  problems: [
    'notSignedIn',
    'invitationWrong',
    'invitationSpent',
    'tooManyTries',
    'alreadyBound',
    'accountTaken',
    'badInput',
  ],
})

/** The very first administrator: the code deploying printed, usable only while no administrator exists. */
export const claimOrgan = action<Bound>()({
  name: 'session.claimOrgan',
  writes: true,
  open: 'anyone',
  input: v.strictObject({
    code: ownLine(40),
    organName: line(40),
    nodeKind: v.picklist(['partyCommittee', 'organCommittee'], '请选择党委或机关党委'),
    name: personName,
    phone: phone,
  }),
  problems: ['notSignedIn', 'claimClosed', 'claimWrong', 'accountTaken'],
})

export interface Invitation {
  /** Shown once. `XXXX-XXXX-XXXX-XXXX`, or the half of it that this hand of a recovery hands over. */
  code: string
  part: 'whole' | 'first' | 'second'
  memberName: string
  expiresAt: string
}
export const invite = action<Invitation>()({
  name: 'session.invite',
  writes: true,
  input: v.strictObject({ memberId: id }),
  problems: ['notAllowed', 'notFound', 'alreadyBound', 'recoveryNeeded'],
})

/** Issue this phone's key, revoking the member's earlier phone. `clientId` makes a retried request answer the same. */
export const issueDevice = action<Device>()({
  name: 'session.issueDevice',
  writes: true,
  input: v.strictObject({ clientId }),
  problems: [],
})

export const consent = action<{ me: Me }>()({
  name: 'session.consent',
  writes: true,
  open: 'beforeConsent',
  input: v.strictObject({ version: v.literal(consentVersion, '隐私说明已更新，请重新阅读') }),
  problems: [],
})

/** Unbind this account (also withdraws consent) and revoke its phone. Open, since repeating it finds no account. */
export const unbind = action<{ done: true }>()({
  name: 'session.unbind',
  writes: true,
  open: 'anyone',
  input: nothing,
  problems: ['notBound'],
})

/** The root as a claimant names it; here so that the two sides cannot differ. */
export type ClaimableNodeKind = Extract<NodeKind, 'partyCommittee' | 'organCommittee'>
