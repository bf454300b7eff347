import { requestFailed } from '../../problems'
import { parseFilter } from '../../query/filter'
import { distanceAt, readNear } from '../../query/geo'
import type { Doc } from '../../types'
import { isDocument } from '../../values/kind'
import { valuesAt } from '../../values/paths'
import { numberIn, readNamed, textIn, wholeIn } from '../operators/arguments'
import type { Stage } from './stage'

const OPTIONAL = [
  'spherical',
  'limit',
  'num',
  'maxDistance',
  'minDistance',
  'query',
  'distanceMultiplier',
  'includeLocs',
]

const setAt = (doc: Doc, path: string, value: unknown): Doc => {
  const [field, ...rest] = path.split('.')
  const inner = isDocument(doc[field!]) ? (doc[field!] as Doc) : {}
  return { ...doc, [field!]: rest.length ? setAt(inner, rest.join('.'), value) : value }
}

/** The documents with a place, the nearest first, each with its distance in metres. */
export const geoNear: Stage = (operand, { now, variables }) => {
  const named = readNamed('$geoNear', operand, ['near', 'distanceField', 'key'], OPTIONAL)
  if (named.query !== undefined && !isDocument(named.query)) throw requestFailed('$geoNear: query must be an object')
  const { near, isInRange } = readNear({
    $geometry: named.near,
    $minDistance: named.minDistance,
    $maxDistance: named.maxDistance,
  })
  const path = textIn('$geoNear', named.key)
  const distanceField = textIn('$geoNear', named.distanceField)
  const distance = distanceAt(path, near)
  const multiplier = named.distanceMultiplier === undefined ? 1 : numberIn('$geoNear', named.distanceMultiplier)
  const max = named.limit ?? named.num
  const { test } = parseFilter(named.query ?? {}, { now, variables })
  const finish = (doc: Doc, metres: number): Doc => {
    const measured = setAt(doc, distanceField, metres * multiplier)
    return named.includeLocs === undefined
      ? measured
      : setAt(measured, textIn('$geoNear', named.includeLocs), valuesAt(doc, path)[0])
  }
  return (docs) =>
    [...docs]
      .filter(test)
      .map((doc) => ({ doc, metres: distance(doc) }))
      .filter(({ metres }) => Number.isFinite(metres) && isInRange(metres))
      .sort((left, right) => left.metres - right.metres)
      .slice(0, max === undefined ? undefined : wholeIn('$geoNear', max))
      .map(({ doc, metres }) => finish(doc, metres))
}
