import type { AmendmentView } from '../../contract/amendment'
import { beijingClock } from '../../contract/days'
import type { MeetingDetail } from '../../contract/meeting'
import { contentText, resolutionText, resolutionsOf } from '../../contract/minutesWords'
import { amendmentStateLabels, amendmentSubjectLabels, type WordSubject } from '../../contract/vocabulary'
import { dayWord } from './presentRow'

export interface AmendmentLine {
  key: string
  title: string
  /** The words that stand instead; empty for a person's attendance, which the title says whole. */
  words: string
  /** Who proposed it and why, then who decided and what they said. */
  notes: string[]
  chip: { word: string; tone: 'green' | 'amber' | 'plain' }
  decide: boolean
}

const tones = { proposed: 'amber', accepted: 'green', refused: 'plain' } as const

const titleOf = ({ says }: AmendmentView): string => {
  if (says.subject !== 'attendance') return `${amendmentSubjectLabels[says.subject]}更正为`
  return says.arrivedAt ? `${says.name}：更正为已到会，${beijingClock(says.arrivedAt)} 到` : `${says.name}：更正为缺席`
}

const notesOf = ({ proposedBy, proposedAt, reason, decision, state }: AmendmentView, now: number): string[] => {
  const moment = (at: string) => `${dayWord(at, now)} ${beijingClock(at)}`
  const proposed = `${proposedBy} · ${moment(proposedAt)} 提出：${reason}`
  if (!decision) return [proposed]
  return [
    proposed,
    `${decision.by} · ${moment(decision.at)} ${amendmentStateLabels[state]}${decision.note ? `：${decision.note}` : ''}`,
  ]
}

export const amendmentLines = ({ amendments }: Pick<MeetingDetail, 'amendments'>, now: number): AmendmentLine[] =>
  amendments.map((amendment) => ({
    key: amendment.clientId,
    title: titleOf(amendment),
    words: amendment.says.subject === 'attendance' ? '' : amendment.says.text,
    notes: notesOf(amendment, now),
    chip: { word: amendmentStateLabels[amendment.state], tone: tones[amendment.state] },
    decide: amendment.can.decide,
  }))

/** Whether an accepted amendment stands beside a part of the record. */
export const isAmended = ({ amendments }: Pick<MeetingDetail, 'amendments'>, ...subjects: WordSubject[]): boolean =>
  amendments.some(({ says, state }) => state === 'accepted' && (subjects as string[]).includes(says.subject))

/** The words to begin from: the last accepted ones, else the original. */
export function wordsNow(
  meeting: Pick<MeetingDetail, 'amendments' | 'agenda' | 'items' | 'minutes' | 'place'>,
  subject: WordSubject,
): string {
  const { amendments, place } = meeting
  const original: Record<WordSubject, string> = {
    minutes: contentText(meeting),
    resolutions: resolutionsOf(meeting).map(resolutionText).join('\n'),
    place,
  }
  const accepted = amendments.flatMap(({ says, state }) =>
    state === 'accepted' && says.subject === subject ? [says.text] : [],
  )
  return accepted.at(-1) ?? original[subject]
}
