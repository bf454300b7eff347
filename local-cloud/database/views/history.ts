import type { Collection } from '../storage/schema'
import type { Found } from '../storage/store'
import { valueBytes } from '../values/keyBytes'

/** One committed write, with the document as it was before (undefined: there was none). */
export interface Change {
  collection: Collection
  id: unknown
  before: Found | undefined
}

interface Version {
  version: number
  before: Found | undefined
}

export const documentKey = (collection: Collection, id: unknown): string =>
  `${collection.id}:${valueBytes(id).toString('latin1')}`

/** Earlier versions of documents, kept only while a transaction that may read them is open. */
export class History {
  #version = 0
  readonly #versions = new Map<string, Version[]>()
  readonly #changed = new Map<number, Set<string>>()

  get version(): number {
    return this.#version
  }

  record(changes: Change[]): void {
    for (const { collection, id, before } of changes) {
      this.#version += 1
      const key = documentKey(collection, id)
      const versions = this.#versions.get(key) ?? []
      versions.push({ version: this.#version, before })
      this.#versions.set(key, versions)
      const keys = this.#changed.get(collection.id) ?? new Set()
      this.#changed.set(collection.id, keys.add(key))
    }
  }

  hasChangedSince(snapshot: number, key: string): boolean {
    return this.#versions.get(key)?.some(({ version }) => version > snapshot) === true
  }

  /** The document as a snapshot saw it, for documents changed since; ask `hasChangedSince` first. */
  beforeChange(snapshot: number, key: string): Found | undefined {
    return this.#versions.get(key)?.find(({ version }) => version > snapshot)?.before
  }

  changedKeys(collection: Collection): Iterable<string> {
    return this.#changed.get(collection.id) ?? []
  }

  clear(): void {
    this.#versions.clear()
    this.#changed.clear()
  }
}
