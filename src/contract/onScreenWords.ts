import type { WithSpeakers } from './speakingWords'

/** What 投屏 shows in place of the code. */

/** `vote`: the matter alone, while it is voted on; `result`: a recorded vote with its figures, once they are announced. */
export type OnScreen = { type: 'vote'; matter: string } | { type: 'result'; voteId: string }
/** What the room is shown beside the agenda. */
export interface BeforeTheRoom extends WithSpeakers, WithOnScreen {}
export interface WithOnScreen {
  /** For who runs it, while it is open and something is shown. */
  onScreen?: OnScreen
}
/** A vote as the room may read it. */
export interface ScreenVote {
  matter: string
  /** Null until it is announced. Ballots and written opinions together; `carried` is null where no clause says. */
  result: { inFavour: number; against: number; abstained: number; carried: boolean | null } | null
}
