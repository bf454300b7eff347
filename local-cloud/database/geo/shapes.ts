import { requestFailed } from '../problems'
import { isDocument } from '../values/kind'

/** Longitude and latitude in degrees. */
export type Position = readonly [number, number]

export type Ring = Position[]

/** A GeoJSON geometry, taken apart: its points, its lines and its areas (an outer ring and the holes in it). */
export interface Geometry {
  type: string
  points: Position[]
  lines: Position[][]
  areas: Ring[][]
}

const invalid = (what: string): Error => requestFailed(`Can't extract geo keys: ${what}`)

export const readPosition = (value: unknown): Position => {
  if (!Array.isArray(value) || value.length < 2) throw invalid('a position is [longitude, latitude]')
  const [longitude, latitude] = value as unknown[]
  if (typeof longitude !== 'number' || typeof latitude !== 'number') throw invalid('a position is two numbers')
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
    throw invalid(`longitude/latitude is out of bounds, lng: ${longitude} lat: ${latitude}`)
  }
  return [longitude, latitude]
}

const listOf = <Item>(value: unknown, read: (item: unknown) => Item): Item[] => {
  if (!Array.isArray(value)) throw invalid('coordinates must be an array')
  return value.map(read)
}

const readLine = (value: unknown): Position[] => {
  const line = listOf(value, readPosition)
  if (line.length < 2) throw invalid('a line must have at least 2 positions')
  return line
}

const readRing = (value: unknown): Ring => {
  const ring = listOf(value, readPosition)
  const [first, last] = [ring[0], ring.at(-1)]
  if (ring.length < 4 || first![0] !== last![0] || first![1] !== last![1]) throw invalid('a loop is not closed')
  return ring
}

const readArea = (value: unknown): Ring[] => {
  const rings = listOf(value, readRing)
  if (!rings.length) throw invalid('a polygon has no loops')
  return rings
}

const lineGeometry = (type: string, lines: Position[][]): Geometry => ({ type, points: lines.flat(), lines, areas: [] })

const areaGeometry = (type: string, areas: Ring[][]): Geometry => ({
  type,
  points: areas.flat(2),
  lines: areas.flat(),
  areas,
})

const READERS: Record<string, (type: string, coordinates: unknown) => Geometry> = {
  Point: (type, coordinates) => ({ type, points: [readPosition(coordinates)], lines: [], areas: [] }),
  MultiPoint: (type, coordinates) => ({ type, points: listOf(coordinates, readPosition), lines: [], areas: [] }),
  LineString: (type, coordinates) => lineGeometry(type, [readLine(coordinates)]),
  MultiLineString: (type, coordinates) => lineGeometry(type, listOf(coordinates, readLine)),
  Polygon: (type, coordinates) => areaGeometry(type, [readArea(coordinates)]),
  MultiPolygon: (type, coordinates) => areaGeometry(type, listOf(coordinates, readArea)),
}

export const readGeometry = (value: unknown): Geometry => {
  const read = isDocument(value) ? READERS[String(value.type)] : undefined
  if (!read) throw invalid('unknown GeoJSON type')
  const { type, coordinates } = value as { type: string; coordinates: unknown }
  return read(type, coordinates)
}

/** A stored value as a geometry; undefined when it is none. */
export const storedGeometry = (value: unknown): Geometry | undefined => {
  if (!isDocument(value) || !(String(value.type) in READERS)) return undefined
  try {
    return readGeometry(value)
  } catch {
    return undefined
  }
}
