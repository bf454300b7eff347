import type { ActionName, Input, Output } from '../../src/contract'

/** Something of every kind in the sample organ, and the parameters by which pages find it. */
export type Examples = Record<string, string>

/** The 组织生活会 of 第六党支部 stands apart: it alone is written by person. */
export const [chen, li, wang, zhou, wu] = [
  'chen-branch-secretary',
  'li-organization-commissioner',
  'wang-member',
  'zhou-committee-officer',
  'wu-other-branch-secretary',
]
const hour = 3_600_000

const callerOf =
  (url: string) =>
  async <Name extends ActionName>(openid: string, action: Name, input: Input<Name>): Promise<Output<Name>> => {
    const response = await fetch(`${url}/as/${openid}/call`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'api', data: { action, input, call: crypto.randomUUID() } }),
    })
    const { result } = (await response.json()) as { result: { ok: boolean; value: Output<Name> } }
    if (!result.ok) throw new Error(`${action}: ${JSON.stringify(result)}`)
    return result.value
  }

/** What the sample organ lacks at `now`: a meeting under way, one on paper to be entered, words somebody must look at. */
async function layOut(call: ReturnType<typeof callerOf>, branchId: string, now: number) {
  const upcoming = await call(chen, 'meeting.list', { view: 'upcoming' })
  const today = upcoming.rows.find(({ state }) => state === 'announced')!
  await call(chen, 'meeting.open', { meetingId: today.id, recorderHere: false })
  const doubtful = '存疑测试样本'
  const [paper, material] = await Promise.all([
    call(chen, 'meeting.plan', {
      clientId: crypto.randomUUID(),
      kinds: ['themedPartyDay'],
      hostIds: [branchId],
      audience: 'hosts',
      namedMemberIds: [],
      title: '主题党日：清理渠道',
      place: '柳坪村',
      startAt: new Date(now - 5 * hour).toISOString(),
      endAt: new Date(now - 3 * hour).toISOString(),
      agenda: [{ id: 'i1', title: '清理渠道', minutes: 90 }],
      chairId: null,
      recorderId: null,
    }),
    call(li, 'study.addMaterial', {
      clientId: crypto.randomUUID(),
      nodeId: branchId,
      title: `学习材料（${doubtful}）`,
      source: '机关党委',
      link: 'https://example.org/a',
    }),
  ])
  return { meetingId: today.id, paperId: paper.meetingId, publicationId: material.materialId }
}

export async function examplesIn(url: string, now: number): Promise<Examples> {
  const call = callerOf(url)
  const entered = await call(wang, 'session.enter', {})
  if (entered.state !== 'ready') throw new Error('the sample organ does not know 王予安')
  const { me } = entered
  const laidOut = await layOut(call, me.branchId, now)
  const first = (rows: readonly { id: string }[]) => rows[0]?.id ?? ''
  const [upcoming, past, others, visits, yards, talks, ledger, feedback, notes, trainings, pairs, members] =
    await Promise.all([
      call(chen, 'meeting.list', { view: 'upcoming' }),
      call(chen, 'meeting.list', { view: 'past' }),
      call(wu, 'meeting.list', { view: 'past', kind: 'organizationalLifeMeeting' }),
      call(wang, 'visit.list', { view: 'mine' }),
      call(wang, 'courtyard.list', { view: 'mine' }),
      call(chen, 'talk.list', { view: 'mine' }),
      call(chen, 'ledger.list', { view: 'open' }),
      call(zhou, 'feedback.list', { view: 'toAnswer' }),
      call(wang, 'study.listNotes', { view: 'mine' }),
      call(chen, 'study.listTrainings', { nodeId: me.branchId }),
      call(wang, 'visit.mine', {}),
      call(chen, 'org.listMembers', { nodeId: me.branchId }),
    ])
  const life = await call(wu, 'meeting.show', { meetingId: first(others.rows) })
  return {
    ...laidOut,
    comingId: first(upcoming.rows.filter(({ state }) => state === 'announced')),
    pastId: first(past.rows.filter(({ state }) => state !== 'draft')),
    lifeId: life.id,
    sectionOf: life.sections!.people![0]!.memberId,
    visitId: first(visits.rows),
    yardId: first(yards.rows),
    talkId: first(talks.rows),
    entryId: first(ledger.rows),
    feedbackId: first(feedback.rows),
    studyNoteId: first(notes.rows),
    trainingId: first(trainings.rows),
    pairId: first(pairs.pairs),
    memberId: me.memberId,
    unboundId: first(members.rows.filter(({ bound }) => !bound)),
    branchId: me.branchId,
    nodeId: me.branchId,
    itemId: 'i1',
    year: new Date(now).getUTCFullYear().toString(),
    title: '主题党日',
    place: '三楼会议室',
    status: 'present',
    at: new Date(now).toISOString(),
  }
}

/**
 * The query by which a page finds its own: `noteId` is a visit, a courtyard meeting or somebody's note; the sheet of a meeting
 * held on paper and what is written by person have meetings of their own.
 */
export const queryFor = (page: string, examples: Examples): string => {
  const {
    visitId = '',
    yardId = '',
    studyNoteId = '',
    pastId: _past,
    comingId: _coming,
    unboundId: _unbound,
    lifeId = '',
    sectionOf = '',
    paperId = '',
    publicationId = '',
    ...others
  } = examples
  const own: Examples = {}
  // Of the highest node that whoever opens it looks after; the examples name a branch.
  if (page === 'pages/duty/board/index') return ''
  if (page.startsWith('pages/visit/')) own.noteId = visitId
  if (page.startsWith('pages/courtyard/')) own.noteId = yardId
  if (page.startsWith('pages/study/')) own.noteId = studyNoteId
  if (page.startsWith('pages/publication/')) Object.assign(own, { kind: 'material', id: publicationId })
  if (page === 'pages/meeting/afterwards/index') own.meetingId = paperId
  if (page === 'pages/meeting/section/index') Object.assign(own, { meetingId: lifeId, memberId: sectionOf })
  const kept = Object.entries({ ...others, ...own }).filter(([, value]) => value !== '')
  return new URLSearchParams(Object.fromEntries(kept)).toString()
}
