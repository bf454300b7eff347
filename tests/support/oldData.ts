import { NOON } from '../conformance/support/sdk'

/** An organ's documents in the forms they had before each migration, and as they are when all have come by. */

const at = NOON.toISOString()
export const list = <T>(length: number, of: (n: number) => T): T[] => Array.from({ length }, (_, n) => of(n))
/** 13900000003, sealed for `m01` by the code of before keys had versions, under the organ's key of the test. */
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
  ...(n % 4 === 0 ? { leadingCadre: true, history: [{ branchId: 'a' }] } : {}),
})
const oldMeeting = (n: number) => ({
  _id: `2025m${n}`,
  title: `会${n}`,
  clientId: `c${n}`,
  state: 'archived',
  startAt: at,
  minutes: n === 0 ? null : { text: '会议按议程进行。' },
  ...(n === 2 ? { studyItemId: 'item', minutesNumber: 4 } : {}),
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
const signed = [{ act: 'attendance.confirm', by: 'm1', at, requestId: 'r' }]
const oldAmendments = [
  { _id: '2025m1:a', state: 'proposed', audit: signed },
  { _id: '2025m1:b', state: 'accepted', audit: signed, version: 3 },
]
const oldAbsence = { _id: '2025m1:m03', reason: '联系不上', by: 'm01', audit: signed }
const oldRow = (year: number) => ({ _id: `${year}m1:m02`, codeUse: `${year}m1:m02`, status: 'late', audit: signed })
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
  invitations: [{ _id: 'wang', handle: 'ABCD', usedAt: null }],
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
const settings = { _id: 'organ', name: '某机关', rootId: 'r' }

/** By collection. */
export const before: Readonly<Record<string, object[]>> = {
  members: list(5, oldMember),
  meetings: list(3, oldMeeting),
  feedback: list(4, oldFeedback),
  photos: list(2, oldPhoto),
  talks: list(4, (n) => ({ ...oldTalk(n), ...(n === 2 ? {} : { lastStep }) })),
  ...whatWent,
  amendments: oldAmendments,
  absences: [oldAbsence],
  attendance_2025: [oldRow(2025)],
  attendance_2026: [oldRow(2026)],
  settings: [settings],
}
/** The same when brought forward; phones as the roster shows them. */
export const broughtForward: Readonly<Record<string, object[]>> = {
  members: list(5, (n) => ({
    leadingCadre: false,
    history: [],
    ...oldMember(n),
    phone: n === 1 ? '139****0003' : n === 2 ? '号码打不开' : null,
  })),
  meetings: list(3, (n) => ({ studyItemId: null, minutesNumber: n === 0 ? 0 : 1, ...oldMeeting(n) })),
  feedback: list(4, (n) => ({ version: 1, ...oldFeedback(n) })),
  photos: list(2, (n) => ({ version: 1, removedAt: null, ...oldPhoto(n) })),
  talks: list(4, oldTalk),
  ...whatStays,
  amendments: oldAmendments.map((amendment) => ({ version: 1, ...amendment })),
  absences: [{ version: 1, earlier: [], ...oldAbsence }],
  attendance_2025: [{ version: 1, ...oldRow(2025) }],
  attendance_2026: [{ version: 1, ...oldRow(2026) }],
  settings: [{ ...settings, talkText: 'factsOnly', talkRetentionYears: null }],
}
