import * as v from 'valibot'
import { action } from './action'
import { id, paragraphs, version } from './fields'
import { publicationKinds, type PublicationKind, type PublicationState } from './publicationWords'

/** What WeChat's check of text would have a person look at, before others than the record's readers get it. */

const which = { kind: v.picklist(publicationKinds, '请重新选择'), id }

export interface Publication {
  kind: PublicationKind
  id: string
  version: number
  /** The whole of what would be read. */
  title: string
  text: string
  /** Who wants it read, and by whom. */
  by: string
  readers: string
  state: PublicationState
  decided: { by: string; words: string } | null
  can: { decide: boolean }
}
/** For whoever decides; for anybody else it is not there. */
export const show = action<Publication>()({
  name: 'publication.show',
  input: v.strictObject(which),
  problems: ['notFound'],
})
export const decide = action<{ version: number }>()({
  name: 'publication.decide',
  writes: true,
  input: v.strictObject({ ...which, version, allow: v.boolean(), words: v.nullable(paragraphs(200)) }),
  problems: ['notFound', 'notAllowed', 'badInput', 'changedElsewhere'],
})
