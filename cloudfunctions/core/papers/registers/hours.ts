import { kindWords } from '../../../../src/contract/vocabulary'
import { trainingFormLabels } from '../../../../src/contract/studyTrainingWords'
import type { BranchHours, YearOfHours } from '../../../../src/contract/study'
import { nameApart } from '../../../../src/contract/person'
import { totalOf } from '../../../../src/contract/studyHours'
import { branchHours } from '../../study/branchHours'
import { readLines, readTrainings } from '../../study/hours'
import { readTables } from '../../study/store'
import { Problem } from '../../platform/problem'
import { asked } from '../kind'
import { dayCell, headsOf } from './columns'
import type { Cell, Column } from './register'
import { yearRegister } from './yearRegister'

const columns: readonly Column[] = [
  { head: '姓名', mm: 26 },
  { head: '日期', mm: 26, as: 'middle' },
  { head: '内容', mm: 95 },
  { head: '类型', mm: 40, as: 'middle' },
  { head: '用时', mm: 22, as: 'count' },
  { head: '学时', mm: 20, as: 'count' },
  { head: '来源', mm: 38, as: 'middle' },
]
const sumColumns: readonly Column[] = [
  { head: '姓名', mm: 60 },
  { head: '集中学习', mm: 40, as: 'count' },
  { head: '培训', mm: 40, as: 'count' },
  { head: '合计', mm: 40, as: 'count' },
]

type Earned = Pick<YearOfHours, 'lines' | 'trainings'>
type Named = BranchHours['members'][number]

const linesOf = (name: string, { lines, trainings }: Earned): Cell[][] =>
  [
    ...lines.map(({ day, title, kinds, minutes, hours, isAfterwards }) => ({
      day,
      row: [title, kindWords({ kinds }).join('、'), minutes, hours, isAfterwards ? '会议（补记）' : '会议'],
    })),
    ...trainings.map(({ startOn, title, form, hours }) => ({
      day: startOn,
      row: [title, trainingFormLabels[form], null, hours, '培训'],
    })),
  ]
    .sort((a, b) => a.day.localeCompare(b.day))
    .map(({ day, row }) => [name, dayCell(day), ...row])

/** Person by person in the order of the page, each by day; and the sums of the same lines, without what is still wanting. Pure. */
export const hourTables = (members: readonly Named[], earnedBy: (memberId: string) => Earned) => {
  const each = members.map((member) => ({ name: nameApart(member), earned: earnedBy(member.memberId) }))
  return [
    { tab: '学时登记', columns, rows: each.flatMap(({ name, earned }) => linesOf(name, earned)) },
    {
      tab: '合计',
      columns: sumColumns,
      rows: each.map(({ name, earned }): Cell[] => {
        const [studied, trained] = [totalOf(earned.lines), totalOf(earned.trainings)]
        return [name, studied, trained, studied + trained]
      }),
    },
  ]
}

/** 学时登记, with its sums on a sheet of their own. */
export const hourRegister = yearRegister({
  name: 'hourRegister',
  verb: 'study.seeHours',
  of: 'branch',
  holds: [...headsOf(columns), `第二张表“合计”：${headsOf(sumColumns).join('、')}`],
  tables: async (asking) => {
    const { nodeId, year } = asking.of
    const page = await asked(asking, branchHours, 'study.branchHours', { nodeId, year })
    if (page instanceof Problem) return page
    const ids = page.members.map(({ memberId }) => memberId)
    const tables = await readTables()
    const [lines, trainings] = await Promise.all([
      readLines(ids, year, asking.request.at, tables),
      readTrainings(ids, year),
    ])
    return hourTables(page.members, (id) => ({ lines: lines.get(id) ?? [], trainings: trainings.get(id) ?? [] }))
  },
})
