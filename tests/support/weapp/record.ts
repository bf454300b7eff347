/** What a run of the mini-program left behind, for a test to judge. */
export interface PhoneRecord {
  /** Errors that reached WeChat: thrown by timers, life cycles, event handlers, or written to the console. */
  readonly errors: string[]
  /** Names of `wx` that were asked for and are not modelled here. */
  readonly unknownApis: Set<string>
  /** Every setData, in order; sizes of its JSON in bytes. */
  readonly setDatas: { readonly page: string; readonly bytes: number }[]
  /** Every call of a cloud function; sizes of its JSON in bytes. */
  readonly calls: { readonly action: string; readonly bytesUp: number; readonly bytesDown: number }[]
  /** Every file put into the cloud. */
  readonly uploads: { readonly cloudPath: string; readonly bytes: number }[]
  /** Pictures shown over the whole page, and documents opened, by address. */
  readonly previewed: string[]
  readonly opened: string[]
  /** Files passed on to a chat, by name. */
  readonly passedOn: string[]
  /** What WeChat was asked about captures of the screen, in order: `hidden` or `none`. */
  readonly captures: string[]
  /** What was heard, by file, and felt, in order. */
  readonly sounds: string[]
  readonly buzzes: ('short' | 'long')[]
  /** Toasts and dialogs, by what they said. */
  readonly said: string[]
  /** Of these what went by itself after a while. */
  readonly passed: string[]
  /** What WeChat was asked to ask before it leaves a page, in order; '' where it was to ask no more. */
  readonly warnings: string[]
  /** Settings that were opened: the app's own, the phone's of WeChat, or the store where WeChat is updated. */
  readonly settings: ('app' | 'phone' | 'update')[]
  /** Pages that were pulled down, and the ends of it that WeChat was told of. */
  readonly pulls: ('pulled' | 'ended')[]
}

export const newRecord = (): PhoneRecord => ({
  errors: [],
  unknownApis: new Set(),
  setDatas: [],
  calls: [],
  uploads: [],
  previewed: [],
  opened: [],
  passedOn: [],
  captures: [],
  sounds: [],
  buzzes: [],
  said: [],
  passed: [],
  warnings: [],
  settings: [],
  pulls: [],
})

export const sizeOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '')

export const asText = (value: unknown): string => {
  const error = value as { stack?: unknown; message?: unknown } | null
  return typeof error?.stack === 'string' ? error.stack : typeof value === 'string' ? value : JSON.stringify(value)
}

/** Above this WeChat's own audit complains; above the second it refuses. */
export const setDataLimits = { audit: 256 * 1024, max: 1024 * 1024 }
