import type { Draft, DraftAbout, DraftKind, Send } from './types'

interface Sender<Fields> {
  send: Send<Fields>
  about: DraftAbout<Fields>
}

// One map for every kind; each sender knows its own fields.
const senders = new Map<DraftKind, Sender<never>>()

/** Once, by the feature, at launch. */
export function registerSender<Fields>(kind: DraftKind, send: Send<Fields>, about: DraftAbout<Fields>): void {
  senders.set(kind, { send, about })
}

export const senderOf = (kind: DraftKind): Sender<never> | undefined => senders.get(kind)

/** What lists say of a draft, and where it leads. */
export const aboutOf = (kind: DraftKind): DraftAbout<never> | undefined => senderOf(kind)?.about

export const titleOf = ({ kind, fields }: Pick<Draft, 'kind' | 'fields'>): string =>
  aboutOf(kind)?.title(fields as never) ?? ''
