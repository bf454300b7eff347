import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, startOrgan } from '../../support/organ'
import { confirmed, keepWords, planned, recorded, step } from './support'

describe('a sentence for the ledger', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan({ workers: 2 })
    await keepWords(organ)
  })
  afterAll(() => organ.stop())
  const held = async () => confirmed(organ, await recorded(organ, await planned(organ)))
  const propose = (
    who: 'chen' | 'wang',
    ref: { talkId: string; version: number },
    sentence = '协调一名同志十二月的夜班',
  ) => organ.ok(openIds[who], 'talk.proposeSentence', { ...step(ref), sentence })
  const show = (who: 'chen' | 'wang' | 'li', talkId: string) => organ.ok(openIds[who], 'talk.show', { talkId })

  const anyStep = { talkId: 'some-talk', version: 1, clientId: 'client-1' }
  climbsTheDoor(
    () => organ,
    'talk.proposeSentence',
    () => ({ ...anyStep, sentence: '一句话' }),
  )
  climbsTheDoor(
    () => organ,
    'talk.acceptSentence',
    () => anyStep,
  )
  climbsTheDoor(
    () => organ,
    'talk.dropSentence',
    () => anyStep,
  )

  it('opens one entry when the other accepts it, however often asked, and only the sentence leaves', async () => {
    const ref = await held()
    const input = { ...step(ref), sentence: '协调一名同志十二月的夜班' }
    const proposed = await organ.ok(openIds.chen, 'talk.proposeSentence', input)
    expect(await organ.ok(openIds.chen, 'talk.proposeSentence', input)).toEqual(proposed)
    expect([
      (await show('chen', ref.talkId)).sentence,
      (await show('wang', ref.talkId)).sentence,
      (await show('li', ref.talkId)).sentence,
    ]).toEqual(['mine', 'theirs', 'none'])
    expect((await organ.ok(openIds.wang, 'talk.readWords', { talkId: ref.talkId })).sentence).toBe(input.sentence)
    expect((await organ.refused(openIds.chen, 'talk.acceptSentence', step(proposed))).code).toBe('talkNoSentence')
    for (const who of ['li', 'zhou', 'wu'] as const) {
      expect((await organ.refused(openIds[who], 'talk.acceptSentence', step(proposed))).code).toBe(
        who === 'li' ? 'notAllowed' : 'notFound',
      )
      expect(
        (await organ.refused(openIds[who], 'talk.proposeSentence', { ...step(proposed), sentence: '别的' })).code,
      ).toBe(who === 'li' ? 'notAllowed' : 'notFound')
      expect((await organ.refused(openIds[who], 'talk.dropSentence', step(proposed))).code).toBe(
        who === 'li' ? 'notAllowed' : 'notFound',
      )
    }
    const yes = step(proposed)
    const [one, other] = await Promise.all([
      organ.ok(openIds.wang, 'talk.acceptSentence', yes),
      organ.ok(openIds.wang, 'talk.acceptSentence', yes),
    ])
    expect(one).toEqual(other)
    const after = await show('wang', ref.talkId)
    expect(after).toMatchObject({ sentence: 'none', entries: [{ matter: input.sentence, state: 'recorded' }] })
    expect(after.entries).toHaveLength(1)
    expect((await show('li', ref.talkId)).entries).toEqual([])
    expect((await organ.ok(openIds.wang, 'talk.readWords', { talkId: ref.talkId })).sentence).toBeNull()
  })

  it('worded anew by the other has to be accepted by the first', async () => {
    const ref = await held()
    const first = await propose('chen', ref)
    const second = await propose('wang', first, '夜班按月轮换')
    expect((await organ.refused(openIds.wang, 'talk.acceptSentence', step(second))).code).toBe('talkNoSentence')
    expect(
      (await organ.refused(openIds.wang, 'talk.acceptSentence', { ...step(first), clientId: clientIdOf() })).code,
    ).toBe('changedElsewhere')
    await organ.ok(openIds.chen, 'talk.acceptSentence', step(second))
    expect((await show('chen', ref.talkId)).entries.map(({ matter }) => matter)).toEqual(['夜班按月轮换'])
  })

  it('can be taken off the table by either; a second difficulty becomes a second entry', async () => {
    let ref = await propose('wang', await held(), '第一句')
    const input = step(ref)
    ref = await organ.ok(openIds.chen, 'talk.dropSentence', input)
    expect(await organ.ok(openIds.chen, 'talk.dropSentence', input)).toEqual(ref)
    expect((await organ.refused(openIds.wang, 'talk.acceptSentence', step(ref))).code).toBe('talkNoSentence')
    for (const sentence of ['第二句', '第三句']) {
      ref = await propose('wang', ref, sentence)
      ref = await organ.ok(openIds.chen, 'talk.acceptSentence', step(ref))
    }
    expect((await show('chen', ref.talkId)).entries.map(({ matter }) => matter)).toEqual(['第二句', '第三句'])
  })

  it('needs a talk that was held, and words that fit on a line', async () => {
    const ref = await planned(organ)
    expect((await organ.refused(openIds.chen, 'talk.proposeSentence', { ...step(ref), sentence: '早了' })).code).toBe(
      'talkStateWrong',
    )
    for (const sentence of ['', '两\n行', '长'.repeat(201)])
      expect((await organ.refused(openIds.chen, 'talk.proposeSentence', { ...step(ref), sentence })).code).toBe(
        'badInput',
      )
  })

  it('asks for what is to be done on the home page, in facts only', async () => {
    const todos = async (who: 'chen' | 'wang' | 'zhao') =>
      (await organ.ok(openIds[who], 'home.show', {})).todos.filter(({ kind }) => /Talk|Sentence/.test(kind))
    const before = (await todos('wang')).length
    const ref = await planned(organ, {}, { occasion: 'hardship', plannedOn: '2026-11-24' })
    expect((await todos('chen')).find(({ params }) => params.talkId === ref.talkId)).toMatchObject({
      kind: 'mustTalk',
      title: '必谈：与王党员谈心谈话',
      dueOn: '2026-11-24',
    })
    const later = await planned(organ, {}, { plannedOn: '2026-11-21' })
    expect((await todos('chen')).some(({ params }) => params.talkId === later.talkId)).toBe(false)
    organ.cloud.setNow('2026-11-22T01:00:00.000Z')
    expect((await todos('chen')).find(({ params }) => params.talkId === later.talkId)).toMatchObject({
      kind: 'recordTalk',
      title: '与王党员的谈心谈话还没有记录',
    })
    organ.cloud.setNow('2026-11-20T01:00:00.000Z')
    const done = await recorded(organ, ref)
    expect((await todos('wang')).find(({ params }) => params.talkId === ref.talkId)).toMatchObject({
      kind: 'confirmTalk',
      title: '确认与陈书记的谈心谈话',
    })
    await propose('chen', await confirmed(organ, done))
    expect((await todos('wang')).find(({ params }) => params.talkId === ref.talkId)).toMatchObject({
      kind: 'agreeSentence',
    })
    expect((await todos('wang')).length).toBe(before + 1)
    expect(await todos('zhao')).toEqual([])
  })
})
