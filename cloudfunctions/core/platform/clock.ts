/** The only place that reads the clock; everything else takes the time as an argument. */
export const now = (): string => new Date().toISOString()
export const milliseconds = (at: string): number => Date.parse(at)
