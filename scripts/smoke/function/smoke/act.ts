import type cloudSdk from 'wx-server-sdk'

/** The SDK's own types cover little of its database. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Db = any

export interface Bench {
  readonly cloud: typeof cloudSdk
  readonly db: Db
  /** The throw-away collection's name; it has a unique index on `key`. */
  readonly collection: string
  readonly rows: Db
  readonly event: Readonly<Record<string, unknown>>
}

/** Finds one fact and says it in a few characters, which the probe compares with what is expected. */
export type Act = (bench: Bench) => Promise<string>

/** The text of a failure, as the product reads it; undefined when the act succeeded. */
export async function failureOf(act: Promise<unknown>): Promise<string | undefined> {
  try {
    await act
    return undefined
  } catch (error) {
    const { errCode, code, message, errMsg } = error as Record<string, unknown>
    return [errCode, code, errMsg ?? message].filter((part) => part !== undefined).join(' ')
  }
}

/** A known text in a failure, or the start of the failure itself: what differs must be seen. */
export const shortly = (failure: string | undefined, known: RegExp, otherwise = '成功'): string =>
  failure === undefined ? otherwise : (known.exec(failure)?.[0] ?? failure.slice(0, 200))
