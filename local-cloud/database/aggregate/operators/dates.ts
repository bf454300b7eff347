import { requestFailed } from '../../problems'
import { isDocument, kindOf } from '../../values/kind'
import type { Expression, Scope } from '../compile'
import { compile, isNil } from '../compile'
import type { Operator } from './arguments'
import { compileNamed, readNamed, textIn, wholeIn } from './arguments'
import { dayOfYear, fromIsoWeek, isoDayOfWeek, isoWeek, isoWeekYear, week } from './calendar'
import { formatDate, parseDate } from './dateText'
import { fromWallTime, zoneOffset } from './dateZone'

const dateIn = (name: string, value: unknown): Date => {
  if (value instanceof Date) return value
  if (kindOf(value) === 'objectId') return (value as { getTimestamp(): Date }).getTimestamp()
  throw requestFailed(`${name} can't convert from ${kindOf(value)} to Date`)
}

const zoneIn = (name: string, zone: Expression | undefined, scope: Scope): string | null => {
  if (!zone) return 'UTC'
  const value = zone(scope)
  return isNil(value) ? null : textIn(name, value)
}

/** The date shifted so that its UTC fields show the wall time of the zone. */
const wallTime = (date: Date, zone: string): Date => new Date(date.getTime() + zoneOffset(zone, date))

/** A part of a date, given as `date`, `[date]` or `{date, timezone}`. */
const part =
  (name: string, read: (wall: Date) => number): Operator =>
  (operand) => {
    const alone: unknown = Array.isArray(operand) && operand.length === 1 ? operand[0] : operand
    const isNamed = isDocument(alone) && 'date' in alone
    const named = isNamed ? readNamed(name, alone, ['date'], ['timezone']) : { date: alone }
    const { date, timezone } = compileNamed(named)
    return (scope) => {
      const value = date!(scope)
      const zone = zoneIn(name, timezone, scope)
      return isNil(value) || zone === null ? null : read(wallTime(dateIn(name, value), zone))
    }
  }

const CIVIL = ['year', 'month', 'day']
const ISO = ['isoWeekYear', 'isoWeek', 'isoDayOfWeek']
const TIME = ['hour', 'minute', 'second', 'millisecond']

const dateFromParts: Operator = (operand) => {
  const isIso = isDocument(operand) && 'isoWeekYear' in operand
  const days = isIso ? ISO : CIVIL
  const optional = [...days.slice(1), ...TIME, 'timezone']
  const { timezone, ...named } = readNamed('$dateFromParts', operand, days.slice(0, 1), optional)
  const parts = compileNamed(named)
  const zone = timezone === undefined ? undefined : compile(timezone)
  const read = (key: string, otherwise: number, scope: Scope): number | null => {
    if (!parts[key]) return otherwise
    const value = parts[key](scope)
    return isNil(value) ? null : wholeIn('$dateFromParts', value)
  }
  return (scope) => {
    const [first, second, third] = days.map((key) => read(key, 1, scope))
    const time = TIME.map((key) => read(key, 0, scope))
    const zoneName = zoneIn('$dateFromParts', zone, scope)
    if ([first, second, third, ...time, zoneName].includes(null)) return null
    const day = isIso ? fromIsoWeek(first!, second!, third!) : Date.UTC(first!, second! - 1, third!)
    const [hour, minute, secondOfMinute, millisecond] = time as number[]
    const wall = day + ((hour! * 60 + minute!) * 60 + secondOfMinute!) * 1000 + millisecond!
    return fromWallTime(wall, zoneName!)
  }
}

const dateFromString: Operator = (operand) => {
  const named = readNamed('$dateFromString', operand, ['dateString'], ['format', 'timezone', 'onError', 'onNull'])
  const { dateString, format, timezone, onError, onNull } = compileNamed(named)
  return (scope) => {
    const text = dateString!(scope)
    if (isNil(text)) return onNull ? onNull(scope) : null
    const pattern = format?.(scope)
    const zone = zoneIn('$dateFromString', timezone, scope)
    if (zone === null || pattern === null) return null
    try {
      return parseDate(textIn('$dateFromString', text), pattern as string | undefined, zone)
    } catch (problem) {
      if (onError) return onError(scope)
      throw problem
    }
  }
}

const dateToString: Operator = (operand) => {
  const named = readNamed('$dateToString', operand, ['date'], ['format', 'timezone', 'onNull'])
  const { date, format, timezone, onNull } = compileNamed(named)
  return (scope) => {
    const value = date!(scope)
    if (isNil(value)) return onNull ? onNull(scope) : null
    const pattern = format ? format(scope) : '%Y-%m-%dT%H:%M:%S.%LZ'
    const zone = zoneIn('$dateToString', timezone, scope)
    if (isNil(pattern) || zone === null) return null
    const instant = dateIn('$dateToString', value)
    return formatDate(wallTime(instant, zone), zoneOffset(zone, instant), textIn('$dateToString', pattern))
  }
}

export const DATES: Record<string, Operator> = {
  $dateFromParts: dateFromParts,
  $dateFromString: dateFromString,
  $dateToString: dateToString,
  $dayOfMonth: part('$dayOfMonth', (wall) => wall.getUTCDate()),
  $dayOfWeek: part('$dayOfWeek', (wall) => wall.getUTCDay() + 1),
  $dayOfYear: part('$dayOfYear', dayOfYear),
  $isoDayOfWeek: part('$isoDayOfWeek', isoDayOfWeek),
  $isoWeek: part('$isoWeek', isoWeek),
  $isoWeekYear: part('$isoWeekYear', isoWeekYear),
  $millisecond: part('$millisecond', (wall) => wall.getUTCMilliseconds()),
  $second: part('$second', (wall) => wall.getUTCSeconds()),
  $minute: part('$minute', (wall) => wall.getUTCMinutes()),
  $hour: part('$hour', (wall) => wall.getUTCHours()),
  $month: part('$month', (wall) => wall.getUTCMonth() + 1),
  $week: part('$week', week),
  $year: part('$year', (wall) => wall.getUTCFullYear()),
}
