import type { IndexSpec } from '../../cloudfunctions/core/schema/readSchema'

/** `{"*": {"invoke": false}, "api": {"invoke": "auth != null"}}` */
export type FunctionRule = Readonly<Record<string, { readonly invoke: boolean | string }>>
export interface StorageRule {
  readonly read: boolean | string
  readonly write: boolean | string
}

export interface TimerState {
  readonly name: string
  /** Seven fields: second minute hour day month weekday year. */
  readonly cron: string
}

export interface CollectionState {
  readonly name: string
  readonly access: string
  readonly indexes: readonly IndexSpec[]
}

export interface FunctionState {
  readonly name: string
  /** Of the bundle's files; null when what is deployed does not say. */
  readonly sha256: string | null
  readonly runtime: string
  /** MB. */
  readonly memory: number
  /** Seconds. */
  readonly timeout: number
  /** Fingerprints by name: values never leave `Values`. */
  readonly environment: Readonly<Record<string, string>>
  readonly timers: readonly TimerState[]
}

/** What an environment of the platform holds, or should hold. It names no secret, so it may be printed and kept. */
export interface CloudState {
  readonly collections: readonly CollectionState[]
  readonly functions: readonly FunctionState[]
  readonly functionRule: FunctionRule | null
  readonly storageRule: StorageRule | null
  /** True while the organ has no settings, that is, nobody has claimed it. */
  readonly claimable: boolean
}

export const emptyState: CloudState = {
  collections: [],
  functions: [],
  functionRule: null,
  storageRule: null,
  claimable: true,
}

/** The functions' variables with their values, by function: never printed. */
export type Values = Readonly<Record<string, Readonly<Record<string, string>>>>
