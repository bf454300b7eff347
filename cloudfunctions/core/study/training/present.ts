import { beijingDay } from '../../../../src/contract/days'
import type { Training } from '../../../../src/contract/studyTraining'
import { usualHours } from '../../../../src/contract/studyTrainingWords'
import { tableOn, type HourTable } from '../../../../src/contract/studyHours'
import type { Actor } from '../../platform/actor'
import { mayAccept, mayEnter } from './reach'
import { saysOf } from './rules'
import type { TrainingDoc } from './store'

export const presentTraining = (
  actor: Actor,
  doc: TrainingDoc,
  tables: readonly HourTable[],
  today: string,
): Training => {
  const table = tableOn(tables, doc.startOn)
  return {
    id: doc._id,
    version: doc.version,
    memberId: doc.memberId,
    name: doc.memberName,
    ...saysOf(doc),
    state: doc.state,
    enteredBy: doc.enteredBy.name,
    enteredOn: beijingDay(doc.enteredAt),
    decided: doc.decided && { by: doc.decided.by.name, on: beijingDay(doc.decided.at), words: doc.decided.words },
    changes: doc.earlier.map(({ at, by, why }) => ({ on: beijingDay(at), by: by.name, why })),
    usualHours: table && usualHours(doc.form, doc, table.fullTimeHours),
    can: {
      revise: doc.state !== 'withdrawn' && mayEnter(actor, doc),
      accept: doc.state === 'waiting' && doc.endOn <= today && mayAccept(actor, doc),
    },
  }
}
