import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, organDay, organNow, startOrgan } from '../../support/organ'
import { entriesIn, everything } from '../../support/stored'
import { keepWords, planned, rebound, recorded, step, words } from './support'

describe('T1: the words of a talk after another account has become one of the two', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan({ workers: 2 })
    await keepWords(organ)
  })
  afterAll(() => organ.stop())
  beforeEach(() => organ.cloud.setNow(organNow))
  const { chen, wang } = openIds
  const read = (openId: string, talkId: string) => organ.call(openId, 'talk.readWords', { talkId })
  const shown = (openId: string, talkId: string) => organ.ok(openId, 'talk.show', { talkId })
  const open = (openId: string, ref: { talkId: string; version: number }) =>
    organ.call(openId, 'talk.openAgain', { talkId: ref.talkId, version: ref.version })

  climbsTheDoor(
    () => organ,
    'talk.openAgain',
    () => ({ talkId: 'some-talk', version: 1 }),
  )

  it('stay shut to it until the other opens them; the other reads on', async () => {
    const { ref, openId } = await rebound(organ)
    const before = entriesIn(everything(organ.cloud)).size
    // The refused reading is an entry, as every one is; nothing else comes of it.
    expect(await read(openId(), ref.talkId)).toMatchObject({ ok: false, problem: { code: 'talkWordsShut' } })
    expect(entriesIn(everything(organ.cloud)).size).toBe(before + 1)
    expect(await shown(openId(), ref.talkId)).toMatchObject({
      shut: true,
      can: { readWords: false, openAgain: false },
    })
    expect(await shown(chen, ref.talkId)).toMatchObject({ shut: false, can: { readWords: true, openAgain: true } })
    expect(await read(chen, ref.talkId)).toMatchObject({ ok: true })
    expect(await open(openId(), ref)).toMatchObject({ ok: false, problem: { code: 'talkWordsShut' } })
    expect(await open(wang, ref)).toMatchObject({ ok: false, problem: { code: 'notFound' } })
    expect(await open(chen, { ...ref, version: 9 })).toMatchObject({ ok: false, problem: { code: 'changedElsewhere' } })
    expect(await open(chen, ref)).toMatchObject({ ok: true })
    expect(await read(openId(), ref.talkId)).toMatchObject({ ok: true, value: { text: words.text } })
    expect(await shown(chen, ref.talkId)).toMatchObject({ can: { openAgain: false } })
  })

  it('are shut again by the next account, and to its own sentence’s acceptance', async () => {
    const { ref, openId, rebind } = await rebound(organ)
    await organ.ok(chen, 'talk.openAgain', ref)
    await rebind()
    expect(await read(openId(), ref.talkId)).toMatchObject({ ok: false, problem: { code: 'talkWordsShut' } })
    const { version } = await shown(chen, ref.talkId)
    const proposed = await organ.ok(chen, 'talk.proposeSentence', {
      ...step({ ...ref, version }),
      sentence: '夜班按月轮换',
    })
    expect(await organ.refused(openId(), 'talk.acceptSentence', step(proposed))).toMatchObject({
      code: 'talkWordsShut',
    })
  })

  it('are open where nothing was put down before: nothing waits to be opened', async () => {
    const { memberId, openId } = await rebound(organ)
    const ref = await recorded(organ, await planned(organ, {}, { counterpartId: memberId }))
    expect(await read(openId(), ref.talkId)).toMatchObject({ ok: true })
    expect(await organ.refused(chen, 'talk.openAgain', ref)).toMatchObject({ code: 'talkNotShut' })
  })

  it('stay open on the same account, unbound and bound again', async () => {
    const ref = await recorded(organ, await planned(organ))
    organ.cloud.setNow(new Date(Date.parse(organNow) + 3_600_000).toISOString())
    await organ.ok(wang, 'session.unbind', {}, clientIdOf())
    await organ.bind(wang)
    expect(await read(wang, ref.talkId)).toMatchObject({ ok: true })
  })

  it('0.16 are not taken where the other has no account, so that its first account finds none', async () => {
    const memberId = await organ.add(organ.nodes.branch, { name: '后绑定的', phone: '13900019999' })
    const ref = await planned(organ, {}, { counterpartId: memberId })
    const note = { ...step(ref), heldOn: organDay, place: null, faceToFace: true }
    expect(await organ.refused(chen, 'talk.record', { ...note, content: words })).toMatchObject({
      code: 'talkFactsOnly',
    })
    const noted = await organ.ok(chen, 'talk.record', note)
    organ.cloud.setNow(new Date(Date.parse(organNow) + 3_600_000).toISOString())
    await organ.bind('phone-13900019999')
    expect(await read('phone-13900019999', ref.talkId)).toMatchObject({ ok: false, problem: { code: 'talkWordsShut' } })
    await organ.ok(chen, 'talk.openAgain', noted)
    expect(await read('phone-13900019999', ref.talkId)).toMatchObject({ ok: false, problem: { code: 'talkNoWords' } })
  })
})
