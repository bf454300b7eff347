import type { Position } from './shapes'

/** A point of the unit sphere. */
export type Vector = readonly [number, number, number]

const TOLERANCE = 1e-12
const RADIANS = Math.PI / 180

export const toVector = ([longitude, latitude]: Position): Vector => {
  const [lambda, phi] = [longitude * RADIANS, latitude * RADIANS]
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)]
}

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]

const length = (a: Vector): number => Math.hypot(...a)

const scaled = (a: Vector, by: number): Vector => [a[0] * by, a[1] * by, a[2] * by]

const unit = (a: Vector): Vector => scaled(a, 1 / length(a))

/** The angle between two points seen from the centre, in radians; exact for small angles too. */
export const angle = (a: Vector, b: Vector): number => Math.atan2(length(cross(a, b)), dot(a, b))

export const isOnArc = (point: Vector, start: Vector, end: Vector): boolean =>
  Math.abs(angle(start, point) + angle(point, end) - angle(start, end)) < TOLERANCE

/** The angle from a point to the nearest point of an arc. */
export const nearestOnArc = (point: Vector, start: Vector, end: Vector): number => {
  const normal = cross(start, end)
  const toEnds = Math.min(angle(point, start), angle(point, end))
  if (length(normal) < TOLERANCE) return toEnds
  const pole = unit(normal)
  const foot = unit([0, 1, 2].map((at) => point[at]! - dot(point, pole) * pole[at]!) as unknown as Vector)
  return isOnArc(foot, start, end) ? angle(point, foot) : toEnds
}

/** Whether two arcs cross at a point inside both; sharing an end is not crossing. */
export const crosses = (a: Vector, b: Vector, c: Vector, d: Vector): boolean => {
  const first = cross(a, b)
  const second = cross(c, d)
  const sides = [dot(first, c), dot(first, d), dot(second, a), dot(second, b)]
  if (sides.some((side) => Math.abs(side) < TOLERANCE)) return false
  if (Math.sign(sides[0]!) === Math.sign(sides[1]!) || Math.sign(sides[2]!) === Math.sign(sides[3]!)) return false
  const meeting = unit(cross(first, second))
  return [meeting, scaled(meeting, -1)].some((point) => isOnArc(point, a, b) && isOnArc(point, c, d))
}

/** How far a ring turns round a point, seen along the sphere from it: a whole turn when the point is inside. */
export const windingAngle = (point: Vector, ring: Vector[]): number => {
  let total = 0
  for (let at = 1; at < ring.length; at += 1) {
    const from = cross(point, ring[at - 1]!)
    const to = cross(point, ring[at]!)
    const turn = angle(from, to)
    total += Math.sign(dot(point, cross(from, to))) * turn
  }
  return total
}

/** Whether a point lies in the hemisphere around the middle of a ring. */
export const isSameSide = (point: Vector, ring: Vector[]): boolean =>
  ring.reduce((total, corner) => total + dot(point, corner), 0) > 0
