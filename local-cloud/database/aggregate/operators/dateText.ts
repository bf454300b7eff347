import { requestFailed } from '../../problems'
import { dayOfYear, fromIsoWeek, isoDayOfWeek, isoWeek, isoWeekYear, week } from './calendar'
import { fromWallTime, zoneOffset } from './dateZone'

const padded = (value: number, width: number): string => String(value).padStart(width, '0')

const zoneText = (offset: number): string => {
  const minutes = Math.abs(offset) / 60_000
  return `${offset < 0 ? '-' : '+'}${padded(Math.floor(minutes / 60), 2)}${padded(minutes % 60, 2)}`
}

const WRITERS: Record<string, (wall: Date, offset: number) => string> = {
  d: (wall) => padded(wall.getUTCDate(), 2),
  G: (wall) => padded(isoWeekYear(wall), 4),
  H: (wall) => padded(wall.getUTCHours(), 2),
  j: (wall) => padded(dayOfYear(wall), 3),
  L: (wall) => padded(wall.getUTCMilliseconds(), 3),
  m: (wall) => padded(wall.getUTCMonth() + 1, 2),
  M: (wall) => padded(wall.getUTCMinutes(), 2),
  S: (wall) => padded(wall.getUTCSeconds(), 2),
  u: (wall) => String(isoDayOfWeek(wall)),
  U: (wall) => padded(week(wall), 2),
  V: (wall) => padded(isoWeek(wall), 2),
  w: (wall) => String(wall.getUTCDay() + 1),
  Y: (wall) => padded(wall.getUTCFullYear(), 4),
  z: (_, offset) => zoneText(offset),
  Z: (_, offset) => String(offset / 60_000),
  '%': () => '%',
}

/** Writes a wall time by a pattern of `%` letters; a letter MongoDB doesn't know is refused. */
export const formatDate = (wall: Date, offset: number, pattern: string): string =>
  pattern.replace(/%(.?)/g, (_, letter: string) => {
    const write = WRITERS[letter]
    if (!write) throw requestFailed(`Invalid format character '%${letter}' in format string`)
    return write(wall, offset)
  })

const READERS: Record<string, string> = {
  d: '\\d{2}',
  G: '\\d{4}',
  H: '\\d{2}',
  L: '\\d{1,3}',
  m: '\\d{2}',
  M: '\\d{2}',
  S: '\\d{2}',
  u: '[1-7]',
  V: '\\d{1,2}',
  Y: '\\d{4}',
  z: '[+-]\\d{2}:?\\d{2}|Z',
  Z: '[+-]?\\d+',
  j: '\\d{1,3}',
}

const unreadable = (text: string): Error => requestFailed(`Error parsing date string '${text}'`)

const readByPattern = (text: string, pattern: string): Record<string, string> => {
  const names: string[] = []
  const source = pattern.replace(/%(.)|[.*+?^${}()|[\]\\]/g, (whole, letter: string | undefined) => {
    if (letter === undefined) return `\\${whole}`
    if (letter === '%') return '%'
    const reader = READERS[letter]
    if (!reader) throw requestFailed(`Invalid format character '%${letter}' in format string`)
    names.push(letter)
    return `(${reader})`
  })
  const match = new RegExp(`^${source}$`).exec(text)
  if (!match) throw unreadable(text)
  return Object.fromEntries(names.map((name, at) => [name, match[at + 1]!]))
}

const dayFrom = (parts: Record<string, string>, text: string): number => {
  if (parts.G) return fromIsoWeek(Number(parts.G), Number(parts.V ?? 1), Number(parts.u ?? 1))
  if (!parts.Y) throw unreadable(text)
  if (parts.j) return Date.UTC(Number(parts.Y), 0, Number(parts.j))
  if (!parts.m || !parts.d) throw unreadable(text)
  const day = new Date(Date.UTC(Number(parts.Y), Number(parts.m) - 1, Number(parts.d)))
  if (day.getUTCMonth() !== Number(parts.m) - 1) throw unreadable(text)
  return day.getTime()
}

const parseByPattern = (text: string, pattern: string, zone: string): Date => {
  const parts = readByPattern(text, pattern)
  const { H = '0', M = '0', S = '0', L = '0' } = parts
  if (Number(H) > 23 || Number(M) > 59 || Number(S) > 59) throw unreadable(text)
  const wall = dayFrom(parts, text) + ((Number(H) * 60 + Number(M)) * 60 + Number(S)) * 1000 + Number(L)
  if (parts.Z) return new Date(wall - Number(parts.Z) * 60_000)
  return parts.z ? new Date(wall - zoneOffset(parts.z, new Date(wall))) : fromWallTime(wall, zone)
}

const PLAIN = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/

/** Without a pattern only ISO dates are read: `2026-03-05`, `2026-03-05T12:00:00.000+08:00`. */
export const parseDate = (text: string, pattern: string | undefined, zone: string): Date => {
  if (pattern !== undefined) return parseByPattern(text, pattern, zone)
  const match = PLAIN.exec(text)
  if (!match) throw unreadable(text)
  const [, year, month, day, H = '00', M = '00', S = '00', L = '0', own] = match
  const iso = `${year}-${month}-${day} ${H}:${M}:${S}.${L.padEnd(3, '0')}`
  return parseByPattern(own ? `${iso}${own}` : iso, own ? '%Y-%m-%d %H:%M:%S.%L%z' : '%Y-%m-%d %H:%M:%S.%L', zone)
}
