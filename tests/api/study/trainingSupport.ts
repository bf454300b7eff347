import type { Input } from '../../../src/contract'
import { clientIdOf, openIds, type Organ } from '../../support/organ'

type Enters = Input<'study.enterTraining'>
export const course = {
  title: '党员进修班',
  organizer: '市委党校',
  form: 'fullTime' as const,
  startOn: '2026-11-09',
  endOn: '2026-11-13',
  hours: 40,
  certificate: '结业证第 12 号',
}
/** 王党员 enters a course of their own, unless another is named. */
export const entered = (organ: Organ, more: Partial<Enters> = {}, by = openIds.wang) =>
  organ.ok(by, 'study.enterTraining', { clientId: clientIdOf(), memberId: organ.members.wang, ...course, ...more })
type Ref = { trainingId: string; version: number }
export const accepts = (organ: Organ, training: Ref, by = openIds.li, named = clientIdOf()) =>
  organ.ok(by, 'study.acceptTraining', { ...training, accept: true, words: null }, named)
export const returns = (organ: Organ, training: Ref, by = openIds.li, named = clientIdOf()) =>
  organ.ok(by, 'study.acceptTraining', { ...training, accept: false, words: '请写明结业证号' }, named)
export const revises = (organ: Organ, training: Ref, more: Partial<Enters> = {}, by = openIds.wang) =>
  organ.ok(by, 'study.reviseTraining', { ...training, ...course, why: '按退回意见更正', ...more }, clientIdOf())
export const withdraws = (organ: Organ, training: Ref, by = openIds.wang) =>
  organ.ok(by, 'study.withdrawTraining', { ...training, why: '没有参加完' }, clientIdOf())
