import type { Output } from '../../contract'
import { beijingDay, dayText } from '../../contract/days'

/** What waits beside the board, pure. */

export interface Beside {
  title: string
  /** The first few; the list has them all. */
  rows: { id: string; title: string; note: string }[]
}
const few = 5

/** A page that is full may not be all. */
const counted = (number: number, next: string | null, unit: string): string =>
  next === null ? `${number} ${unit}` : `${number} ${unit}以上`

export const waitingOf = ({ rows, next }: Pick<Output<'meeting.list'>, 'rows' | 'next'>): Beside => ({
  title: rows.length > 0 ? `等您审核 ${counted(rows.length, next, '份')}` : '没有等您审核的记录',
  rows: rows.slice(0, few).map(({ id, title, hostNames, startAt }) => ({
    id,
    title: hostNames.join('、'),
    note: [title, dayText(beijingDay(startAt))].join(' · '),
  })),
})

/** Entries come with the most urgent first, so that those overdue are the first of them. */
export const overdueOf = ({ rows, next, today }: Pick<Output<'ledger.list'>, 'rows' | 'next' | 'today'>): Beside => {
  const overdue = rows.filter(({ dueOn }) => dueOn !== null && dueOn < today)
  const all = overdue.length === rows.length ? next : null
  return {
    title: overdue.length > 0 ? `问题台账超期 ${counted(overdue.length, all, '件')}` : '问题台账没有超期的',
    rows: overdue.slice(0, few).map(({ id, matter, branchName, owner, dueOn }) => ({
      id,
      title: matter,
      note: [branchName, owner, `${dayText(dueOn!)}到期`].filter(Boolean).join(' · '),
    })),
  }
}
