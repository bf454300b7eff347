import { signedInId, useSession } from '../session'
import type { MemberKind } from './kinds'
import { shelfOf } from './shelf'
import type { StoreResult } from './storage'

interface Item {
  readonly id: string
}

/** What one member has in a list. */
export interface MembersList<Each extends Item> {
  read(): Each[]
  /** At the end, or in place of those with the same ids; on the phone before this returns, or `full` and as it was. */
  put(items: readonly Each[]): StoreResult
  remove(ids: readonly string[]): void
}

export interface OwnList<Each extends Item> {
  /** Of this member, whoever is signed in by now: for what is on its way. */
  of(memberId: string): MembersList<Each>
  /** Of whoever is signed in; nothing while nobody is. */
  read(): Each[]
  /** Tells when another list is to be read, until the returned function is called. */
  onChange(tell: () => void): () => void
}

/**
 * A list under one key a member, so that each write is whole or not at all. Nothing is cached: another window of the same
 * person may have changed it.
 */
export function createList<Each extends Item>(kind: MemberKind): OwnList<Each> {
  const listeners = new Set<() => void>()
  const tellAll = () => listeners.forEach((tell) => tell())
  const of = (memberId: string): MembersList<Each> => {
    const shelf = shelfOf(memberId)
    const read = () => shelf.read<Each[]>(kind) ?? []
    const write = (items: Each[]): StoreResult => {
      if (items.length === 0) shelf.remove(kind)
      else if (shelf.write(kind, items) === 'full') return 'full'
      tellAll()
      return 'stored'
    }
    return {
      read,
      put: (items) => write([...read().filter(({ id }) => !items.some((item) => item.id === id)), ...items]),
      remove: (ids) => void write(read().filter(({ id }) => !ids.includes(id))),
    }
  }
  useSession.subscribe(({ me }, before) => {
    if (me?.memberId !== before.me?.memberId) tellAll()
  })
  return {
    of,
    read: () => {
      const memberId = signedInId()
      return memberId === undefined ? [] : of(memberId).read()
    },
    onChange: (tell) => {
      listeners.add(tell)
      return () => void listeners.delete(tell)
    },
  }
}
