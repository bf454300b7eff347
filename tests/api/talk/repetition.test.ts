import { retryId } from '../../../cloudfunctions/core/platform/crypto'
import type { TalkRef } from '../../../src/contract/talk'
import { openIds, organDay, startOrgan, type Organ } from '../../support/organ'
import { repeats } from '../../support/repetition'
import { confirmed, keepWords, planInput, planned, rebound, recorded, step, words } from './support'

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
  await keepWords(organ)
})
afterAll(() => organ.stop())

const { chen, li, wang, sun, zhou } = openIds
let made = 0
const now = async (talkId: string): Promise<TalkRef> => {
  const { version } = await organ.ok(chen, 'talk.show', { talkId })
  return { talkId, version }
}
const steps = (talkId: string) => ({
  record: async () => recorded(organ, await now(talkId)),
  confirm: async () => confirmed(organ, await now(talkId)),
  sendBack: async () => organ.ok(wang, 'talk.confirm', { ...step(await now(talkId)), accept: false }),
  propose: async (openId: string) =>
    organ.ok(openId, 'talk.proposeSentence', { ...step(await now(talkId)), sentence: '夜班按月轮换' }),
  accept: async (openId: string) => organ.ok(openId, 'talk.acceptSentence', step(await now(talkId))),
  drop: async (openId: string) => organ.ok(openId, 'talk.dropSentence', step(await now(talkId))),
})
const held = async () => confirmed(organ, await recorded(organ, await planned(organ)))
const proposed = async () => steps((await held()).talkId).propose(chen)

repeats('talk', () => organ, {
  'talk.plan': async () => {
    const input = planInput(organ)
    const { record, confirm } = steps(retryId(organ.members.chen, input.clientId))
    return { openId: chen, input, then: [record, confirm] }
  },
  'talk.revise': async () => {
    const ref = await planned(organ)
    const { record, sendBack } = steps(ref.talkId)
    return {
      openId: chen,
      input: { ...step(ref), plannedOn: organDay, place: '会议室' },
      then: [record, sendBack],
    }
  },
  'talk.cancel': async () => {
    const ref = await steps((await recorded(organ, await planned(organ))).talkId).sendBack()
    return { openId: chen, input: step(ref) }
  },
  'talk.record': async () => {
    const ref = await planned(organ)
    const { sendBack, record, confirm } = steps(ref.talkId)
    return {
      openId: chen,
      input: { ...step(ref), heldOn: organDay, place: '205 室', content: words },
      then: [sendBack, record, confirm],
    }
  },
  'talk.witness': async () => {
    made += 1
    const counterpartId = await organ.add(organ.nodes.branch, { name: `老党员${made}` })
    const { talkId } = await planned(organ, {}, { counterpartId })
    const note = async () =>
      organ.ok(chen, 'talk.record', { ...step(await now(talkId)), heldOn: organDay, place: null, faceToFace: true })
    const ref = await note()
    return { openId: li, input: { ...step(ref), accept: false }, then: [note] }
  },
  'talk.confirm': async () => {
    const ref = await recorded(organ, await planned(organ))
    const { record, confirm } = steps(ref.talkId)
    return { openId: wang, input: { ...step(ref), accept: false }, then: [record, confirm] }
  },
  'talk.readWords': async () => {
    const ref = await recorded(organ, await planned(organ))
    return { openId: wang, input: { talkId: ref.talkId }, then: [steps(ref.talkId).confirm], reading: true }
  },
  'talk.openAgain': async () => {
    const { ref, rebind } = await rebound(organ)
    return { openId: chen, input: { talkId: ref.talkId, version: ref.version }, then: [rebind] }
  },
  'talk.proposeSentence': async () => {
    const ref = await held()
    const { propose, drop } = steps(ref.talkId)
    return {
      openId: chen,
      input: { ...step(ref), sentence: '协调一名同志十二月的夜班' },
      then: [() => propose(wang), () => drop(chen)],
    }
  },
  'talk.acceptSentence': async () => {
    const ref = await proposed()
    const { propose, accept } = steps(ref.talkId)
    return { openId: wang, input: step(ref), then: [() => propose(chen), () => accept(wang)] }
  },
  'talk.dropSentence': async () => {
    const ref = await proposed()
    const { propose, accept } = steps(ref.talkId)
    return { openId: wang, input: step(ref), then: [() => propose(wang), () => accept(chen)] }
  },
  'talk.saveCoverageRule': async () => {
    const rule = async () => ({
      version: (await organ.ok(zhou, 'talk.coverageRule', {})).versions[0]!.version,
      effectiveFrom: organDay,
      among: 'everyPair' as const,
      source: null,
    })
    return {
      openId: zhou,
      input: await rule(),
      then: [async () => organ.ok(zhou, 'talk.saveCoverageRule', { ...(await rule()), among: 'eachOnce' })],
    }
  },
  'talk.saveSettings': async () => {
    const { version } = await organ.ok(sun, 'talk.settings', {})
    return {
      openId: sun,
      input: { version, talkText: 'sealed', retentionYears: 6 },
      then: [() => keepWords(organ, 'factsOnly'), () => keepWords(organ)],
    }
  },
})

describe('a step on a talk repeated when the other has acted', () => {
  it('answers the reference it answered first: recorded, confirmed by the other, and the same record again', async () => {
    const ref = await planned(organ)
    const note = { ...step(ref), heldOn: organDay, place: null, content: words }
    const first = await organ.ok(chen, 'talk.record', note)
    await confirmed(organ, first)
    expect(await organ.ok(chen, 'talk.record', note)).toEqual(first)
    expect(await organ.ok(wang, 'talk.show', { talkId: ref.talkId })).toMatchObject({ state: 'confirmed' })
  })

  it('under a name that stands for other words is told, and the first words stay', async () => {
    const ref = await planned(organ)
    const note = { ...step(ref), heldOn: organDay, place: null, content: words }
    await organ.ok(chen, 'talk.record', note)
    const other = { ...note, content: { ...words, text: '别的话。' } }
    expect((await organ.refused(chen, 'talk.record', other)).code).toBe('changedElsewhere')
    expect((await organ.ok(wang, 'talk.readWords', { talkId: ref.talkId })).text).toBe(words.text)
    const plan = planInput(organ)
    const { talkId } = await organ.ok(chen, 'talk.plan', plan)
    expect(await organ.refused(chen, 'talk.plan', { ...plan, place: '别处' })).toMatchObject({
      code: 'changedElsewhere',
      details: { id: talkId, version: 1 },
    })
  })
})
