import { choice } from '../../support/taro/people'
import type { TalkChoices, TalkDetail } from '../../../src/contract/talk'

/** A talk 陈书记 held with 王党员 and 王党员 has not confirmed, as 陈书记 sees it. */
export const talk = (of: Partial<TalkDetail> = {}): TalkDetail => ({
  id: 't1',
  version: 3,
  kind: 'committeeWithMember',
  occasion: 'yearly',
  state: 'recorded',
  host: { memberId: 'm-chen', name: '陈书记' },
  counterpart: { memberId: 'm-wang', name: '王党员' },
  plannedBy: '陈书记',
  branchName: '第三党支部',
  plannedOn: '2026-11-18',
  heldOn: '2026-11-18',
  place: '205 室',
  sentBack: false,
  faceToFace: null,
  onPaper: false,
  talkText: 'sealed',
  words: 'kept',
  shut: false,
  sentence: 'none',
  entries: [],
  me: 'host',
  ...of,
  can: {
    revise: false,
    cancel: false,
    record: true,
    confirm: false,
    witness: false,
    readWords: true,
    openAgain: false,
    propose: true,
    ...of.can,
  },
})
export const choices = (of: Partial<TalkChoices> = {}): TalkChoices => ({
  members: [
    { ...choice('m-chen', '陈书记'), committee: true },
    { ...choice('m-li', '李委员'), committee: true },
    { ...choice('m-wang', '王党员'), committee: false },
  ],
  branch: { id: 'b3', name: '第三党支部' },
  below: [],
  me: { memberId: 'm-chen', name: '陈书记', committee: true },
  can: { arrange: true, organTalk: true },
  ...of,
})
export const words = { text: '近期家里老人住院。', difficulties: '希望调整夜班。', sentence: null }
