export type Body = Record<string, unknown>

/** What the stand-in answers instead. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}
