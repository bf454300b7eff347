import type { Visit, VisitRow } from '../../contract/visit'
import { shortDay } from './presentPair'

/** Pure. `today` is a Beijing day. */

export const promisesText = (promises: number): string => (promises === 0 ? '没有答应的事' : `答应 ${promises} 件`)
export const rowNote = (row: VisitRow, today: string, withBranch: boolean): string =>
  [
    shortDay(row.visitedOn, today),
    row.village,
    withBranch ? `${row.authorName}（${row.branchName}）` : row.authorName,
    row.promises > 0 && promisesText(row.promises),
  ]
    .filter(Boolean)
    .join(' · ')

export const visitLead = ({ visitedOn, village }: Pick<Visit, 'visitedOn' | 'village'>, today: string): string =>
  `${shortDay(visitedOn, today)} · ${village}`
export const peopleText = ({
  author,
  companions,
  branchName,
}: Pick<Visit, 'author' | 'companions' | 'branchName'>): string =>
  [branchName, `${author.name}走访`, companions.length > 0 && `${companions.map(({ name }) => name).join('、')}同去`]
    .filter(Boolean)
    .join(' · ')
