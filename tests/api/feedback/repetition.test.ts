import { retryId } from '../../../cloudfunctions/core/platform/crypto'
import { clientIdOf, openIds, startOrgan, type Organ } from '../../support/organ'
import { repeats } from '../../support/repetition'

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())

const { wang, zhou } = openIds
const written = () => ({ clientId: clientIdOf(), about: 'work' as const, text: '集中学习总在下班以后' })
const sent = () => organ.ok(wang, 'feedback.send', written())
const answered = async () => organ.ok(zhou, 'feedback.answer', { ...(await sent()), words: '下月起改在上午' })
const answer = (feedbackId: string) => organ.ok(zhou, 'feedback.answer', { feedbackId, words: '下月起改在上午' })
const settle = (feedbackId: string) => organ.ok(wang, 'feedback.settle', { feedbackId, settled: true })
const toLedger = (feedbackId: string) => organ.ok(zhou, 'feedback.toLedger', { feedbackId, matter: '学习改到上午' })
const keptDays = async () => (await organ.ok(zhou, 'feedback.list', { view: 'mine' })).keepsDays!.version

repeats('feedback', () => organ, {
  'feedback.send': async () => {
    const input = written()
    const feedbackId = retryId(organ.members.wang, input.clientId)
    return {
      openId: wang,
      input,
      then: [() => answer(feedbackId), () => settle(feedbackId), () => toLedger(feedbackId)],
    }
  },
  'feedback.answer': async () => {
    const { feedbackId } = await sent()
    return {
      openId: zhou,
      input: { feedbackId, words: '已经在办' },
      then: [() => settle(feedbackId), () => toLedger(feedbackId)],
    }
  },
  'feedback.settle': async () => {
    const { feedbackId } = await answered()
    return { openId: wang, input: { feedbackId, settled: false }, then: [() => toLedger(feedbackId)] }
  },
  'feedback.toLedger': async () => {
    const { feedbackId } = await sent()
    return {
      openId: zhou,
      input: { feedbackId, matter: '集中学习改到上午' },
      then: [() => answer(feedbackId), () => settle(feedbackId)],
    }
  },
  'feedback.saveDays': async () => ({
    openId: zhou,
    input: { version: await keptDays(), days: 9 },
    then: [async () => organ.ok(zhou, 'feedback.saveDays', { version: await keptDays(), days: 15 })],
  }),
})

describe('feedback under a name that stands for other words', () => {
  it('is told, and neither words are lost', async () => {
    const input = written()
    const { feedbackId } = await organ.ok(wang, 'feedback.send', input)
    expect(await organ.refused(wang, 'feedback.send', { ...input, text: '别的话' })).toMatchObject({
      code: 'changedElsewhere',
      details: { id: feedbackId, version: 1 },
    })
    expect((await organ.ok(wang, 'feedback.show', { feedbackId })).text).toBe(input.text)
  })
  it('is in the ledger once: whoever comes second is told', async () => {
    const { feedbackId } = await sent()
    await toLedger(feedbackId)
    expect((await organ.refused(zhou, 'feedback.toLedger', { feedbackId, matter: '另外的话' })).code).toBe(
      'changedElsewhere',
    )
  })
})
