/** What papers to vote on are printed from. Nothing of it says who will hold which. */
export type BallotFacts = { host: string; copies: number } & (
  { of: 'election'; office: string; seats: number; candidates: readonly string[] } | { of: 'vote'; matter: string }
)
export interface GradeBallotFacts {
  title: string
  copies: number
  subjects: readonly string[]
  grades: readonly string[]
}
