import type { LedgerState } from '../../contract/ledgerWords'
import { ledgerStateLabels } from '../../contract/ledgerWords'
import type { ShownPhoto } from '../../contract/photo'
import { photoCheckLabels } from '../../contract/photoWords'
import type { Visit, VisitPromise, VisitRow } from '../../contract/visit'
import type { Tone } from '../../components/Chip'
import type { StripPhoto } from '../../components/PhotoStrip'
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

const toneOf: Record<LedgerState, Tone> = {
  recorded: 'amber',
  accepted: 'blue',
  inProgress: 'blue',
  awaitingVerification: 'amber',
  closed: 'green',
  answered: 'green',
  reopened: 'red',
}
export interface PromiseLine {
  key: string
  title: string
  note: string
  chip: { tone: Tone; word: string }
  /** The ledger's page of it; null for what was only noted. */
  entryId: string | null
}
export const promiseLine = ({ key, text, raisedBy, entry }: VisitPromise): PromiseLine => ({
  key,
  title: text,
  note: [raisedBy && `${raisedBy}提出`, entry?.number].filter(Boolean).join(' · '),
  chip: entry ? { tone: toneOf[entry.state], word: ledgerStateLabels[entry.state] } : { tone: 'plain', word: '已记下' },
  entryId: entry?.id ?? null,
})

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

/** A photo as the strip shows it, or why it cannot be seen. */
export const stripPhoto = ({ id, url, thumbUrl, check }: ShownPhoto): StripPhoto => ({
  id,
  url: thumbUrl ?? undefined,
  fullUrl: url ?? undefined,
  ...(check === 'passed' ? {} : { mark: photoCheckLabels[check] }),
})
