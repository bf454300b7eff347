/** Words of votes and elections: closed lists with their Chinese labels. */

/** What a vote is about; the first three follow rules of their own. */
export const voteMatters = ['admission', 'confirmation', 'discipline', 'other'] as const
export type VoteMatter = (typeof voteMatters)[number]
export const voteMatterLabels: Record<VoteMatter, string> = {
  admission: '接收预备党员',
  confirmation: '预备党员转正',
  discipline: '党员处分',
  other: '其他事项',
}
/** Matters decided by secret ballot alone. */
export const isSecret = (matter: VoteMatter): boolean => matter !== 'other'
/** Matters for which an absent member's written opinion counts. */
export const takesOpinions = (matter: VoteMatter): boolean => matter === 'admission' || matter === 'confirmation'

/** A secret ballot is held on paper; its counts are recorded. */
export const voteMethods = ['showOfHands', 'spoken', 'secretBallot'] as const
export type VoteMethod = (typeof voteMethods)[number]
export const voteMethodLabels: Record<VoteMethod, string> = {
  showOfHands: '举手',
  spoken: '口头',
  secretBallot: '无记名投票（纸质票）',
}

export const opinionChoices = ['inFavour', 'against', 'abstained'] as const
export type OpinionChoice = (typeof opinionChoices)[number]
export const opinionChoiceLabels: Record<OpinionChoice, string> = {
  inFavour: '赞成',
  against: '反对',
  abstained: '弃权',
}

/** Why a member may be left out of 应到会, once the level above and the meeting have both agreed. */
export const exclusionReasons = [
  'cannotExpress',
  'abroad',
  'sentenced',
  'bedridden',
  'workedElsewhere',
  'returnedHome',
] as const
export type ExclusionReason = (typeof exclusionReasons)[number]
export const exclusionReasonLabels: Record<ExclusionReason, string> = {
  cannotExpress: '患精神病或因其他疾病不能表达本人意志',
  abroad: '自费出国半年以上',
  sentenced: '留党察看期间，或正在服刑',
  bedridden: '年老体弱卧床不起、长期生病生活不能自理',
  workedElsewhere: '工作调动、外出学习或工作半年以上，应转组织关系而没有转',
  returnedHome: '已回原籍长期居住的离退休党员，没有转出组织关系',
}
/** Of an admission five count, of an election all six. */
export const exclusionReasonsOf = (about: 'admission' | 'election'): readonly ExclusionReason[] =>
  about === 'election' ? exclusionReasons : exclusionReasons.filter((reason) => reason !== 'returnedHome')
