import type { Training } from '../../../../src/contract/studyTraining'
import { trainingFormLabels } from '../../../../src/contract/studyTrainingWords'
import { nameApart } from '../../../../src/contract/person'
import { listTrainings } from '../../study/training/list'
import { Problem } from '../../platform/problem'
import { asked } from '../kind'
import { dayCell, headsOf } from './columns'
import type { Cell, Column } from './register'
import { yearRegister } from './yearRegister'

const columns: readonly Column[] = [
  { head: '姓名', mm: 24 },
  { head: '名称', mm: 58 },
  { head: '主办', mm: 44 },
  { head: '形式', mm: 22, as: 'middle' },
  { head: '起', mm: 22, as: 'middle' },
  { head: '止', mm: 22, as: 'middle' },
  { head: '学时', mm: 14, as: 'count' },
  { head: '凭证号', mm: 25 },
  { head: '登记人', mm: 18 },
  { head: '审核人', mm: 18 },
]

/** Those that count and those that wait for a check, which nobody stands beside yet; by day. Pure. */
export const trainingRows = (trainings: readonly Training[]): Cell[][] =>
  trainings
    .filter(({ state }) => state === 'accepted' || state === 'waiting')
    .sort((a, b) => a.startOn.localeCompare(b.startOn) || a.id.localeCompare(b.id))
    .map((training) => [
      nameApart(training),
      training.title,
      training.organizer,
      trainingFormLabels[training.form],
      dayCell(training.startOn),
      dayCell(training.endOn),
      training.hours,
      training.certificate,
      training.enteredBy,
      training.state === 'accepted' ? (training.decided?.by ?? '') : '',
    ])

/** 培训登记 of a branch. */
export const trainingRegister = yearRegister({
  name: 'trainingRegister',
  verb: 'study.seeHours',
  of: 'branch',
  holds: headsOf(columns),
  tables: async (asking) => {
    const page = await asked(asking, listTrainings, 'study.listTrainings', asking.of)
    return page instanceof Problem ? page : [{ tab: '培训登记', columns, rows: trainingRows(page.rows) }]
  },
})
