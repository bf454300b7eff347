import type { CourtyardNote, CourtyardRow, Demand } from '../../contract/courtyard'
import type { CourtyardView } from '../../contract/courtyardWords'
import { courtyardPlace, demandOutcomeLabels } from '../../contract/courtyardWords'
import { beijingClock, beijingDay, beijingYear, dayText } from '../../contract/days'
import type { LedgerState } from '../../contract/ledgerWords'
import { ledgerStateLabels } from '../../contract/ledgerWords'
import type { ShownPhoto } from '../../contract/photo'
import { photoCheckLabels } from '../../contract/photoWords'
import type { Tone } from '../../components/Chip'
import type { StripPhoto } from '../../components/PhotoStrip'

export const whenText = (startAt: string, now: number): string =>
  `${dayText(beijingDay(startAt), beijingYear(now))} ${beijingClock(startAt)}`

/** 诉求 3 条，2 条转账单 */
export const demandsText = ({ answered, toLedger }: CourtyardRow['demands']): string => {
  if (answered + toLedger === 0) return '没有诉求'
  return `诉求 ${answered + toLedger} 条${toLedger > 0 ? `，${toLedger} 条转账单` : '，都已当场答复'}`
}
export const rowNote = (row: CourtyardRow, view: CourtyardView, now: number): string =>
  [
    whenText(row.startAt, now),
    row.place,
    ...(view === 'mine' ? [] : [view === 'below' ? row.branchName : row.authorName]),
  ].join(' · ')

export const viewLabels: Record<CourtyardView, string> = { mine: '我的', branch: '本支部', below: '下级' }
export const emptyWords: Record<CourtyardView, { title: string; text: string }> = {
  mine: { title: '还没有记过院坝会', text: '到村里开院坝会时，没有信号也能记，回来自动上传。' },
  branch: { title: '本支部还没有院坝会记录', text: '党员记下的院坝会会出现在这里。' },
  below: { title: '下级还没有院坝会记录', text: '下级支部记下的院坝会会出现在这里。' },
}

const toneOf: Record<LedgerState, Tone> = {
  recorded: 'amber',
  accepted: 'blue',
  inProgress: 'blue',
  awaitingVerification: 'amber',
  closed: 'green',
  answered: 'green',
  reopened: 'red',
}
export interface DemandLine {
  key: string
  title: string
  note: string
  chip: { tone: Tone; word: string }
  /** The ledger's page of it; null for what was answered on the spot. */
  entryId: string | null
}
/** The second line of a demand: who, what was said, its number in the ledger. */
export const demandNote = ({ raisedBy, onSpotAnswer, outcome }: Demand, number?: string): string => {
  const answer = onSpotAnswer === '' ? outcome === 'answered' && '已当场答复' : `当场答复：${onSpotAnswer}`
  return [raisedBy, answer, number && `账单 ${number}`].filter(Boolean).join(' · ')
}
export const outcomeChip = ({ outcome }: Pick<Demand, 'outcome'>): DemandLine['chip'] => ({
  tone: outcome === 'toLedger' ? 'red' : 'green',
  word: demandOutcomeLabels[outcome],
})

export const demandLines = ({ demands, entries }: Pick<CourtyardNote, 'demands' | 'entries'>): DemandLine[] =>
  demands.map((demand) => {
    const entry = entries.find(({ key }) => key === demand.key)
    return {
      key: demand.key,
      title: demand.matter,
      note: demandNote(demand, entry?.number),
      chip: entry ? { tone: toneOf[entry.state], word: ledgerStateLabels[entry.state] } : outcomeChip(demand),
      entryId: entry?.id ?? null,
    }
  })

export const peopleText = ({
  host,
  author,
  companions,
}: Pick<CourtyardNote, 'host' | 'author' | 'companions'>): string =>
  [
    `主持 ${host}`,
    `记录 ${author.name}`,
    ...(companions.length > 0 ? [`同去 ${companions.map(({ name }) => name).join('、')}`] : []),
  ].join(' · ')

export const comeText = ({
  headcount,
  outreachMinutes,
}: Pick<CourtyardNote, 'headcount' | 'outreachMinutes'>): string =>
  [`到场群众 ${headcount} 人`, ...(outreachMinutes > 0 ? [`宣讲 ${outreachMinutes} 分钟`] : [])].join(' · ')

export const noteLead = (note: CourtyardNote, now: number): string =>
  `${whenText(note.startAt, now)} · ${courtyardPlace(note)}`

/** A photo as the strip shows it, or why it cannot be seen. */
export const stripPhoto = ({ id, url, thumbUrl, check }: ShownPhoto): StripPhoto => ({
  id,
  url: thumbUrl ?? undefined,
  fullUrl: url ?? undefined,
  ...(check === 'passed' ? {} : { mark: photoCheckLabels[check] }),
})
