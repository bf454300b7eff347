import { climbsTheDoor } from '../../support/ladder'
import { clientIdOf, openIds, organNow, startOrgan, type Organ } from '../../support/organ'

const { chen, li, wang, wu, zheng, zhou, sun, qian, zhao } = openIds

describe('feedback', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())
  beforeEach(() => organ.cloud.setNow(organNow))
  const said = (more: object = {}) => ({
    clientId: clientIdOf(),
    about: 'work' as const,
    text: '集中学习总在下班以后，能不能改到上午',
    ...more,
  })
  const sent = async (openId: string) => (await organ.ok(openId, 'feedback.send', said())).feedbackId
  const ids = async (openId: string, view: 'mine' | 'toAnswer' | 'answered') =>
    (await organ.ok(openId, 'feedback.list', { view })).rows.map(({ id }) => id)

  climbsTheDoor(
    () => organ,
    'feedback.send',
    () => said(),
  )
  climbsTheDoor(
    () => organ,
    'feedback.list',
    () => ({ view: 'mine' }),
  )
  climbsTheDoor(
    () => organ,
    'feedback.show',
    () => ({ feedbackId: 'nothing-there' }),
  )
  climbsTheDoor(
    () => organ,
    'feedback.answer',
    () => ({ feedbackId: 'nothing-there', words: '好' }),
  )
  climbsTheDoor(
    () => organ,
    'feedback.settle',
    () => ({ feedbackId: 'nothing-there', settled: true }),
  )
  climbsTheDoor(
    () => organ,
    'feedback.toLedger',
    () => ({ feedbackId: 'nothing-there', matter: '改时间' }),
  )
  climbsTheDoor(
    () => organ,
    'feedback.saveDays',
    () => ({ days: 10, version: 1 }),
  )

  it('is open to everyone bound, activists among them, and sent once however often', async () => {
    for (const openId of [chen, wang, wu, zhao, qian, zhou]) {
      const words = said()
      const first = await organ.ok(openId, 'feedback.send', words)
      expect(await organ.ok(openId, 'feedback.send', words)).toEqual(first)
      expect(await ids(openId, 'mine')).toEqual([first.feedbackId])
    }
    for (const bad of [{ text: ' ' }, { text: '长'.repeat(1001) }, { about: 'somebody' }])
      expect((await organ.refused(wang, 'feedback.send', said(bad))).code).toBe('badInput')
    expect(await organ.refused(wang, 'feedback.list', { view: 'mine', cursor: 'rubbish' })).toMatchObject({
      code: 'badInput',
    })
  })

  it('is read by the writer and the officer alone, the name by the officer alone', async () => {
    const feedbackId = await sent(wang)
    expect(await organ.ok(wang, 'feedback.show', { feedbackId })).toMatchObject({
      writer: null,
      state: 'waiting',
      dueOn: '2026-12-05',
      can: { answer: false, settle: false, toLedger: false },
    })
    expect(await organ.ok(zhou, 'feedback.show', { feedbackId })).toMatchObject({
      writer: '王党员',
      can: { answer: true, toLedger: true },
    })
    for (const openId of [chen, li, zheng, wu, sun, qian, zhao]) {
      expect(await organ.refused(openId, 'feedback.show', { feedbackId })).toEqual(
        await organ.refused(openId, 'feedback.show', { feedbackId: 'nothing-there' }),
      )
      for (const view of ['toAnswer', 'answered'] as const) expect(await ids(openId, view)).toEqual([])
    }
    expect(await ids(zhou, 'toAnswer')).toContain(feedbackId)
  })

  it('is answered once, by somebody else, and the writer says once whether that settles it', async () => {
    const feedbackId = await sent(wang)
    for (const openId of [chen, zheng, sun, wang])
      expect((await organ.refused(openId, 'feedback.answer', { feedbackId, words: '好' })).code).toBe('notFound')
    expect((await organ.refused(wang, 'feedback.settle', { feedbackId, settled: true })).code).toBe('feedbackWaiting')
    const answer = { feedbackId, words: '从下月起改在周三上午' }
    await organ.ok(zhou, 'feedback.answer', answer)
    await organ.ok(zhou, 'feedback.answer', answer)
    expect((await organ.refused(zhou, 'feedback.answer', { feedbackId, words: '别的' })).code).toBe('feedbackAnswered')
    expect(await organ.ok(wang, 'feedback.show', { feedbackId })).toMatchObject({
      answer: { words: answer.words, by: '周督导', on: '2026-11-20' },
      can: { settle: true },
    })
    expect((await organ.refused(zhou, 'feedback.settle', { feedbackId, settled: true })).code).toBe('notFound')
    for (let again = 0; again < 2; again += 1) await organ.ok(wang, 'feedback.settle', { feedbackId, settled: false })
    expect((await organ.refused(wang, 'feedback.settle', { feedbackId, settled: true })).code).toBe('feedbackSettled')
    expect((await organ.ok(zhou, 'feedback.list', { view: 'answered' })).rows).toMatchObject([
      { id: feedbackId, settled: false, writer: '王党员' },
    ])
  })

  it('of an officer is not the officer’s own to answer', async () => {
    const feedbackId = await sent(zhou)
    expect((await organ.refused(zhou, 'feedback.answer', { feedbackId, words: '好' })).code).toBe('notFound')
    expect(await ids(zhou, 'toAnswer')).not.toContain(feedbackId)
  })

  it('becomes an entry of the ledger once, of the officer’s node, without the writer', async () => {
    const feedbackId = await sent(wang)
    const wish = { feedbackId, matter: '集中学习调整到上班时间' }
    expect((await organ.refused(chen, 'feedback.toLedger', wish)).code).toBe('notFound')
    const made = await organ.ok(zhou, 'feedback.toLedger', wish)
    expect(await organ.ok(zhou, 'feedback.toLedger', wish)).toEqual(made)
    const entry = await organ.ok(zhou, 'ledger.show', made)
    expect(entry).toMatchObject({
      sourceLabel: '意见反馈',
      raisedBy: null,
      branchName: '市发展改革委机关党委',
      answerBy: { name: '周督导' },
    })
    expect(JSON.stringify(entry)).not.toContain('王党员')
    for (const openId of [chen, zheng, wang])
      expect((await organ.refused(openId, 'ledger.show', made)).code).toBe('notFound')
    expect(await organ.ok(wang, 'feedback.show', { feedbackId })).toMatchObject({
      entry: { id: null, state: 'recorded' },
    })
    expect(await organ.ok(zhou, 'feedback.show', { feedbackId })).toMatchObject({
      entry: { id: made.entryId },
      can: { toLedger: false },
    })
  })

  it('tells the officer what waits and the writer that there is an answer', async () => {
    const kinds = async (openId: string) => (await organ.ok(openId, 'home.show', {})).todos.map(({ kind }) => kind)
    const feedbackId = await sent(zhao)
    expect(await kinds(zhou)).toContain('answerFeedback')
    expect(await kinds(zhao)).toEqual([])
    await organ.ok(zhou, 'feedback.answer', { feedbackId, words: '好的' })
    expect(await kinds(zhao)).toEqual(['readFeedback'])
    await organ.ok(zhao, 'feedback.settle', { feedbackId, settled: true })
    expect(await kinds(zhao)).toEqual([])
  })

  it('is answered within the organ’s own time, which an officer sets for what comes after', async () => {
    const list = await organ.ok(zhou, 'feedback.list', { view: 'mine' })
    expect(list.days).toBe(15)
    for (const openId of [chen, zheng, wang, sun]) {
      expect((await organ.ok(openId, 'feedback.list', { view: 'mine' })).keepsDays).toBeNull()
      expect(
        (await organ.refused(openId, 'feedback.saveDays', { days: 7, version: list.keepsDays!.version })).code,
      ).toBe('notAllowed')
    }
    const before = await sent(li)
    expect(
      await organ.refused(zhou, 'feedback.saveDays', { days: 61, version: list.keepsDays!.version }),
    ).toMatchObject({ code: 'badInput', field: 'days' })
    const wish = { days: 7, version: list.keepsDays!.version }
    expect(await organ.ok(zhou, 'feedback.saveDays', wish)).toEqual(await organ.ok(zhou, 'feedback.saveDays', wish))
    expect((await organ.refused(zhou, 'feedback.saveDays', { ...wish, days: 9 })).code).toBe('changedElsewhere')
    const dueOn = async (feedbackId: string) => (await organ.ok(li, 'feedback.show', { feedbackId })).dueOn
    expect([await dueOn(before), await dueOn(await sent(li))]).toEqual(['2026-12-05', '2026-11-27'])
  })

  it('U17 opens where work waits: at what is to be answered, else at one’s own', async () => {
    const opened = async (openId: string) => (await organ.ok(openId, 'feedback.list', {})).view
    const { rows } = await organ.ok(zhou, 'feedback.list', { view: 'toAnswer' })
    expect(rows.length).toBeGreaterThan(0)
    expect([await opened(zhou), await opened(wang)]).toEqual(['toAnswer', 'mine'])
    for (const { id: feedbackId } of rows) await organ.ok(zhou, 'feedback.answer', { feedbackId, words: '好' })
    expect(await opened(zhou)).toBe('mine')
  })
})
