import type { Clock } from '../clock'
import type { Files } from './files'
import type { Signatures } from './signatures'

/** What every storage operation works with. */
export interface Storage {
  readonly files: Files
  readonly signatures: Signatures
  readonly clock: Clock
  /** Where the gateway answers, known once it listens. */
  readonly address: { url: string }
}
