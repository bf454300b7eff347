import { spelledName } from '../../../src/contract/names'
import type { PersonChoice } from '../../../src/contract/person'
import type { Me } from '../../../src/contract/session'

const nothing: Me['can'] = {
  planMeeting: false,
  reviewMeetings: false,
  seeMembers: false,
  manageMembers: false,
  manageTree: false,
  inviteMembers: false,
  nameAdministrators: false,
  seeHealth: false,
  seeAudit: false,
  seeDuties: false,
  seeBoard: false,
}

/** 王党员, who holds no post. */
export const wang: Me = {
  memberId: 'm-wang',
  name: '王党员',
  kind: 'fullMember',
  organName: '市水务局',
  branchId: 'b3',
  branchName: '第三党支部',
  phoneVerified: true,
  posts: [],
  can: nothing,
}

/** 陈书记 of the same branch. */
export const chen: Me = {
  ...wang,
  memberId: 'm-chen',
  name: '陈书记',
  posts: [{ post: 'branchSecretary', nodeId: 'b3', nodeName: '第三党支部', nodeKind: 'branch', confirmed: true }],
  can: { ...nothing, planMeeting: true, seeMembers: true, inviteMembers: true },
}

/** 周督导, officer of the organ committee. */
export const zhou: Me = {
  ...wang,
  memberId: 'm-zhou',
  name: '周督导',
  branchId: 'b1',
  branchName: '第一党支部',
  posts: [
    { post: 'committeeOfficer', nodeId: 'oc', nodeName: '机关党委', nodeKind: 'organCommittee', confirmed: true },
  ],
  can: {
    ...nothing,
    reviewMeetings: true,
    seeMembers: true,
    manageMembers: true,
    manageTree: true,
    inviteMembers: true,
  },
}

/** Somebody in a list to choose from, as the server would send them. */
export const choice = (memberId: string, name: string, beside: string | null = null): PersonChoice => ({
  memberId,
  name,
  spelled: spelledName(name),
  beside,
})
