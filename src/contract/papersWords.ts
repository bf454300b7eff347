/** Words of what is taken away as a file, shared by both sides; no validator, so that the phone may import it. */

export type PaperForm = 'xlsx' | 'docx'
/** What a paper is of: one meeting, or a node's year. */
export type PaperOf = { meetingId: string } | { nodeId: string; year: number }
interface PaperWords {
  /** As it stands on its first line, and in the name of the file. */
  readonly title: string
  readonly form: PaperForm
  readonly of: 'meeting' | 'nodeYear'
}

/** Every kind of paper there is; who may take one and what it holds: `cloudfunctions/core/papers/kinds.ts`. */
export const papers = {
  rollSheet: { title: '会议签到册', form: 'xlsx', of: 'meeting' },
} as const satisfies Record<string, PaperWords>
export type PaperName = keyof typeof papers
export const paperNames = Object.keys(papers) as PaperName[]

/** For so many hours what was made lies ready. */
export const paperHours = 24
