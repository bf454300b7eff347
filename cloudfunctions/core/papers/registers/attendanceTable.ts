import type { RollRow } from '../../../../src/contract/attendance'
import { beijingDay } from '../../../../src/contract/days'
import { byName } from '../../../../src/contract/names'
import { isPartyMember } from '../../../../src/contract/person'
import { kindWords, memberKindLabels } from '../../../../src/contract/vocabulary'
import { rollRows } from '../../attendance/rollRows'
import { standingFields, standingOn, type Dated } from '../../org/standing'
import { membersAlong, type OrgNode } from '../../org/store'
import { findAll } from '../../platform/db'
import { headsOf } from './columns'
import { isHeld, meetingsOf, type ListedMeeting } from './meetings'
import type { Cell, Column } from './register'
import { readRolls, type ReadRoll } from './rolls'
import { daysOf, yearRegister, type AskingYear, type Table } from './yearRegister'

/** Of one person at one meeting. */
export type Mark = '√' | '△' | '×' | '○' | '列'
export interface Marked {
  memberId: string
  mark: Mark
}

/** As the roll on the page has them; somebody asked for nothing and not there is ○. */
const markOf = ({ status, expected, serial }: RollRow): Mark => {
  if (status === 'guest') return '列'
  if (status === 'present' || status === 'late') return '√'
  if (!expected && serial !== null && status === 'absent') return '○'
  return status === 'onLeave' ? '△' : '×'
}
export const marksOf = ({ sources }: ReadRoll): Marked[] =>
  rollRows(sources).flatMap((row) => (row.memberId === null ? [] : [{ memberId: row.memberId, mark: markOf(row) }]))

export interface Sums {
  expected: number
  present: number
  onLeave: number
  absent: number
  exempt: number
}
/** 应到 is what is asked and what came: 实到 + 请假 + 缺席, as at each meeting. */
export const sumsOf = (marks: readonly (Mark | undefined)[]): Sums => {
  const of = (wanted: Mark) => marks.filter((mark) => mark === wanted).length
  const [present, onLeave, absent] = [of('√'), of('△'), of('×')]
  return { expected: present + onLeave + absent, present, onLeave, absent, exempt: of('○') }
}

interface Person {
  memberId: string
  name: string
  kind: string
}
const front: readonly Column[] = [
  { head: '姓名', mm: 18 },
  { head: '身份', mm: 18, as: 'middle' },
]
const sums: readonly Column[] = [
  ['应到次', 12],
  ['实到', 11],
  ['请假', 11],
  ['缺席', 11],
  ['不作要求', 12],
].map(([head, mm]) => ({ head: head as string, mm: mm as number, as: 'count' }))

const columnOf = ({ startAt, kinds, otherLabel }: ListedMeeting): Column => ({
  head: `${beijingDay(startAt).slice(5)}\n${kindWords({ kinds, ...(otherLabel && { otherLabel }) }).join('、')}`,
  mm: 12,
  as: 'middle',
})

const legend = '√ 到会　△ 请假　× 缺席　○ 不作要求　列 列席　空格：不在这场会议的应到名单上'
const quarters = ['第一季度', '第二季度', '第三季度', '第四季度']
const quarterOf = ({ startAt }: ListedMeeting): number => Math.floor((Number(beijingDay(startAt).slice(5, 7)) - 1) / 3)

/** A sheet of the whole year's sums, then one a quarter with a column a meeting. Pure. */
export const attendanceTables = (
  people: readonly Person[],
  held: readonly { meeting: ListedMeeting; marks: readonly Marked[] }[],
): Table[] => {
  const byMeeting = held.map(({ meeting, marks }) => ({
    meeting,
    marks: new Map(marks.map(({ memberId, mark }) => [memberId, mark])),
  }))
  const line = ({ memberId, name, kind }: Person, of: typeof byMeeting, shown: boolean): Cell[] => {
    const marks = of.map((each) => each.marks.get(memberId))
    const { expected, present, onLeave, absent, exempt } = sumsOf(marks)
    return [name, kind, ...(shown ? marks.map((mark) => mark ?? '') : []), expected, present, onLeave, absent, exempt]
  }
  const perQuarter = quarters.flatMap((tab, quarter) => {
    const of = byMeeting.filter(({ meeting }) => quarterOf(meeting) === quarter)
    if (of.length === 0) return []
    return [
      {
        tab,
        columns: [...front, ...of.map(({ meeting }) => columnOf(meeting)), ...sums],
        rows: people.map((person) => line(person, of, true)),
        below: [legend],
      },
    ]
  })
  return [
    {
      tab: '全年合计',
      columns: [...front, ...sums].map((column) => ({ ...column, mm: column.mm + 8 })),
      rows: held.length === 0 ? [] : people.map((person) => line(person, byMeeting, false)),
    },
    ...perQuarter,
  ]
}

/** In the order of the roster: those of the branch at the end, then whoever was on one of its rolls and has left. */
const peopleOf = async (asking: AskingYear, node: OrgNode, rolls: readonly ReadRoll[]): Promise<Person[]> => {
  const { last } = daysOf(asking)
  const members = await findAll<Dated>(
    'members',
    { path: node.path, status: 'active' },
    [...standingFields],
    membersAlong,
  )
  const here = byName(members.flatMap((member) => standingOn(member, last) ?? []).filter(isPartyMember))
  const known = new Set(here.map(({ _id }) => _id))
  const left = new Map(
    rolls
      .flatMap(({ sources }) => sources.entries)
      .filter(({ memberId, branchId }) => branchId === node._id && !known.has(memberId))
      .map(({ memberId, name }) => [memberId, { memberId, name, kind: '' }]),
  )
  return [
    ...here.map(({ _id, name, kind }) => ({ memberId: _id, name, kind: memberKindLabels[kind] })),
    ...byName([...left.values()]),
  ]
}

/** 期间出勤表: who came to what, without a percentage and in no order but the roster's. */
export const attendanceTable = yearRegister({
  name: 'attendanceTable',
  verb: 'meeting.seeRoll',
  of: 'branch',
  holds: [...headsOf(front), '每场会议一列（日期、类型）：√ 到会 △ 请假 × 缺席 ○ 不作要求', ...headsOf(sums)],
  tables: async (asking, node) => {
    const meetings = (await meetingsOf(asking, node)).filter((meeting) => isHeld(meeting) && meeting.roll)
    const rolls = await readRolls(meetings)
    return attendanceTables(
      await peopleOf(asking, node, rolls),
      rolls.map((read) => ({ meeting: read.meeting, marks: marksOf(read) })),
    )
  },
})
