import * as v from 'valibot'
import { action } from './action'
import type { CheckedIn } from './attendance'
import { instant } from './fields'

/** `at`: when it was answered. `row`: how the caller was taken in since, by whoever scanned their code or vouched for them. */
export interface Stamped {
  at: string
  row: CheckedIn | null
}
export const stamp = action<Stamped>()({
  name: 'attendance.stamp',
  input: v.strictObject({ since: instant }),
  problems: [],
})
