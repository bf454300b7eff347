import { adminOf, type AdminSdk } from '../../support/admin'
import type { Organ } from '../../support/organ'
import { openIds, organNow, startOrgan } from '../../support/organ'
import { documents } from '../../support/stored'
import { keepWords, planned, rebound, recorded, words } from './support'

/** T4: whoever has come to be one of the two by another account, and writes the database without a key, opens no older word. */
describe('T4: words that are shut', () => {
  let organ: Organ
  let db: AdminSdk
  beforeAll(async () => {
    organ = await startOrgan({ workers: 2 })
    db = adminOf(organ.cloud).database()
    await keepWords(organ)
  })
  afterAll(() => organ.stop())
  beforeEach(() => organ.cloud.setNow(organNow))

  interface Stored {
    _id: string
    mark: string
    wordsFrom: string
    audit: { act: string; by: string; at: string }[]
  }
  const stored = (talkId: string) => documents(organ.cloud).get(`talks/${talkId}`) as unknown as Stored

  it('stay shut, whatever is written of when they were put down and of who opened them', async () => {
    const { ref, openId } = await rebound(organ)
    const before = stored(ref.talkId)
    const late = '2026-11-30T01:00:00.000Z'
    const opening = { ...before.audit[0]!, act: 'talk.openAgain', by: organ.members.chen, at: late }
    const opened = [{ by: organ.members.chen, at: late }]
    const { wordsFrom: _from, ...undated } = before
    const forgeries: object[] = [
      { ...before, audit: [...before.audit, opening] },
      { ...before, audit: before.audit.filter(({ act }) => act !== 'talk.record') },
      { ...before, audit: before.audit.map((entry) => ({ ...entry, at: late })) },
      { ...before, audit: [] },
      { ...before, openedAgain: opened },
      { ...before, wordsFrom: late },
      { ...undated, audit: [] },
      { ...undated, audit: [...before.audit, opening] },
      { ...undated, openedAgain: opened },
    ]
    for (const forgery of forgeries) {
      const { _id, ...fields } = forgery as Stored
      await db.collection('talks').doc(_id).set(fields)
      const answer = await organ.call(openId(), 'talk.readWords', { talkId: ref.talkId })
      expect(answer.ok ? 'read' : answer.problem.code).toMatch(/^(talkWordsShut|recordAltered)$/)
      expect(JSON.stringify(answer)).not.toContain(words.text)
    }
  })

  it('stay shut under the mark that the talk had before anything was put down', async () => {
    const { memberId, openId, rebind } = await rebound(organ)
    const plan = await planned(organ, {}, { counterpartId: memberId })
    const { mark } = stored(plan.talkId)
    const ref = await recorded(organ, plan)
    await rebind()
    const { wordsFrom: _from, ...undated } = stored(ref.talkId)
    const { _id, ...fields } = { ...undated, mark, audit: [] }
    await db.collection('talks').doc(_id).set(fields)
    const answer = await organ.call(openId(), 'talk.readWords', { talkId: ref.talkId })
    expect(answer).toMatchObject({ ok: false, problem: { code: 'talkWordsShut' } })
  })

  it('are opened by the other of the two, whose word is marked', async () => {
    const { ref, openId } = await rebound(organ)
    await organ.ok(openIds.chen, 'talk.openAgain', ref)
    expect(stored(ref.talkId)).toMatchObject({ openedAgain: [{ by: organ.members.chen }] })
    expect(await organ.ok(openId(), 'talk.readWords', { talkId: ref.talkId })).toMatchObject({ text: words.text })
  })
})
