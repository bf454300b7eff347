import type * as v from 'valibot'
import { actions } from '../../src/contract'

/** What the declared inputs come down to, found by looking at the schemas themselves. */

export interface Leaf {
  path: string
  schema: v.GenericSchema
}
type Known = v.GenericSchema & {
  entries?: Record<string, Known>
  item?: Known
  items?: Known[]
  options?: readonly unknown[]
  wrapped?: Known
}
const holdsSchemas = new Set(['union', 'variant', 'intersect'])

const leavesOf = (schema: Known, path: string): Leaf[] => {
  const { entries, item, items, options, wrapped } = schema
  if (entries) return Object.entries(entries).flatMap(([name, each]) => leavesOf(each, `${path}.${name}`))
  if (item) return leavesOf(item, `${path}[]`)
  if (items) return items.flatMap((each, at) => leavesOf(each, `${path}[${at}]`))
  if (wrapped) return leavesOf(wrapped, path)
  if (holdsSchemas.has(schema.type)) return (options as Known[]).flatMap((each) => leavesOf(each, path))
  return [{ path, schema }]
}
/** Every string, number and closed list that some action asks for, by the action's name and the way to it. */
export const inputLeaves: readonly Leaf[] = Object.values(actions).flatMap(({ name, input }) =>
  leavesOf(input as Known, name),
)
