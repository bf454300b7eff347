/** Days back while the organ has said nothing else. */
export const usualAfterwardsDays = 30
export const mostAfterwardsDays = 366
/** Minutes before the start from which somebody may have been there. */
export const earliestArrivalMinutes = 60
