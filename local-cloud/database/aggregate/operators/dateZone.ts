import { requestFailed } from '../../problems'

const OFFSET = /^([+-])(\d{2}):?(\d{2})?$/
const MINUTE_MS = 60_000

const zoneFormats = new Map<string, Intl.DateTimeFormat>()

const formatFor = (zone: string): Intl.DateTimeFormat => {
  const known = zoneFormats.get(zone)
  if (known) return known
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    zoneFormats.set(zone, format)
    return format
  } catch {
    throw requestFailed(`unrecognized time zone identifier: "${zone}"`)
  }
}

const namedOffset = (zone: string, at: Date): number => {
  const parts = Object.fromEntries(
    formatFor(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const local = Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute, parts.second)
  return local - Math.floor(at.getTime() / 1000) * 1000
}

/** How far ahead of UTC a zone is at an instant, in milliseconds: `+08:00`, `Asia/Shanghai`, `UTC`. */
export const zoneOffset = (zone: string, at: Date): number => {
  if (zone === 'UTC' || zone === 'GMT' || zone === 'Z') return 0
  const match = OFFSET.exec(zone)
  if (!match) return namedOffset(zone, at)
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  return (match[1] === '-' ? -1 : 1) * minutes * MINUTE_MS
}

/** The instant at which the clocks of a zone show this wall time (given as if it were UTC). */
export const fromWallTime = (wall: number, zone: string): Date => {
  const guess = wall - zoneOffset(zone, new Date(wall))
  return new Date(wall - zoneOffset(zone, new Date(guess)))
}
