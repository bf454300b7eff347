import { collectionsMax } from '../cloudfunctions/core/schema/readSchema'

/** Every limit of the platform that the local cloud keeps, in one place. Sizes in bytes, times in milliseconds. */
export const limits = {
  /** Text passed to a function by a client or by another function. */
  functionInput: 100 * 1024,
  /** What a function may return, as JSON text. */
  functionOutput: 1024 * 1024,
  /** Used when a function's config.json names no timeout. */
  functionTimeout: 3_000,
  /** The longest timeout a config.json may ask for. */
  functionTimeoutAtMost: 60_000,
  /** Loading a function's module is not part of its own timeout, but it must end. */
  coldStart: 20_000,
  /** In the place of a function's timeout while somebody debugs it. */
  debuggerPatience: 24 * 60 * 60 * 1000,
  /** Heap of one function instance, in MiB. */
  functionMemoryMiB: 256,
  /** Instances of one function, when functions call each other and all the ordinary ones are busy. */
  instancesAtMost: 16,
  /** Body of one request from the SDK (a database write or a function call). */
  wireRequest: 16 * 1024 * 1024,
  /** One uploaded file. */
  upload: 50 * 1024 * 1024,
  /** Length of a path in cloud storage. */
  cloudPath: 1024,
  downloadUrlsPerCall: 50,
  deletionsPerCall: 50,
  /** Life of a download address when the caller names none. Not confirmed on the platform. */
  downloadUrlAge: 2 * 60 * 60 * 1000,
  /** A phone number code works once, for this long. */
  phoneCodeAge: 5 * 60 * 1000,
  /** Scene of a mini-program code, in characters. */
  sceneLength: 32,
  /** Path of a code that carries one. */
  codePath: 1024,
  collections: collectionsMax,
  /** Longer than the SDK keeps an idle socket, or its pooled sockets are reset under it. */
  keepAlive: 65_000,
} as const
