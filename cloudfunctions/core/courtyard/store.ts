import type { Demand } from '../../../src/contract/courtyard'
import type { AuditEntry } from '../platform/audit'
import type { Stored } from '../platform/db'
import type { StoredPhoto } from '../photo/store'

export const courtyardNotes = 'courtyardNotes'

/** `courtyardNotes/<year><id>`: what one courtyard meeting was about and what was asked for there. */
export interface CourtyardNoteDoc extends Stored {
  author: { memberId: string; name: string }
  companions: { memberId: string; name: string }[]
  /** Of the author when the note was made; a later transfer leaves it where it is. */
  branchId: string
  branchName: string
  path: string
  visibleTo: string[]
  topic: string
  startAt: string
  village: string
  villageGroup: string | null
  host: string
  outreach: string
  outreachMinutes: number
  headcount: number
  demands: Demand[]
  photos: StoredPhoto[]
  savedAt: string
  version: number
  /** What each version said, as a digest: a request that comes again is known by it, however late. */
  said: string[]
  audit: AuditEntry[]
}
