import { talkKindLabels, talkOccasionLabels } from '../../../../src/contract/talkWords'
import { findAll } from '../../platform/db'
import type { TalkDoc } from '../../talk/store'
import { dayCell, headsOf, numbered } from './columns'
import type { Cell, Column } from './register'
import { yearRegister } from './yearRegister'

const columns: readonly Column[] = [
  { head: '序号', mm: 14, as: 'count' },
  { head: '日期', mm: 30, as: 'middle' },
  { head: '谈话人', mm: 36 },
  { head: '谈话对象', mm: 36 },
  { head: '类型', mm: 36, as: 'middle' },
  { head: '事由', mm: 36, as: 'middle' },
  { head: '地点', mm: 79 },
]
/** Facts alone: what was said is not even read. */
const fields = ['host', 'counterpart', 'kind', 'occasion', 'heldOn', 'place', 'state', 'sortOn'] as const
type Facts = Pick<TalkDoc, '_id' | (typeof fields)[number]>

/** Those that were held, confirmed or waiting for it, by day. Pure. */
export const talkRows = (talks: readonly Facts[]): Cell[][] =>
  numbered(
    talks
      .filter(({ state, heldOn }) => heldOn !== null && (state === 'confirmed' || state === 'recorded'))
      .sort((a, b) => a.sortOn.localeCompare(b.sortOn) || a._id.localeCompare(b._id))
      .map(({ heldOn, host, counterpart, kind, occasion, place }) => [
        dayCell(heldOn),
        host.name,
        counterpart.name,
        talkKindLabels[kind],
        talkOccasionLabels[occasion],
        place ?? '',
      ]),
  )

/** 谈心谈话登记, for the branch's own committee; never a word of what was said. */
export const talkRegister = yearRegister({
  name: 'talkRegister',
  verb: 'talk.see',
  of: 'branch',
  holds: headsOf(columns),
  tables: async ({ of: { year } }, node) => {
    const talks = await findAll<Facts>('talks', { heldYear: year, path: node.path }, [...fields])
    return [{ tab: '谈心谈话登记', columns, rows: talkRows(talks) }]
  },
})
