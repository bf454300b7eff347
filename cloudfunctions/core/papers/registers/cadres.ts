import type { DualLifeRow } from '../../../../src/contract/attendanceDualLife'
import { beijingDay } from '../../../../src/contract/days'
import { nameApart } from '../../../../src/contract/person'
import { kindWords, postName } from '../../../../src/contract/vocabulary'
import { dualLife } from '../../attendance/dualLife'
import { dualLifeSubject } from '../../org/subject'
import type { Member } from '../../org/store'
import { command, findAll } from '../../platform/db'
import { Problem } from '../../platform/problem'
import { may } from '../../policy'
import { asked } from '../kind'
import { dayCell, headsOf } from './columns'
import type { Cell, Column } from './register'
import { yearRegister, type AskingYear } from './yearRegister'

const columns: readonly Column[] = [
  { head: '姓名', mm: 34 },
  { head: '职务', mm: 70 },
  { head: '所在支部', mm: 60 },
  { head: '日期', mm: 34, as: 'middle' },
  { head: '类型', mm: 39, as: 'middle' },
  { head: '身份', mm: 30, as: 'middle' },
]

const allRows = async (asking: AskingYear): Promise<DualLifeRow[] | Problem> => {
  const { nodeId, year } = asking.of
  const rows: DualLifeRow[] = []
  for (let cursor: string | undefined; ;) {
    const page = await asked(asking, dualLife, 'attendance.dualLife', { nodeId, year, cursor })
    if (page instanceof Problem) return page
    rows.push(...page.rows)
    if (page.next === null) return rows
    cursor = page.next
  }
}

/** By branch and roster; who came to none has a line without a day, and nothing is counted. Pure. */
export const cadreRows = (rows: readonly DualLifeRow[], postsOf: (memberId: string) => string): Cell[][] =>
  rows.flatMap((row) => {
    const who = [nameApart(row), postsOf(row.memberId), row.branchName]
    if (row.meetings.length === 0) return [[...who, null, '', '']]
    return row.meetings.map(({ startAt, kinds, isAfterwards }) => [
      ...who,
      dayCell(beijingDay(startAt)),
      `${kindWords({ kinds }).join('、')}${isAfterwards ? '（补记）' : ''}`,
      '普通党员',
    ])
  })

const postsBy = async ({ request: { actor } }: AskingYear, ids: readonly string[]) => {
  const members =
    ids.length === 0 ? [] : await findAll<Member>('members', { _id: command.in([...ids]) }, ['path', 'posts'])
  const seen = members.filter(({ _id, path }) => may(actor, 'org.seeMember', { paths: [path], memberId: _id }))
  const posts = new Map(
    seen.map(({ _id, posts: held }) => [
      _id,
      held
        .filter(({ confirmed }) => confirmed)
        .map((each) => `${each.nodeName}${postName(each)}`)
        .join('、'),
    ]),
  )
  return (id: string): string => posts.get(id) ?? ''
}

/** 组织生活参加情况（领导干部）. */
export const cadreRegister = yearRegister({
  name: 'cadreRegister',
  verb: 'attendance.seeDualLife',
  of: 'node',
  holds: headsOf(columns),
  subject: dualLifeSubject,
  tables: async (asking) => {
    const rows = await allRows(asking)
    if (rows instanceof Problem) return rows
    const postsOf = await postsBy(
      asking,
      rows.map(({ memberId }) => memberId),
    )
    return [{ tab: '参加组织生活情况', columns, rows: cadreRows(rows, postsOf) }]
  },
})
