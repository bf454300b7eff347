import type { ActionName, Output, Parsed } from '../../../src/contract'
import type { PaperOf } from '../../../src/contract/papersWords'
import type { OrgNode } from '../org/store'
import type { Actor } from '../platform/actor'
import type { Problem } from '../platform/problem'
import type { Handler, Request } from '../platform/request'
import type { Verb } from '../policy/table'

/** Who asks for a paper, and of what it is to be. */
export interface Asking<Of extends PaperOf = PaperOf> {
  readonly request: Request<'papers.take'> | Request<'papers.go'>
  readonly of: Of
}
export type Refused = Problem<
  'notAllowed' | 'notFound' | 'badInput' | 'changedElsewhere' | 'meetingStateWrong' | 'chairNotFound'
>

/** What the paper is called beside its kind, and the node it belongs to. */
export interface About {
  /** What of: 第一党支部 2026年; it ends the name of the file. */
  readonly whose: string
  readonly nodeId: string
  readonly path: string
}
/** One kind of paper. What it holds is gathered as the person who asks would read it, and then written without another look. */
export interface PaperKind<Of extends PaperOf = PaperOf, Facts = unknown> {
  /** Without this right nobody takes one; what is gathered asks for more where more is needed. */
  readonly verb: Verb
  /** What it holds, a line each, as docs/papers.md has it. */
  readonly holds: readonly string[]
  /** May they, and what is it called? */
  readonly about: (asking: Asking<Of>) => Promise<About | Refused>
  /** Of a year's: whether this person may take it of this node. */
  readonly fits?: (actor: Actor, node: OrgNode) => boolean
  /** The names of its volumes, for what does not fit into one call; one without a name where this is left out. */
  readonly volumes?: (asking: Asking<Of>) => Promise<string[] | Refused>
  readonly gather: (asking: Asking<Of>, volume: number, volumes: readonly string[]) => Promise<Facts | Refused>
  readonly write: (facts: Facts) => Promise<Buffer>
}
export type MeetingPaper<Facts> = PaperKind<{ meetingId: string }, Facts>
export type YearPaper<Facts> = PaperKind<{ nodeId: string; year: number }, Facts>

/** What an act of the phone would answer whoever asks: a paper holds what its maker may read on a page, and the same figures. */
export const asked = <N extends ActionName>(
  { request }: Asking,
  handler: Handler<N>,
  action: N,
  input: Parsed<N>,
): Promise<Output<N> | Problem> =>
  (handler as (asked: unknown) => Promise<Output<N> | Problem>)({ ...request, action, input })
