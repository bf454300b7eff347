import type { Act } from './going'
import type { DraftKind } from './kinds'
import type { Result } from '../callAction'
import type { PageParams } from '../navigate'

export type { DraftKind } from './kinds'

/**
 * `writing`: only kept; `waiting`: goes by itself when it can; `refused`: the server said why not, the person mends it;
 * `conflict`: somebody changed the record meanwhile, the person chooses.
 */
export type DraftState = 'writing' | 'waiting' | 'refused' | 'conflict'

/** A photo of a draft: chosen on this phone (`file`), or already the record's (`file` is null). */
export interface DraftPhoto {
  id: string
  /** The name it is kept under on this phone. */
  file: string | null
  bytes: number
  /** The server's id, once it has it. */
  photoId: string | null
}

/** What a save changes: the version it was begun on, and what the record said then. */
export interface DraftBase<Fields = unknown> {
  recordId: string
  version: number
  /** Missing where nobody has seen it: then all of the draft is meant. */
  fields?: Fields
  photoIds?: string[]
  /** Where both sides had changed a field: the side the person took. */
  took?: { field: string; side: 'mine' | 'theirs' }[]
}

/** What is sent; frozen when first tried, so that a try whose answer was lost is repeated as it was. */
export interface Tried<Fields> {
  /** Unlike for every new content: a repetition is told from a second change by it. */
  saveId: string
  fields: Fields
  photos: DraftPhoto[]
}

export interface Draft<Fields = unknown> {
  /** The record's `clientId`. */
  id: string
  kind: DraftKind
  /** Beijing year of the first save on this phone; goes into the record's id. */
  year: number
  /** Whose it is: nobody else on this phone sees or sends it. */
  memberId: string
  fields: Fields
  photos: DraftPhoto[]
  base: DraftBase<Fields> | null
  /** The empty form it was begun on, where a form opened empty goes on with what was left in it. */
  slot?: string
  state: DraftState
  /** ISO instant by this phone's clock. */
  savedAt: string
  /** When it was first submitted, the same way; what changes one record goes in this order. */
  queuedAt?: string
  /** The sentence of the refusal, and the field it is about. */
  problem: string
  problemField: string
  tried: Tried<Fields> | null
}

/** What the server has now: its id and the version to change it from. */
export interface Sent {
  recordId: string
  version: number
}
/**
 * Sends one draft by `act`, in its owner's name and under the name its call has had since it was first tried: creates the
 * record under `draft.id`, or changes `draft.base` under `saveId`. A repetition is answered the same; `changedElsewhere` when
 * the record is no longer of `base.version`.
 */
export type Send<Fields> = (
  draft: Draft<Fields> & { saveId: string },
  photoIds: string[],
  act: Act,
) => Promise<Result<Sent>>

/** A page of the app: its path, and what it is opened with. */
export type Place = readonly [path: string, params?: PageParams]

/** What lists say of drafts of one kind, and where they lead. */
export interface DraftAbout<Fields> {
  /** What it is called while it is a draft, and in the list of what was sent: no content. */
  title: (fields: Fields) => string
  /** A line under it while it is a draft. */
  note?: (fields: Fields) => string
  /** Where it is written. */
  form: (draft: Pick<Draft<Fields>, 'id' | 'base' | 'fields'>) => Place
  /** Where the record is read that it becomes. */
  record: (recordId: string) => Place
  /** Once sent its words cannot be changed by another draft. */
  final?: boolean
}
