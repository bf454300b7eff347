/**
 * Of a year's hours so much is asked of who came within it: by the full months from the month after they joined the organ or
 * the party. `joinedOn`: that day, or null for who was there before.
 */
export const hoursAsked = (yearly: number, year: number, joinedOn: string | null): number => {
  if (joinedOn === null || Number(joinedOn.slice(0, 4)) < year) return yearly
  const months = Number(joinedOn.slice(0, 4)) > year ? 0 : 12 - Number(joinedOn.slice(5, 7))
  return Math.round((yearly * months) / 12)
}

/** What of it is due before a day: by the months that are over, of those for which it is asked. */
export const hoursDueBy = (asked: number, joinedOn: string | null, day: string): number => {
  const first = joinedOn?.startsWith(day.slice(0, 4)) ? Number(joinedOn.slice(5, 7)) : 0
  const over = Number(day.slice(5, 7)) - 1 - first
  return over <= 0 ? 0 : Math.floor((asked * over) / (12 - first))
}
