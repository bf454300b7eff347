import { addDays, beijingDay, dayEnd } from '../../../src/contract/days'
import { usualReviewDays } from '../../../src/contract/reviewRule'

/** The end of the last day on which what is submitted now waits for somebody above who is free to review it. */
export const reviewDue = (at: string): string => dayEnd(addDays(beijingDay(at), usualReviewDays))
