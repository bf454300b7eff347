import { EARTH_RADIUS_M } from '../limits'
import type { Geometry, Position, Ring } from './shapes'
import type { Vector } from './vectors'
import { angle, crosses, isOnArc, isSameSide, nearestOnArc, toVector, windingAngle } from './vectors'

/** Metres between two positions along the surface of a sphere. */
export const sphereDistance = (from: Position, to: Position): number =>
  angle(toVector(from), toVector(to)) * EARTH_RADIUS_M

const arcs = (line: Position[]): [Vector, Vector][] => {
  const vectors = line.map(toVector)
  return vectors.slice(1).map((end, at): [Vector, Vector] => [vectors[at]!, end])
}

const isOnLine = (point: Vector, line: Position[]): boolean =>
  arcs(line).some(([start, end]) => isOnArc(point, start, end))

/**
 * Inside a ring whose edges are arcs of great circles; a point of the edge counts as inside. A ring parts the sphere
 * in two and means the smaller part, so a point turned round from the far side is not in it.
 */
const isInRing = (point: Vector, ring: Ring): boolean => {
  if (isOnLine(point, ring)) return true
  const vectors = ring.map(toVector)
  return isSameSide(point, vectors) && Math.abs(windingAngle(point, vectors)) > Math.PI
}

/** Inside the outer ring and in none of the holes; the edge of a hole still belongs to the area. */
const isInArea = (point: Vector, [outer, ...holes]: Ring[]): boolean =>
  isInRing(point, outer!) && holes.every((hole) => isOnLine(point, hole) || !isInRing(point, hole))

const covers = (point: Vector, { areas }: Geometry): boolean => areas.some((area) => isInArea(point, area))

const arcsOf = ({ lines }: Geometry): [Vector, Vector][] => lines.flatMap(arcs)

const doLinesCross = (left: Geometry, right: Geometry): boolean =>
  arcsOf(left).some(([a, b]) => arcsOf(right).some(([c, d]) => crosses(a, b, c, d)))

const touches = (point: Vector, geometry: Geometry): boolean =>
  covers(point, geometry) ||
  geometry.lines.some((line) => isOnLine(point, line)) ||
  geometry.points.some((each) => angle(point, toVector(each)) < 1e-12)

/** Whether two geometries share a point. */
export const intersects = (left: Geometry, right: Geometry): boolean =>
  left.points.some((point) => touches(toVector(point), right)) ||
  right.points.some((point) => touches(toVector(point), left)) ||
  doLinesCross(left, right)

/** Whether a geometry lies wholly inside an area (its edge included). */
export const within = (geometry: Geometry, area: Geometry): boolean => {
  if (!geometry.points.every((point) => covers(toVector(point), area))) return false
  if (doLinesCross(geometry, area)) return false
  const holes = area.areas.flatMap(([, ...inner]) => inner)
  return !holes.some((hole) => geometry.areas.some((each) => isInArea(toVector(hole[0]!), each)))
}

/** Metres from a position to the nearest point of a geometry; zero inside an area. */
export const geometryDistance = (from: Position, geometry: Geometry): number => {
  const point = toVector(from)
  if (covers(point, geometry)) return 0
  const toPoints = geometry.points.map((each) => angle(point, toVector(each)))
  const toArcs = arcsOf(geometry).map(([start, end]) => nearestOnArc(point, start, end))
  return Math.min(...toPoints, ...toArcs) * EARTH_RADIUS_M
}
