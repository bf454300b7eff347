import * as v from 'valibot'
import { action } from './action'
import { id } from './fields'

export interface CodeKey {
  meetingId: string
  title: string
  /** 8 base64url characters: the token's handle. */
  handle: string
  /** 32 bytes, base64url: hand it to no one who may not show the code. */
  key: string
  /** The address put before the token, or ''. */
  urlPrefix: string
  stepSeconds: number
  /** The device ids of the people on the roll, so that an offline scanner can show names: `[deviceId, memberId, name]`. */
  devices: [string, string, string][]
}
/** The meeting's code key for phones that may show it, until the meeting closes. */
export const codeKey = action<CodeKey>()({
  name: 'attendance.codeKey',
  /** `bare`: for what only shows the code, which is told nobody's name. */
  input: v.strictObject({ meetingId: id, bare: v.optional(v.boolean()) }),
  problems: ['notAllowed', 'notFound', 'meetingNotOpen', 'meetingClosed'],
})
