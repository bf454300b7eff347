/** Figures of the recovery of an identity; apart from the schemas, so that the app takes no validator with them. */

/** Hours between the second hand's word and the day it works, while the organ has set no figure; it may only wait longer. */
export const shortestRecoveryHours = 72
export const longestRecoveryHours = 720
/** Days in which what works, or waits for a second hand, is used or lapses. */
export const recoveryDays = 30
/** Days a new binding is told of on the committee's home. */
export const newBindingDays = 7
