import type { MeetingDetail } from '../../contract/meeting'
import type { Vote } from '../../contract/meetingVote'
import { regulationOfVote } from '../../contract/regulations'
import { voteRuleLabels, type MeetingKind, type VoteRule } from '../../contract/vocabulary'

interface VoteView {
  id: string
  matter: string
  chip: { word: string; tone: 'green' | 'amber' }
  cast: string
  /** The figures it was counted on. */
  basis: string
}

const base: Record<VoteRule, string> = {
  generalMeeting: '应到有表决权',
  committeeMeeting: '委员',
  election: '应到有选举权',
}

export const voteView = ({
  id,
  matter,
  rule,
  base: whole,
  present,
  needed,
  inFavour,
  against,
  abstained,
  carried,
}: Vote): VoteView => ({
  id,
  matter,
  chip: carried ? { word: '通过', tone: 'green' } : { word: '未通过', tone: 'amber' },
  cast: `赞成 ${inFavour} · 反对 ${against} · 弃权 ${abstained}`,
  basis: `${voteRuleLabels[rule]}：${base[rule]} ${whole} 人，到会 ${present} 人，须到 ${needed} 人`,
})

/** The clause behind a way of counting, as a sheet shows it. */
export function articleOf(rule: VoteRule) {
  const { title, requirement, source, article, verified } = regulationOfVote[rule]
  return { title, text: requirement, source: `《${source}》${article}`, unverified: !verified }
}

/** Ways of counting to choose from; the server has the last word on whether a meeting votes that way. */
export const rulesFor = (kinds: readonly MeetingKind[]): VoteRule[] => [
  ...(kinds.includes('committeeMeeting') ? (['committeeMeeting'] as const) : []),
  ...(kinds.includes('generalMeeting') ? (['generalMeeting', 'election'] as const) : []),
]

/** A number as typed; NaN when it is not a whole number. */
export const countOf = (typed: string): number => (/^\d{1,6}$/.test(typed.trim()) ? Number(typed.trim()) : NaN)

export type VoteForm = { matter: string; rule: VoteRule; inFavour: string; against: string; abstained: string }

export const usualRule = (meeting: Pick<MeetingDetail, 'kinds'>): VoteRule =>
  rulesFor(meeting.kinds)[0] ?? 'generalMeeting'

export const isComplete = ({ matter, inFavour, against, abstained }: VoteForm): boolean =>
  matter.trim() !== '' && [inFavour, against, abstained].every((typed) => !Number.isNaN(countOf(typed)))
