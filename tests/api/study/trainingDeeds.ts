import { addDays } from '../../../src/contract/days'
import { clientIdOf, openIds, type Organ } from '../../support/organ'
import type { Deeds } from '../../support/repetition'
import { accepts, course, entered, returns, revises, withdraws } from './trainingSupport'

const { wang, li } = openIds
let weeks = 0
/** Nobody is at two courses on one day: each deed has days of its own. */
const ofItsOwn = () => {
  weeks += 1
  return { startOn: addDays(course.startOn, -7 * weeks), endOn: addDays(course.endOn, -7 * weeks) }
}

/** One way to each act on a training elsewhere. */
export const trainingDeeds = (organ: () => Organ): Deeds<'study'> => ({
  'study.enterTraining': async () => {
    const input = { clientId: clientIdOf(), memberId: organ().members.wang, ...course, ...ofItsOwn() }
    const found = async () => {
      const { rows } = await organ().ok(wang, 'study.listTrainings', { year: 2026 })
      const { id, version } = rows.find(({ startOn }) => startOn === input.startOn)!
      return { trainingId: id, version }
    }
    return {
      openId: wang,
      input,
      then: [async () => accepts(organ(), await found()), async () => withdraws(organ(), await found())],
    }
  },
  'study.acceptTraining': async () => {
    const days = ofItsOwn()
    const training = await entered(organ(), days)
    return {
      openId: li,
      input: { ...training, accept: true, words: null },
      then: [
        () => revises(organ(), { ...training, version: training.version + 1 }, days),
        () => returns(organ(), { ...training, version: training.version + 2 }),
      ],
    }
  },
  'study.reviseTraining': async () => {
    const days = ofItsOwn()
    const training = await entered(organ(), days)
    return {
      openId: wang,
      input: { ...training, ...course, ...days, why: '学时写错了' },
      then: [
        () => accepts(organ(), { ...training, version: training.version + 1 }),
        () => withdraws(organ(), { ...training, version: training.version + 2 }),
      ],
    }
  },
  'study.withdrawTraining': async () => {
    const days = ofItsOwn()
    const training = await entered(organ(), days)
    return {
      openId: wang,
      input: { ...training, why: '没有参加完' },
      then: [() => entered(organ(), days)],
    }
  },
})
