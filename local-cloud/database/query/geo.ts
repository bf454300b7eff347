import { geometryDistance, intersects, sphereDistance, within } from '../geo/measures'
import type { Geometry, Position } from '../geo/shapes'
import { readGeometry, readPosition, storedGeometry } from '../geo/shapes'
import { EARTH_RADIUS_M } from '../limits'
import { requestFailed } from '../problems'
import type { Doc } from '../types'
import { isDocument, isNumber } from '../values/kind'
import { valuesAt } from '../values/paths'
import type { ValueTest } from './leaf'

const TESTS: Record<string, (operand: Record<string, unknown>) => ValueTest> = {
  $nearSphere: (operand) => {
    const { near, isInRange } = readNear(operand)
    return onGeometry((geometry) => isInRange(geometryDistance(near, geometry)))
  },
  $geoWithin: (operand) => {
    if ('$centerSphere' in operand) return inCircle(operand.$centerSphere)
    const area = readGeometry(only(operand, '$geometry'))
    if (area.type !== 'Polygon' && area.type !== 'MultiPolygon') {
      throw requestFailed('$geoWithin needs a Polygon or a MultiPolygon')
    }
    return onGeometry((geometry) => within(geometry, area))
  },
  $geoIntersects: (operand) => {
    const other = readGeometry(only(operand, '$geometry'))
    return onGeometry((geometry) => intersects(geometry, other))
  },
}

export const isGeoOperator = (operator: string): boolean => operator in TESTS

export const geoTest = (operator: string, operand: unknown): ValueTest => {
  if (!isDocument(operand)) throw requestFailed(`${operator} needs an object`)
  return TESTS[operator]!(operand)
}

const only = (operand: Record<string, unknown>, name: string): unknown => {
  const other = Object.keys(operand).find((key) => key !== name)
  if (other) throw requestFailed(`geo query does not know '${other}'`)
  return operand[name]
}

const onGeometry =
  (test: (geometry: Geometry) => boolean): ValueTest =>
  (value) => {
    const geometry = storedGeometry(value)
    return geometry !== undefined && test(geometry)
  }

const inCircle = (operand: unknown): ValueTest => {
  if (!Array.isArray(operand) || operand.length !== 2 || !isNumber(operand[1])) {
    throw requestFailed('$centerSphere needs [[longitude, latitude], radians]')
  }
  const centre = readPosition(operand[0])
  const radius = Number(operand[1]) * EARTH_RADIUS_M
  return onGeometry(({ points }) => points.every((point) => sphereDistance(centre, point) <= radius))
}

interface Near {
  near: Position
  isInRange(metres: number): boolean
}

const limitIn = (name: string, value: unknown): number | undefined => {
  if (value === undefined || value === null) return undefined
  if (!isNumber(value) || Number(value) < 0) throw requestFailed(`${name} must be a nonnegative number`)
  return Number(value)
}

/** `{$geometry, $minDistance, $maxDistance}` in metres. */
export const readNear = (operand: Record<string, unknown>): Near => {
  const point = readGeometry(operand.$geometry)
  if (point.type !== 'Point') throw requestFailed('$nearSphere needs a Point')
  const least = limitIn('$minDistance', operand.$minDistance) ?? 0
  const max = limitIn('$maxDistance', operand.$maxDistance) ?? Infinity
  return { near: point.points[0]!, isInRange: (metres) => metres >= least && metres <= max }
}

/** The distance of a document from the point a query is near to: such a query answers the nearest first. */
export const distanceFor = (query: Doc): ((doc: Doc) => number) | undefined => {
  for (const [name, condition] of Object.entries(query)) {
    if (name === '$and' && Array.isArray(condition)) {
      const inner = condition
        .filter(isDocument)
        .map(distanceFor)
        .find((distance) => distance)
      if (inner) return inner
    }
    if (isDocument(condition) && isDocument(condition.$nearSphere)) {
      const { near } = readNear(condition.$nearSphere)
      return distanceAt(name, near)
    }
  }
  return undefined
}

/** Metres from a position to the nearest geometry at a path; infinite when there is none. */
export const distanceAt =
  (path: string, near: Position) =>
  (doc: Doc): number => {
    const geometries = valuesAt(doc, path)
      .map(storedGeometry)
      .filter((each): each is Geometry => each !== undefined)
    return Math.min(Infinity, ...geometries.map((geometry) => geometryDistance(near, geometry)))
  }
