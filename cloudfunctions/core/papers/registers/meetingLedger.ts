import { beijingDay } from '../../../../src/contract/days'
import { electionOfficeLabels } from '../../../../src/contract/electionWords'
import { kindWords, meetingStateLabels } from '../../../../src/contract/vocabulary'
import type { OrgNode } from '../../org/store'
import { dayCell, headsOf } from './columns'
import { meetingsOf, type ListedMeeting } from './meetings'
import type { Cell, Column } from './register'
import { yearRegister } from './yearRegister'

const count = (head: string, mm: number): Column => ({ head, mm, as: 'count' })
const columns: readonly Column[] = [
  { head: '年度次数', mm: 9, as: 'middle' },
  { head: '日期', mm: 19, as: 'middle' },
  { head: '类型', mm: 16 },
  { head: '名称', mm: 30.8 },
  { head: '地点', mm: 25.2 },
  { head: '主持', mm: 12 },
  { head: '记录', mm: 12 },
  { head: '主讲', mm: 12 },
  ...['应到', '实到', '请假', '缺席', '列席'].map((head) => count(head, 8.5)),
  count('有表决权应到', 10),
  count('有表决权到会', 10),
  { head: '表决事项', mm: 18 },
  { head: '结果', mm: 9.5, as: 'middle' },
  count('决议条数', 9),
  { head: '状态', mm: 14, as: 'middle' },
  { head: '补记', mm: 18, as: 'middle' },
]
/** Of several nodes each line says whose it is. */
const hostColumn: Column = { head: '召开单位', mm: 24 }

type Host = ListedMeeting['hosts'][number]
/** The host a line is of: the node's own, or the first below it. */
const hostIn = ({ hosts }: Pick<ListedMeeting, 'hosts'>, { path }: Pick<OrgNode, 'path'>): Host | undefined =>
  hosts.find((host) => host.path.startsWith(path))

/** A meeting of more hosts is everybody's, and nobody files it under a number (meeting/ordinals.ts). */
const maxHosts = 3
/** Which of its kinds it is for its host, in the order of their beginnings. */
const numbersOf = (meetings: readonly ListedMeeting[], node: Pick<OrgNode, 'path'>): string[][] => {
  const last = new Map<string, number>()
  return meetings.map((meeting) => {
    const own = hostIn(meeting, node)
    const numbers = meeting.hosts.flatMap(({ nodeId }) =>
      meeting.kinds.map((kind) => {
        const key = `${nodeId}:${kind}`
        const number = (last.get(key) ?? 0) + 1
        last.set(key, number)
        return { nodeId, number }
      }),
    )
    if (meeting.hosts.length > maxHosts) return []
    return numbers.filter(({ nodeId }) => nodeId === own?.nodeId).map(({ number }) => String(number))
  })
}

const outcomes = { true: '通过', false: '未通过', null: '' }
const votesOf = ({ votes, elections = [] }: ListedMeeting): { matter: string; result: string }[] => [
  ...votes.map(({ matter, carried }) => ({ matter, result: outcomes[`${carried}`] })),
  ...elections.map(({ office, candidates = [], others = [] }) => ({
    matter: `选举${electionOfficeLabels[office]}`,
    result: `当选${[...candidates, ...others].filter(({ elected }) => elected).length}人`,
  })),
]
const resolutionsIn = ({ minutes, itemNotes = [] }: ListedMeeting): number =>
  (minutes?.resolutions?.length ?? 0) + itemNotes.reduce((sum, { resolutions = [] }) => sum + resolutions.length, 0)

const stateOf = ({ state, unreviewed }: ListedMeeting): string =>
  state === 'archived' && unreviewed ? '自动归档' : meetingStateLabels[state]

/** One line a meeting, oldest first. Pure. */
export const meetingRows = (meetings: readonly ListedMeeting[], node: Pick<OrgNode, 'path' | 'kind'>): Cell[][] => {
  const numbers = numbersOf(meetings, node)
  return meetings.map((meeting, at) => {
    const { title, kinds, otherLabel, place, startAt, chair, recorder, lecturers = [], counted, afterwards } = meeting
    const votes = votesOf(meeting)
    const figures = counted
      ? [counted.expected, counted.present, counted.onLeave, counted.absent, counted.guests]
      : [meeting.roll?.expected ?? null, null, null, null, null]
    return [
      (numbers[at] ?? []).join('、'),
      ...(node.kind === 'branch' ? [] : [hostIn(meeting, node)?.name ?? '']),
      dayCell(beijingDay(startAt)),
      kindWords({ kinds, ...(otherLabel && { otherLabel }) }).join('、'),
      title,
      place,
      chair?.name ?? '',
      recorder?.name ?? '',
      lecturers.map(({ name }) => name).join('、'),
      ...figures,
      counted?.votingBase ?? meeting.roll?.votingBase ?? null,
      counted?.votingPresent ?? null,
      votes.map(({ matter }) => matter).join('；'),
      votes.map(({ result }) => result).join('；'),
      resolutionsIn(meeting),
      stateOf(meeting),
      afterwards ? dayCell(beijingDay(afterwards.at)) : null,
    ]
  })
}

/** 会议台账: every meeting of a node and of those below it. */
export const meetingLedger = yearRegister({
  name: 'meetingLedger',
  verb: 'meeting.see',
  of: 'node',
  holds: headsOf(columns),
  tables: async (asking, node) => {
    const meetings = await meetingsOf(asking, node)
    const [first, ...others] = columns
    return [
      {
        tab: '会议台账',
        columns: node.kind === 'branch' ? columns : [first!, hostColumn, ...others],
        rows: meetingRows(meetings, node),
        rowMm: 13,
      },
    ]
  },
})
