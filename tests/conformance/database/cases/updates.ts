import type { Sdk } from '../../support/sdk'

/** The document every update starts from, without its identifier. */
export const START = {
  n: 5,
  big: 4_000_000_000,
  text: 'five',
  nothing: null,
  list: [3, 1, 2],
  rows: [{ a: 2 }, { a: 1 }, { a: 3, b: 1 }],
  place: { town: 'N', zip: 1 },
  bits: 12,
}

export interface UpdateCase {
  operator: string
  title: string
  write: (command: Sdk, db: Sdk) => Record<string, unknown>
  /** The fields that differ afterwards; `undefined` for one that is gone. */
  changes?: Record<string, unknown>
  fails?: string
}

const change = (
  operator: string,
  title: string,
  write: UpdateCase['write'],
  changes: Record<string, unknown>,
): UpdateCase => ({ operator, title, write, changes })
const fail = (operator: string, title: string, write: UpdateCase['write'], fails: string): UpdateCase => ({
  operator,
  title,
  write,
  fails,
})

const FIELDS: UpdateCase[] = [
  change('set', 'replaces a value', (_) => ({ n: _.set({ inner: 1 }) }), { n: { inner: 1 } }),
  change('set', 'creates the documents on the way', () => ({ 'a.b.c': 1 }), { a: { b: { c: 1 } } }),
  change('set', 'a place in an array', () => ({ 'list.1': 9 }), { list: [3, 9, 2] }),
  change('set', 'past the end of an array fills up with null', () => ({ 'list.4': 9 }), { list: [3, 1, 2, null, 9] }),
  fail('set', 'through null', () => ({ 'nothing.inner': 1 }), "Cannot create field 'inner' in element {nothing: null}"),
  fail('set', 'through a text', () => ({ 'text.inner': 1 }), 'Cannot create field \'inner\' in element {text: "five"}'),
  fail(
    'set',
    'a named field of an array',
    () => ({ 'list.name': 1 }),
    "Cannot create field 'name' in element {list: [3,1,2]}",
  ),
  fail('set', 'a positional part without a query', () => ({ 'list.$': 1 }), 'did not find the match'),
  change('remove', 'takes a field away', (_) => ({ n: _.remove(), 'place.zip': _.remove() }), {
    n: undefined,
    place: { town: 'N' },
  }),
  change('remove', 'of an element leaves null', (_) => ({ 'list.0': _.remove() }), { list: [null, 1, 2] }),
  change('remove', 'of what is not there does nothing', (_) => ({ gone: _.remove(), 'text.inner': _.remove() }), {}),
  change('inc', 'adds', (_) => ({ n: _.inc(-7), big: _.inc(1) }), { n: -2, big: 4_000_000_001 }),
  change('inc', 'starts a missing field', (_) => ({ 'place.count': _.inc(2) }), {
    place: { town: 'N', zip: 1, count: 2 },
  }),
  fail('inc', 'on a text', (_) => ({ text: _.inc(1) }), 'Cannot apply $inc to a value of non-numeric type'),
  fail('inc', 'on null', (_) => ({ nothing: _.inc(1) }), 'Cannot apply $inc to a value of non-numeric type'),
  fail('inc', 'by a text', (_) => ({ n: _.inc('1') }), 'Cannot inc with non-numeric argument'),
  change('mul', 'multiplies', (_) => ({ n: _.mul(1.5) }), { n: 7.5 }),
  change('mul', 'makes a missing field zero', (_) => ({ missing: _.mul(4) }), { missing: 0 }),
  fail('mul', 'on a text', (_) => ({ text: _.mul(2) }), 'Cannot apply $mul'),
  change('min', 'keeps the lesser', (_) => ({ n: _.min(3), big: _.min(5e9), missing: _.min(1) }), { n: 3, missing: 1 }),
  change('min', 'compares across kinds', (_) => ({ text: _.min(9) }), { text: 9 }),
  change('max', 'keeps the greater', (_) => ({ n: _.max(3), big: _.max(5e9) }), { big: 5e9 }),
  change('rename', 'moves a value', (_) => ({ n: _.rename('m') }), { n: undefined, m: 5 }),
  change('rename', 'of what is not there does nothing', (_) => ({ gone: _.rename('m') }), {}),
  fail('rename', 'onto another operator', (_) => ({ n: _.rename('text'), text: 'x' }), 'would create a conflict'),
  change('bit', 'and, or, xor', (_) => ({ bits: _.bit({ and: 10 }), n: _.bit({ or: 8 }), big: _.bit({ xor: 1 }) }), {
    bits: 8,
    n: 13,
    big: 4_000_000_001,
  }),
  fail('bit', 'on a text', (_) => ({ text: _.bit({ or: 1 }) }), 'Cannot apply $bit'),
  change('serverDate', 'inside an array', (_, db) => ({ list: _.push([db.serverDate()]) }), {
    list: [3, 1, 2, new Date('2026-03-05T04:00:00.000Z')],
  }),
]

const LISTS: UpdateCase[] = [
  change('push', 'at the end', (_) => ({ list: _.push([4, 5]) }), { list: [3, 1, 2, 4, 5] }),
  change('push', 'starts a missing array', (_) => ({ missing: _.push(['x']) }), { missing: ['x'] }),
  change('push', 'each at a position', (_) => ({ list: _.push({ each: [8, 9], position: 1 }) }), {
    list: [3, 8, 9, 1, 2],
  }),
  change('push', 'at a position from the end', (_) => ({ list: _.push({ each: [9], position: -1 }) }), {
    list: [3, 1, 9, 2],
  }),
  change('push', 'sorted', (_) => ({ list: _.push({ each: [0], sort: -1 }) }), { list: [3, 2, 1, 0] }),
  change(
    'push',
    'sorted by a field, then cut',
    (_) => ({ rows: _.push({ each: [{ a: 0 }], sort: { a: 1 }, slice: 2 }) }),
    { rows: [{ a: 0 }, { a: 1 }] },
  ),
  change('push', 'cut from the end', (_) => ({ list: _.push({ each: [], slice: -2 }) }), { list: [1, 2] }),
  fail('push', 'on a number', (_) => ({ n: _.push([1]) }), "The field 'n' must be an array but is of type number"),
  change('pop', 'takes the last', (_) => ({ list: _.pop() }), { list: [3, 1] }),
  fail('pop', 'on a text', (_) => ({ text: _.pop() }), 'must be an array'),
  change('shift', 'takes the first', (_) => ({ list: _.shift() }), { list: [1, 2] }),
  change('unshift', 'at the beginning', (_) => ({ list: _.unshift([8, 9]) }), { list: [8, 9, 3, 1, 2] }),
  change('pull', 'a value', (_) => ({ list: _.pull(1) }), { list: [3, 2] }),
  change('pull', 'by a condition', (_) => ({ list: _.pull(_.gte(2)) }), { list: [1] }),
  change('pull', 'documents by their fields', (_) => ({ rows: _.pull({ a: _.in([1, 3]) }) }), { rows: [{ a: 2 }] }),
  change('pull', 'from a missing array does nothing', (_) => ({ gone: _.pull(1) }), {}),
  fail('pull', 'on a number', (_) => ({ n: _.pull(5) }), 'must be an array'),
  change('pullAll', 'every one of them', (_) => ({ list: _.pullAll([1, 2, 9]) }), { list: [3] }),
  change('pullAll', 'documents that are wholly equal', (_) => ({ rows: _.pullAll([{ a: 1 }, { a: 3 }]) }), {
    rows: [{ a: 2 }, { a: 3, b: 1 }],
  }),
  change('addToSet', 'what is not there yet', (_) => ({ list: _.addToSet(4) }), { list: [3, 1, 2, 4] }),
  change('addToSet', 'nothing twice', (_) => ({ list: _.addToSet(3), rows: _.addToSet({ a: 1 }) }), {}),
  change('addToSet', 'an array as one element', (_) => ({ list: _.addToSet([3]) }), { list: [3, 1, 2, [3]] }),
  change('addToSet', 'each of several', (_) => ({ list: _.addToSet({ $each: [1, 5, 5] }) }), { list: [3, 1, 2, 5] }),
  fail('addToSet', 'on a text', (_) => ({ text: _.addToSet(1) }), 'must be an array'),
]

export const UPDATE_CASES: UpdateCase[] = [...FIELDS, ...LISTS]
