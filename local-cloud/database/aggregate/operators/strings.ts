import { requestFailed } from '../../problems'
import { kindOf } from '../../values/kind'
import { isNil } from '../compile'
import type { Operator } from './arguments'
import { listed, numberIn, textIn, unary, wholeIn } from './arguments'

/** What the substring and case operators make of their argument: null is empty, numbers and dates are written out. */
const asText = (name: string, value: unknown): string => {
  if (isNil(value)) return ''
  if (typeof value === 'string') return value
  if (value instanceof Date) return value.toISOString()
  if (kindOf(value) === 'number') return String(value)
  throw requestFailed(`${name} can't convert from ${kindOf(value)} to String`)
}

const codePoints = (text: string): string[] => [...text]

const bounds = (name: string, start: unknown, end: unknown, length: number): [number, number] => {
  const from = start === undefined ? 0 : wholeIn(name, start)
  const to = end === undefined ? length : Math.min(length, wholeIn(name, end))
  if (from < 0 || to < 0) throw requestFailed(`${name} needs nonnegative bounds`)
  return [from, to]
}

/** The place of one list of units in another, within bounds; -1 when it isn't there. */
const placeOf = <Unit>(units: ArrayLike<Unit>, wanted: ArrayLike<Unit>, from: number, to: number): number => {
  for (let at = from; at + wanted.length <= to; at += 1) {
    let same = 0
    while (same < wanted.length && units[at + same] === wanted[same]) same += 1
    if (same === wanted.length) return at
  }
  return -1
}

const indexOf = (name: string, unitsOf: (text: string) => ArrayLike<unknown>): Operator =>
  listed(name, 2, 4, ([text, wanted, start, end]) => {
    if (isNil(text)) return null
    const units = unitsOf(textIn(name, text))
    const [from, to] = bounds(name, start, end, units.length)
    return placeOf(units, unitsOf(textIn(name, wanted)), from, to)
  })

const isInsideCharacter = (bytes: Buffer, at: number): boolean => at < bytes.length && (bytes[at]! & 0xc0) === 0x80

const substrBytes = ([text, start, count]: unknown[]): unknown => {
  const bytes = Buffer.from(asText('$substrBytes', text))
  const from = Math.trunc(numberIn('$substrBytes', start))
  const length = Math.trunc(numberIn('$substrBytes', count))
  if (from < 0) throw requestFailed('$substrBytes: starting index must be non-negative')
  const to = length < 0 ? bytes.length : Math.min(bytes.length, from + length)
  if (isInsideCharacter(bytes, from) || isInsideCharacter(bytes, to)) {
    throw requestFailed('$substrBytes: invalid range, starting or ending in the middle of a UTF-8 character')
  }
  return bytes.subarray(from, to).toString()
}

const substrCP = ([text, start, count]: unknown[]): unknown => {
  const characters = codePoints(asText('$substrCP', text))
  const [from, length] = [wholeIn('$substrCP', start), wholeIn('$substrCP', count)]
  if (from < 0 || length < 0) throw requestFailed('$substrCP: starting index and length must be non-negative')
  return characters.slice(from, from + length).join('')
}

const split = ([text, separator]: unknown[]): unknown => {
  if (isNil(text) || isNil(separator)) return null
  const by = textIn('$split', separator)
  if (!by) throw requestFailed('$split requires a non-empty separator')
  return textIn('$split', text).split(by)
}

/** Only Latin letters change case, as on the server. */
const lower = (text: string): string => text.replace(/[A-Z]+/g, (run) => run.toLowerCase())
const upper = (text: string): string => text.replace(/[a-z]+/g, (run) => run.toUpperCase())

export const STRINGS: Record<string, Operator> = {
  $concat: listed('$concat', 0, Number.MAX_SAFE_INTEGER, (parts) =>
    parts.some(isNil) ? null : parts.map((part) => textIn('$concat', part)).join(''),
  ),
  $indexOfBytes: indexOf('$indexOfBytes', (text) => Buffer.from(text)),
  $indexOfCP: indexOf('$indexOfCP', codePoints),
  $split: listed('$split', 2, 2, split),
  $strLenBytes: unary('$strLenBytes', (text) => Buffer.byteLength(textIn('$strLenBytes', text))),
  $strLenCP: unary('$strLenCP', (text) => codePoints(textIn('$strLenCP', text)).length),
  $strcasecmp: listed('$strcasecmp', 2, 2, (texts) => {
    const [left, right] = texts.map((text) => Buffer.from(upper(asText('$strcasecmp', text))))
    return Math.sign(Buffer.compare(left!, right!))
  }),
  $substr: listed('$substr', 3, 3, substrBytes),
  $substrBytes: listed('$substrBytes', 3, 3, substrBytes),
  $substrCP: listed('$substrCP', 3, 3, substrCP),
  $toLower: unary('$toLower', (text) => lower(asText('$toLower', text))),
  $toUpper: unary('$toUpper', (text) => upper(asText('$toUpper', text))),
}
