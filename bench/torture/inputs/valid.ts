import * as v from 'valibot'
import type { Random } from '../random'

/** What of a schema is looked at here: each kind has some of it. */
interface Shape {
  readonly type: string
  readonly entries?: Record<string, Shape>
  readonly item?: Shape
  readonly wrapped?: Shape
  readonly options?: readonly unknown[]
  readonly literal?: unknown
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[]
}

/** Texts and numbers that some field or other takes. */
const texts = [
  '2026-11-20',
  '2026-12-01',
  '2026-11-20T06:30:00.000Z',
  '2026-11-20T08:00:00.000Z',
  '14:30',
  'abcdefgh12345678',
  '13800001111',
  '张三',
  '集中学习',
  '请核对后再办',
]
const numbers = [1, 0, 2, 3, 5, 10, 40, 60, 2026]

const fits = (shape: Shape, value: unknown): boolean =>
  v.safeParse(shape as unknown as v.GenericSchema, value, { abortEarly: true }).success

const least = ({ pipe = [] }: Shape): number => Number(pipe.find(({ type }) => type === 'min_length')?.requirement ?? 0)

/** An input that a schema takes, or nearly: what several fields must agree on is left to luck. `ids` name records that exist. */
export function validInput(shape: Shape, random: Random, ids: readonly string[]): unknown {
  const of = (inner: Shape): unknown => validInput(inner, random, ids)
  switch (shape.type) {
    case 'strict_object': {
      const fields = Object.entries(shape.entries!).filter(
        ([, inner]) => inner.type !== 'optional' || random.chance(0.5),
      )
      return Object.fromEntries(fields.map(([name, inner]) => [name, of(inner)]))
    }
    case 'array':
      return Array.from({ length: Math.max(least(shape), random.whole(3)) }, () => of(shape.item!))
    case 'nullable':
      return random.chance(0.3) ? null : of(shape.wrapped!)
    case 'optional':
      return of(shape.wrapped!)
    case 'variant':
      return of(random.pick(shape.options!) as Shape)
    case 'picklist':
      return random.pick(shape.options!)
    case 'literal':
      return shape.literal
    case 'boolean':
      return random.chance(0.5)
    case 'number':
      return numbers.find((number) => fits(shape, number)) ?? 1
    case 'string': {
      const tried = random.chance(0.7) ? [random.pick(ids), random.pick(ids), ...texts] : texts
      return tried.find((text) => fits(shape, text)) ?? '文字'
    }
    default:
      throw new Error(`The torture knows no schema of type ${shape.type}: add it to bench/torture/inputs/valid.ts`)
  }
}

/** Every field that any object of an input may have. */
export function fieldsOf(shape: Shape): Set<string> {
  const inner = [
    ...Object.values(shape.entries ?? {}),
    ...[shape.item, shape.wrapped].filter((each) => each !== undefined),
    ...(shape.type === 'variant' ? (shape.options as Shape[]) : []),
  ]
  return new Set([...Object.keys(shape.entries ?? {}), ...inner.flatMap((each) => [...fieldsOf(each)])])
}
