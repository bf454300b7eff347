import { holdersOn, type Member } from '../../org/store'
import type { Actor } from '../../platform/actor'
import type { Problem } from '../../platform/problem'
import { may, type Holder, type Subject } from '../../policy'
import { workersIn } from '../../policy/ownWork'
import { pathIds } from '../../policy/scope'
import { missing, readRecord } from '../../record/kind'
import { trainingKind, type TrainingDoc } from './store'

type Judged = Pick<TrainingDoc, 'path' | 'memberId' | 'audit'>
const subjectOf = ({ path, memberId, audit }: Judged): Subject => ({
  paths: [path],
  memberId,
  workedBy: workersIn(audit),
})

export const mayAccept = (person: Holder, doc: Judged): boolean => may(person, 'study.acceptTraining', subjectOf(doc))
export const mayEnter = (actor: Actor, { path, memberId }: Pick<Judged, 'path' | 'memberId'>): boolean =>
  may(actor, 'study.enterTraining', { paths: [path], memberId })
const maySee = (actor: Actor, doc: Judged): boolean =>
  doc.memberId === actor.memberId ||
  may(actor, 'study.seeHours', { paths: [doc.path] }) ||
  may(actor, 'study.acceptTraining', { paths: [doc.path], workedBy: [] })
/** For whom it is there. */
export const deniedToSee = (actor: Actor, doc: Judged): Problem<'notFound'> | null =>
  maySee(actor, doc) ? null : missing(trainingKind)

export const loadTraining = async (actor: Actor, trainingId: string): Promise<TrainingDoc | Problem<'notFound'>> => {
  const doc = await readRecord(trainingKind, trainingId)
  return doc ? (deniedToSee(actor, doc) ?? doc) : missing(trainingKind)
}

/** Of a node's holders those who can accept it: who has no account cannot. */
const acceptersAmong = (holders: readonly Member[], doc: Judged): Member[] =>
  holders.filter((held) => held.openId !== null && mayAccept({ ...held, memberId: held._id }, doc))
/** Whether somebody of the branch may accept it; where nobody is above either, it stays with the branch. */
export const acceptedWhere = async (doc: Judged & { branchId: string }): Promise<TrainingDoc['acceptedAt']> =>
  pathIds(doc.path).length === 1 || acceptersAmong(await holdersOn(doc.branchId), doc).length > 0 ? 'branch' : 'above'

const isOrganizer = (person: Pick<Member, 'posts'>, nodeId: string): boolean =>
  person.posts.some((held) => held.confirmed && held.nodeId === nodeId && held.post === 'organizationCommissioner')
/** Whether it is this person's turn: on a branch the 组织委员 first, a secretary where none of those may. */
export const isTurnOf = (
  actor: Actor,
  doc: Judged & Pick<TrainingDoc, 'branchId' | 'acceptedAt'>,
  holders: readonly Member[],
): boolean =>
  mayAccept(actor, doc) &&
  (doc.acceptedAt === 'above' ||
    isOrganizer(actor, doc.branchId) ||
    !acceptersAmong(holders, doc).some((held) => isOrganizer(held, doc.branchId)))
