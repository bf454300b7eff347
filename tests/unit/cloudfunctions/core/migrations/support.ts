import { NOON } from '../../../../conformance/support/sdk'
import { beijingDay } from '../../../../../src/contract/days'

/** An organ's data as code before wrote it, by collection, and as it is to be. A phone is shown opened. */

const at = NOON.toISOString()
const list = <T>(length: number, of: (n: number) => T): T[] => Array.from({ length }, (_, n) => of(n))
/** 13900000003, sealed for `m01` by the code of before keys had versions, under the organ's key below. */
const firstSeal = {
  profile: 'A256GCM',
  keyVersion: 1,
  wrappedKey: 'AQEBAQEBAQEBAQEBjgJQXP7h3T5l5WYkLBGd0e6YJhLNJUvy7TLY8G2Gct8mDhmGDC+mZiy6JmSZqkMw',
  text: 'AgICAgICAgICAgICc2Ve4EnNxhWPJThraLPZtkJ5En0SjT22BSMx',
}
/** As they were written before there were 领导干部, transfers and study plans; some were written since. */
const oldMember = (n: number) => ({
  _id: `m${String(n).padStart(2, '0')}`,
  name: `甲${n}`,
  path: '/r/',
  branchId: 'b',
  phoneDigest: `none:m${n}`,
  posts: [],
  phone: n === 1 ? firstSeal : n === 2 ? { ...firstSeal, text: firstSeal.wrappedKey } : null,
  addedAt: at,
  ...(n % 4 === 0 ? { leadingCadre: true, history: [moved] } : {}),
  ...(n === 3 ? { exemption, votingSuspension, audit: changes } : {}),
})
/** From a branch there is no more of, on a day the record knows. */
const moved = { branchId: 'a', branchName: '旧支部', path: '/r/a/', fromOn: '2025-01-01', toOn: '2026-03-01' }
const exemption = { reason: '年老体弱', fromOn: '2025-05-01' }
const votingSuspension = { reason: '处分决定', fromOn: '2026-01-01', toOn: '2026-12-31' }
const acted = (act: string, when: string) => ({ act, by: 'm01', at: when, requestId: act })
/** The form was saved anew three days after, by Beijing's calendar four. */
const changes = [
  acted('org.addMember', at),
  acted('org.changeMember', new Date(NOON.getTime() + 3 * 86_400_000 + 6 * 3_600_000).toISOString()),
  acted('org.appoint', new Date(NOON.getTime() + 9 * 86_400_000).toISOString()),
]
const before = (kind: string, said: object) => ({ id: `before-${kind}`, kind, toOn: null, ...said, ...unaltered })
const unaltered = { withdrawn: false, earlier: [] }
/** Situations in place of two fields of the form, and since when the record tells how somebody stood. */
const standing = (n: number) => ({
  beganOn: null,
  knownFrom: beijingDay(n === 3 ? changes[1]!.at : at),
  earlierKinds: [],
  earlierGroups: [],
  situations: n === 3 ? [before('exempt', exemption), before('disciplinaryProbation', votingSuspension)] : [],
  pastNodeIds: n % 4 === 0 ? ['r', 'a'] : [],
  movedOn: n % 4 === 0 ? '2026-03-01' : '',
})
/** One agenda of before items had ids; one begun since. */
const agendas: Record<number, object[]> = {
  1: [
    { title: '诵读', minutes: 40 },
    { title: '讨论', minutes: null },
  ],
  2: [{ id: 'a1', title: '选举', minutes: 20 }],
}
const oldMeeting = (n: number) => ({
  _id: `2025m${n}`,
  title: `会${n}`,
  clientId: `c${n}`,
  state: 'archived',
  startAt: at,
  ...(agendas[n] && { agenda: agendas[n] }),
  ...(n === 1 && { hosts: [{ nodeId: 'b' }], kinds: ['themedPartyDay'] }),
  minutes: n === 0 ? null : { text: '会议按议程进行。' },
  ...(n === 2 ? { studyItemId: 'item', minutesNumber: 4 } : {}),
  ...(n === 1 ? { roll: oldFigures, corrections: withdrawn, votes: [oldVote] } : { roll: null }),
})
/** As they were before the audit was the memory of every call; some were written since. */
const oldFeedback = (n: number) => ({
  _id: `f${n}`,
  state: 'waiting',
  audit: [{ act: 'feedback.send', by: 'wang', at, requestId: `r${n}` }],
  ...(n === 1 ? { version: 3 } : {}),
})
const oldPhoto = (n: number) => ({ _id: `p${n}`, ownerId: 'wang', usedBy: null, settled: false })
const oldTalk = (n: number) => ({ _id: `t${n}`, version: n + 1, audit: [] })
const lastStep = { clientId: 'client-of-before', by: 'chen' }
/** As they were while what was done with was deleted, beside one written since. */
const oldDevice = { _id: 'phone', memberId: 'wang', openId: 'o', issuedAt: at, revokedAt: null, audit: [] }
const oldImport = (n: number) => ({ _id: `i${n}`, ownerId: 'zhou', nodeId: n === 3 ? 'gone' : 'r', state: 'previewed' })
const whatWent: Record<string, object[]> = {
  nodes: [{ _id: 'r', name: '机关党委', path: '/r/', version: 1 }],
  studyMaterials: [
    { _id: 's0', title: '章程', file: null },
    { _id: 's1', title: '', version: 4, removedAt: at },
  ],
  studyNotes: [{ _id: 'n0', title: '读党章', version: 2 }],
  tickets: [{ _id: 'k0', purpose: 'photo', createdAt: at }],
  invitations: [{ _id: 'wang', handle: 'ABCD', usedAt: null, triesLeft: 4 }],
  devices: [{ ...oldDevice, clientId: 'client-of-before' }],
  imports: list(4, oldImport),
}
const whatStays: Record<string, object[]> = {
  ...whatWent,
  studyMaterials: [
    { _id: 's0', title: '章程', file: null, version: 1, removedAt: null },
    { _id: 's1', title: '', version: 4, removedAt: at },
  ],
  studyNotes: [{ _id: 'n0', title: '读党章', version: 2, deletedAt: null }],
  tickets: [{ _id: 'k0', purpose: 'photo', createdAt: at, endedAt: null }],
  invitations: [{ _id: 'wang', handle: 'ABCD', usedAt: null, version: 1 }],
  devices: [oldDevice],
  imports: list(4, (n) => ({
    ...oldImport(n),
    version: 1,
    forgottenAt: null,
    ...(n === 3 ? { nodeName: '', path: '' } : { nodeName: '机关党委', path: '/r/' }),
  })),
}
/** As they were before they had versions, beside one written since. */
const signed = [{ act: 'attendance.confirm', by: 'm1', at, requestId: 'r' }]
const oldRow = (year: number) => ({ _id: `${year}m1:m02`, codeUse: `${year}m1:m02`, status: 'late', audit: signed })
const unversioned = {
  amendments: [
    { _id: '2025m1:a', state: 'proposed', audit: signed },
    { _id: '2025m1:b', state: 'accepted', audit: signed, version: 3 },
  ],
  absences: [{ _id: '2025m1:m03', reason: '联系不上', by: 'm01', audit: signed }],
  attendance_2025: [oldRow(2025)],
  attendance_2026: [oldRow(2026)],
}
/** Visits and courtyard notes as they were while they were two features. */
const noteFrame = (n: number) => ({ _id: `2026n${n}`, village: '青山村', visibleTo: ['over:r'], audit: signed })
const later = new Date(NOON.getTime() + 3_600_000).toISOString()
const demand = (more: object) => ({ key: 'demand-one', matter: '路灯', raisedBy: '刘叔', onSpotAnswer: '', ...more })
const twoFeatures: Record<string, object[]> = {
  courtyardNotes: [
    { ...noteFrame(0), version: 1, demands: [demand({ outcome: 'toLedger' })], savedAt: at, said: ['d1'] },
    { ...noteFrame(1), version: 3, demands: [demand({ outcome: 'answered' })], savedAt: later, said: ['d1', 'd2'] },
  ],
  visits_2026: list(4, (n) => ({
    ...noteFrame(n),
    matters: `漏雨${n}`,
    promises: [{ key: 'roof0001', text: '看屋顶', raisedBy: null, inLedger: n === 1 }],
    saves: [],
  })),
}
const oneKit: Record<string, object[]> = {
  courtyardNotes: [
    { ...noteFrame(0), version: 1, demands: [demand({ toLedger: true })], changedAt: null },
    { ...noteFrame(1), version: 3, demands: [demand({ toLedger: false })], changedAt: later },
  ].map((note) => ({ ...note, writtenAt: at, history: [] })),
  visits_2026: list(4, (n) => ({
    ...noteFrame(n),
    heard: `漏雨${n}`,
    promises: [{ key: 'roof0001', matter: '看屋顶', raisedBy: null, toLedger: n === 1 }],
    history: [],
  })),
}
/** A frozen roll as it was while one reason stood for two questions: 应到 4, of them 2 with a vote. */
const rollOf = (entries: readonly object[]) => ({
  _id: '2025m1:0',
  meetingId: '2025m1',
  entries: entries.map((entry, n) => ({ memberId: `m0${n}`, onCommittee: n < 2, ...entry })),
})
const oldRoll = rollOf([
  { expected: true, votingRight: true, why: null },
  { expected: false, votingRight: true, why: 'exempt' },
  { expected: true, votingRight: false, why: 'votingSuspended' },
  { expected: true, votingRight: false, why: 'votingSuspended' },
  { expected: true, votingRight: true, why: null },
  { expected: false, votingRight: false, why: 'removed' },
])
const oldFigures = { chunks: 1, expected: 4, votingBase: 2, committeeBase: 1 }
const oldVote = {
  id: 'v1',
  matter: '选举书记',
  rule: 'election',
  base: 2,
  present: 2,
  needed: 2,
  inFavour: 2,
  carried: true,
}
const voteAsItWas = {
  ...oldVote,
  matterKind: null,
  method: null,
  enteredAfterwards: null,
  enteredWhy: null,
  written: { inFavour: 0, against: 0, abstained: 0 },
  excluded: 0,
  countedBy: 'exemptApart',
}
const withdrawn = [
  { memberId: 'm02', change: 'grantVote' },
  { memberId: 'm02', change: 'withdrawVote' },
]
/** Three questions apart, and nobody in a base who was in none. */
const threeQuestions = rollOf(
  [
    { expected: true, whyNotExpected: null, votingRight: true, whyNoVote: null, inVotingBase: true },
    { expected: false, whyNotExpected: 'exempt', votingRight: true, whyNoVote: null, inVotingBase: false },
    { expected: true, whyNotExpected: null, votingRight: false, whyNoVote: 'withdrawn', inVotingBase: false },
    {
      expected: true,
      whyNotExpected: null,
      votingRight: false,
      whyNoVote: 'disciplinaryProbation',
      inVotingBase: false,
    },
    { expected: true, whyNotExpected: null, votingRight: true, whyNoVote: null, inVotingBase: true },
    {
      expected: false,
      whyNotExpected: 'removed',
      votingRight: false,
      whyNoVote: 'disciplinaryProbation',
      inVotingBase: false,
    },
  ].map((entry, n) => ({ ...entry, inCommitteeBase: n === 0 })),
)
/** Leave of an archived meeting, decided and not and of one that is not there. */
const oldLeaves = [
  { _id: '2025m0:m1', meetingId: '2025m0', state: 'requested', version: 1 },
  { _id: '2025m0:m2', meetingId: '2025m0', state: 'approved', version: 2 },
  { _id: '2025m9:m1', meetingId: '2025m9', state: 'requested', version: 1 },
  { _id: '2025m2:m3', meetingId: '2025m2', state: 'requested', version: 4 },
]
const withoutPeriods = (member: object) =>
  Object.fromEntries(Object.entries(member).filter(([field]) => field !== 'exemption' && field !== 'votingSuspension'))
/** Two sayings of whose number a majority elects, while a later one put the one before out of mind. */
const sayings = [
  acted('meeting.saveElectionMajority', at),
  acted('meeting.saveElectionMajority', changes[1]!.at),
  acted('feedback.setDays', changes[2]!.at),
]
export const oldData: Record<string, object[]> = {
  members: list(5, oldMember),
  meetings: list(3, oldMeeting),
  feedback: list(4, oldFeedback),
  photos: list(2, oldPhoto),
  talks: list(4, (n) => ({ ...oldTalk(n), ...(n === 2 ? {} : { lastStep }) })),
  ...whatWent,
  ...unversioned,
  ...twoFeatures,
  rolls: [oldRoll],
  leaves: oldLeaves,
  settings: [{ _id: 'organ', name: '某机关', rootId: 'r', electionMajorityOf: 'present', audit: sayings }],
}
const pieces = ['机', '机关', '机关党', '机关党委', '关', '关党', '关党委', '党', '党委', '委']
/** The same as this code's migrations leave it. */
export const newData: Record<string, object[]> = {
  members: list(5, (n) => ({
    leadingCadre: false,
    history: [],
    ...withoutPeriods(oldMember(n)),
    ...standing(n),
    phone: n === 1 ? '139****0003' : n === 2 ? '号码打不开' : null,
  })),
  meetings: list(3, (n) => ({
    studyItemId: null,
    minutesNumber: n === 0 ? 0 : 1,
    ...oldMeeting(n),
    ...(n === 1
      ? {
          agenda: agendas[n]!.map((item, at) => ({ id: `i${at + 1}`, ...item })),
          roll: { ...oldFigures, exempt: 1, rule: 'exemptApart' },
          votes: [voteAsItWas],
        }
      : {}),
    // Nothing of before says who worked on them; archived, they wait for no review.
    rowKeepers: [],
    workedBy: [],
    unreviewed: false,
    series: n === 1 ? ['b:themedPartyDay'] : [],
    reviewDueAt: null,
  })),
  feedback: list(4, (n) => ({ version: 1, ...oldFeedback(n) })),
  photos: list(2, (n) => ({ version: 1, removedAt: null, ...oldPhoto(n) })),
  talks: list(4, oldTalk),
  ...whatStays,
  nodes: whatWent.nodes!.map((node) => ({ ...node, parts: pieces })),
  ...oneKit,
  rolls: [threeQuestions],
  leaves: oldLeaves.map((leave, n) =>
    n === 0 || n === 3 ? { ...leave, state: 'lapsed', version: leave.version + 1 } : leave,
  ),
  amendments: unversioned.amendments.map((amendment) => ({ version: 1, ...amendment })),
  absences: unversioned.absences.map((absence) => ({ version: 1, earlier: [], ...absence })),
  attendance_2025: [{ version: 1, ...oldRow(2025) }],
  attendance_2026: [{ version: 1, ...oldRow(2026) }],
  settings: [
    { _id: 'organ', name: '某机关', rootId: 'r', audit: sayings, talkText: 'factsOnly', talkRetentionYears: null },
  ],
  electionMajorities: [
    {
      _id: '1',
      version: 1,
      effectiveFrom: beijingDay(changes[1]!.at),
      majorityOf: 'present',
      source: null,
      savedBy: { memberId: 'm01', name: '甲1' },
      savedAt: changes[1]!.at,
      audit: [],
    },
  ],
}
