import { refused } from '../problems'
import type { ValueTest } from './leaf'

const GEO_OPERATORS = new Set(['$nearSphere', '$geoWithin', '$geoIntersects'])

export const isGeoOperator = (operator: string): boolean => GEO_OPERATORS.has(operator)

export const geoTest = (operator: string, _operand: unknown): ValueTest => {
  throw refused(operator, 'not built yet')
}
