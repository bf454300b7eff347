import type { Random } from '../random'

const nested = (depth: number): unknown => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`)
/** As a parser of JSON makes it: a field of its own, not the object's prototype. */
const own = (name: string, value: unknown): unknown =>
  JSON.parse(JSON.stringify({ x: value }).replace('"x"', JSON.stringify(name)))
const long = '长'.repeat(1_000_000)

const values: readonly (() => unknown)[] = [
  () => ({ $ne: null }),
  () => ({ $gt: '' }),
  () => ({ $where: 'return true' }),
  () => ({ $regex: '.*' }),
  () => ({ $set: { posts: [] } }),
  () => ({ $tcb_server_date: { offset: 0 } }),
  () => ({ _bsontype: 'ObjectId' }),
  () => ({ fieldName: 'a', operator: 'set', operands: [1] }),
  () => own('__proto__', { posts: ['auditor'], ok: true }),
  () => own('constructor', { prototype: { ok: true } }),
  () => own('a.b', 1),
  () => own('toString', 'x'),
  () => null,
  () => undefined,
  () => NaN,
  () => Infinity,
  () => -1,
  () => 0.1,
  () => -0,
  () => 2 ** 53,
  () => 1e308,
  () => true,
  () => [],
  () => [[]],
  () => Array.from({ length: 5000 }, () => 'a'),
  () => ({}),
  () => '',
  () => '   ',
  () => '\u0000',
  () => '\ud800',
  () => '\udc00文\ud800',
  () => '\u202eabc\u202c\u200b',
  () => '\u2060',
  () => '__proto__',
  () => 'constructor',
  () => 'hasOwnProperty',
  () => '$where',
  () => 'a.b.$[].c',
  () => '../../secrets.json',
  () => 'cloud://other.bucket/incoming/x.png',
  () => "'; DROP TABLE document; --",
  () => '<img src=x onerror=alert(1)>',
  () => '=cmd|calc!A1',
  () => '+275760-09-13T00:00:00.000Z',
  () => '-000001-01-01T00:00:00.000Z',
  () => '0000-00-00',
  () => '9999-12-31',
  () => '2026-02-30',
  () => '2026-11-20T25:61:61.000Z',
  () => '１３８００００１１１１',
  () => 'a'.repeat(64),
  () => 'a'.repeat(65),
  () => '-'.repeat(31),
  () => nested(100),
]
/** Costly to make and to send, so they come seldom. */
const heavy: readonly (() => unknown)[] = [() => long, () => nested(1000), () => [long]]

type Holder = Record<string, unknown>
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null
/** Every object and list of an input, itself first. */
const holdersIn = (value: unknown): Holder[] =>
  isHolder(value) ? [value, ...Object.values(value).flatMap(holdersIn)] : []

/** A hostile thing in one or several places of an input, or in place of it; the rest of it stays as valid as it was. */
export function hostileInput(valid: unknown, random: Random): unknown {
  const bad = () => random.pick(random.chance(0.003) ? heavy : values)()
  if (random.chance(0.05)) return bad()
  const input: unknown = structuredClone(valid)
  for (let times = 1 + random.whole(2); times > 0; times -= 1) {
    const holders = holdersIn(input)
    if (holders.length === 0) return bad()
    const holder = random.pick(holders)
    const names = Object.keys(holder)
    if (names.length > 0 && random.chance(0.85)) holder[random.pick(names)] = bad()
    else
      Object.defineProperty(holder, random.pick(['__proto__', '$set', 'a.b', '', '_id', 'posts']), {
        value: bad(),
        enumerable: true,
        writable: true,
        configurable: true,
      })
  }
  return input
}
