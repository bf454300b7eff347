import type { MeetingDetail } from '../../contract/meeting'
import type { Vote } from '../../contract/meetingVote'
import { cite, regulationOfQuorum } from '../../contract/regulations'
import { voteMatterLabels, voteMethodLabels } from '../../contract/voteWords'
import { voteRuleLabels, type MeetingKind, type VoteRule } from '../../contract/vocabulary'

interface VoteView {
  id: string
  matter: string
  chip: { word: string; tone: 'green' | 'amber' | 'plain' }
  /** Ballots and written opinions together. */
  cast: string
  /** How it was taken and the figures it was counted on, a line each. */
  lines: string[]
}

const base: Record<VoteRule, string> = {
  generalMeeting: '应到会有表决权',
  committeeMeeting: '委员',
  election: '应到会有选举权',
}

type Count = Vote['written']
const countText = ({ inFavour, against, abstained }: Count): string =>
  `赞成 ${inFavour} · 反对 ${against} · 弃权 ${abstained}`
const sumOf = ({ inFavour, against, abstained }: Count): number => inFavour + against + abstained
const allVotes = ({ inFavour, against, abstained, written }: Vote): Count => ({
  inFavour: inFavour + written.inFavour,
  against: against + written.against,
  abstained: abstained + written.abstained,
})

/** The outcome where a clause gives one; else whether more than half of the base were in favour, which decides nothing. */
const chipOf = (vote: Vote): VoteView['chip'] => {
  const { carried, base: whole } = vote
  if (carried === null)
    return allVotes(vote).inFavour * 2 > whole
      ? { word: '赞成过半', tone: 'plain' }
      : { word: '赞成未过半', tone: 'plain' }
  return carried ? { word: '通过', tone: 'green' } : { word: '未通过', tone: 'amber' }
}
const presentText = ({ present, enteredAfterwards, enteredWhy }: Vote): string => {
  if (!enteredAfterwards) return `表决时到会 ${present} 人`
  return `表决时到会 ${present} 人（其中会后补录 ${enteredAfterwards} 人${enteredWhy ? `：${enteredWhy}` : ''}）`
}
/** Ballots and written opinions apart, where there are both: a figure alone would not say whether it holds the other. */
const writtenText = (vote: Vote): string[] => {
  const count = sumOf(vote.written)
  return count === 0
    ? []
    : [`其中会上投票：${countText(vote)}`, `其中书面意见 ${count} 份：${countText(vote.written)}，统计在票数内`]
}
const outcomeText = ({ rule, carried, countedBy }: Vote): string => {
  const clause = cite(regulationOfQuorum[rule])
  if (countedBy === 'exemptApart') return `按当时的规则统计：不作硬性要求的同志没有计入${base[rule]}`
  return carried === null ? `${clause}只写明到会人数，是否通过由会议认定` : `按${clause}计算`
}

export const voteView = (vote: Vote): VoteView => {
  const { id, matter, matterKind, method, rule, base: whole, needed, excluded } = vote
  const how = [
    voteRuleLabels[rule],
    ...(matterKind && matterKind !== 'other' ? [voteMatterLabels[matterKind]] : []),
    ...(method ? [voteMethodLabels[method]] : []),
  ]
  return {
    id,
    matter,
    chip: chipOf(vote),
    cast: countText(allVotes(vote)),
    lines: [
      how.join(' · '),
      ...writtenText(vote),
      `${base[rule]} ${whole} 人${excluded > 0 ? `（另有 ${excluded} 人经同意不计算在内）` : ''}，${presentText(vote)}，须到 ${needed} 人`,
      outcomeText(vote),
    ],
  }
}

/** The clause behind a way of counting, as a sheet shows it. */
export function articleOf(rule: VoteRule) {
  const { title, requirement, source, article, verified } = regulationOfQuorum[rule]
  return { title, text: requirement, source: `《${source}》${article}`, unverified: !verified }
}

export type OrdinaryRule = Exclude<VoteRule, 'election'>
/** Who may be asked; the server has the last word on whether a meeting votes that way. */
export const rulesFor = (kinds: readonly MeetingKind[]): OrdinaryRule[] => [
  ...(kinds.includes('committeeMeeting') ? (['committeeMeeting'] as const) : []),
  ...(kinds.includes('generalMeeting') ? (['generalMeeting'] as const) : []),
]
export const usualRule = (meeting: Pick<MeetingDetail, 'kinds'>): OrdinaryRule =>
  rulesFor(meeting.kinds)[0] ?? 'generalMeeting'
