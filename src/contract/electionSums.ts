/** The figures of an election against each other, pure: said while they are typed, and refused when they are sent. */

interface Figures {
  seats: number
  present: number
  issued: number
  returned: number
  valid: number
  spoilt: number
  candidates: readonly { inFavour: number; against: number; abstained: number; elected: boolean }[]
  others: readonly { inFavour: number }[]
}
export interface BrokenCell {
  /** The field that breaks it: `returned`, `candidates.1`. */
  cell: string
  why: string
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0)

/** More came back than were handed out: the election is void and is held anew. */
export const isVoid = ({ issued, returned }: Pick<Figures, 'issued' | 'returned'>): boolean => returned > issued

const brokenBallots = ({ present, issued, returned, valid, spoilt }: Figures): BrokenCell | null => {
  if (issued > present) return { cell: 'issued', why: `发出 ${issued} 张，多于实到会有选举权的 ${present} 人` }
  if (isVoid({ issued, returned })) return { cell: 'returned', why: `收回 ${returned} 张，多于发出 ${issued} 张` }
  return valid + spoilt === returned
    ? null
    : { cell: 'spoilt', why: `有效 ${valid} 张加废票 ${spoilt} 张是 ${valid + spoilt}，与收回 ${returned} 张不符` }
}
const brokenCandidate = ({ valid, candidates }: Figures): BrokenCell | null => {
  for (const [at, { inFavour, against, abstained }] of candidates.entries()) {
    const sum = inFavour + against + abstained
    if (sum !== valid)
      return { cell: `candidates.${at}`, why: `赞成、不赞成、弃权合计 ${sum}，应等于有效票 ${valid} 张` }
  }
  return null
}
/** Nobody marks more names than there are seats, or the ballot is spoilt. */
const brokenTotal = ({ seats, valid, candidates, others }: Figures): BrokenCell | null => {
  const marks = sumOf([...candidates, ...others].map(({ inFavour }) => inFavour))
  if (marks > valid * seats) {
    const cell = others.length > 0 ? `others.${others.length - 1}` : `candidates.${candidates.length - 1}`
    return { cell, why: `赞成票共 ${marks} 张，多于有效票 ${valid} 张乘以应选 ${seats} 人` }
  }
  const elected = candidates.filter((candidate) => candidate.elected).length
  if (elected <= seats) return null
  const last = candidates.map((candidate) => candidate.elected).lastIndexOf(true)
  return { cell: `candidates.${last}`, why: `当选 ${elected} 人，多于应选 ${seats} 人` }
}

/** The first cell that cannot be, with why. */
export const brokenFigures = (figures: Figures): BrokenCell | null =>
  brokenBallots(figures) ?? brokenCandidate(figures) ?? brokenTotal(figures)

/** Candidates with equal votes of whom not all have a seat. */
export const tiedAt = <Candidate extends { memberId: string; inFavour: number }>(
  candidates: readonly Candidate[],
  seats: number,
): string[] => {
  const votes = candidates.map(({ inFavour }) => inFavour).sort((a, b) => b - a)
  const [last, next] = [votes[seats - 1], votes[seats]]
  if (last === undefined || last !== next) return []
  return candidates.filter(({ inFavour }) => inFavour === last).map(({ memberId }) => memberId)
}
