import type { ActionName, Input, Output } from '../../src/contract'

/** What a page can be opened with: an example of each kind in the sample organ. */

export async function examplesIn(url: string): Promise<Record<string, string>> {
  const call = async <Name extends ActionName>(openid: string, action: Name, input: Input<Name>) => {
    const response = await fetch(`${url}/as/${openid}/call`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'api', data: { action, input, call: `gallery-${action}` } }),
    })
    const { result } = (await response.json()) as { result: { ok: boolean; value: Output<Name> } }
    if (!result.ok) throw new Error(`${action}: ${JSON.stringify(result)}`)
    return result.value
  }
  const [chen, wang, zhou] = ['chen-branch-secretary', 'wang-member', 'zhou-committee-officer']
  const entered = await call(wang!, 'session.enter', {})
  if (entered.state !== 'ready') throw new Error('the sample organ does not know 王予安')
  const { me } = entered
  const first = (rows: readonly { id: string }[]) => rows[0]?.id ?? ''
  const meetings = (view: 'upcoming' | 'past') => call(chen!, 'meeting.list', { view })
  const [upcoming, past, visits, yards, talks, ledger, feedback, notes, trainings, pairs] = await Promise.all([
    meetings('upcoming'),
    meetings('past'),
    call(wang!, 'visit.list', { view: 'mine' }),
    call(wang!, 'courtyard.list', { view: 'mine' }),
    call(chen!, 'talk.list', { view: 'mine' }),
    call(chen!, 'ledger.list', { view: 'open' }),
    call(zhou!, 'feedback.list', { view: 'toAnswer' }),
    call(wang!, 'study.listNotes', { view: 'mine' }),
    call(chen!, 'study.listTrainings', { nodeId: me.branchId }),
    call(wang!, 'visit.mine', {}),
  ])
  return {
    meetingId: first(upcoming.rows),
    pastId: first(past.rows),
    visitId: first(visits.rows),
    yardId: first(yards.rows),
    talkId: first(talks.rows),
    entryId: first(ledger.rows),
    feedbackId: first(feedback.rows),
    noteId: first(notes.rows),
    trainingId: first(trainings.rows),
    pairId: first(pairs.pairs),
    memberId: me.memberId,
    branchId: me.branchId,
    nodeId: me.branchId,
    itemId: 'i1',
    year: String(new Date().getFullYear()),
    title: '主题党日',
    place: '三楼会议室',
    status: 'present',
    at: new Date().toISOString(),
  }
}

const past = ['pages/meeting/minutes', 'pages/meeting/item', 'pages/meeting/section']

/** The query by which a page finds its example: `noteId` is a visit, a courtyard meeting or somebody's note. */
export const queryFor = (page: string, examples: Record<string, string>): string => {
  const { visitId = '', yardId = '', pastId = '', ...others } = examples
  const own: Record<string, string> = {}
  if (page.startsWith('pages/visit/')) own.noteId = visitId
  if (page.startsWith('pages/courtyard/')) own.noteId = yardId
  if (past.some((each) => page.startsWith(each))) own.meetingId = pastId
  // A form is begun anew; the others are opened at their example.
  const given = { ...others, ...own }
  const kept = Object.entries(given).filter(([, value]) => value !== '')
  return new URLSearchParams(Object.fromEntries(kept)).toString()
}
