import type { Sdk } from '../../support/sdk'

export const PEOPLE = [
  {
    _id: 'a',
    age: 30,
    tags: ['x', 'y'],
    name: 'Ann',
    place: { town: 'N' },
    marks: [
      { of: 'm', score: 70 },
      { of: 'e', score: 95 },
    ],
  },
  { _id: 'b', age: 45, tags: ['y'], name: 'bob', place: { town: 'S', zip: 1 }, marks: [{ of: 'm', score: 85 }] },
  { _id: 'c', age: null, tags: [], name: 'Cat\nAnn', place: null, scores: [1, 20] },
  { _id: 'd', age: '45', name: 'dan', place: [{ town: 'N' }, { town: 'E' }], scores: [5, 6] },
  { _id: 'e', age: new Date('2026-01-01T00:00:00.000Z'), tags: 'y', scores: 7 },
  { _id: 'f', age: [20, 50], tags: [['x', 'y']], name: 5, marks: [] },
]

export interface QueryCase {
  operator: string
  title: string
  where: (command: Sdk, db: Sdk) => Record<string, unknown>
  /** The identifiers found, in insertion order. */
  expected?: string
  fails?: string
}

const find = (operator: string, title: string, where: QueryCase['where'], expected: string): QueryCase => ({
  operator,
  title,
  where,
  expected,
})
const fail = (operator: string, title: string, where: QueryCase['where'], fails: string): QueryCase => ({
  operator,
  title,
  where,
  fails,
})

export const QUERY_CASES: QueryCase[] = [
  find('eq', 'plain value', () => ({ age: 45 }), 'b'),
  find('eq', 'one kind only', (_) => ({ age: _.eq('45') }), 'd'),
  find('eq', 'an element of an array', (_) => ({ tags: _.eq('y') }), 'abe'),
  find('eq', 'a whole array', (_) => ({ tags: _.eq(['x', 'y']) }), 'af'),
  find('eq', 'null and missing', (_) => ({ age: _.eq(null) }), 'c'),
  find('eq', 'null where the field is missing', () => ({ scores: null }), 'abf'),
  find('eq', 'a dotted path through arrays', () => ({ 'place.town': 'N' }), 'ad'),
  find('eq', 'an object given plainly is a dotted path', () => ({ place: { town: 'S' } }), 'b'),
  find('eq', 'an object given with eq is the whole', (_) => ({ place: _.eq({ town: 'S' }) }), ''),
  find('eq', 'a place in an array', () => ({ 'tags.1': 'y' }), 'a'),
  find('eq', 'null under a scalar, a null, and a missing field', () => ({ 'place.zip': null }), 'acdef'),
  find('neq', 'no element is it', (_) => ({ tags: _.neq('y') }), 'cdf'),
  find('neq', 'not null means there', (_) => ({ age: _.neq(null) }), 'abdef'),
  find('gt', 'of its kind only', (_) => ({ age: _.gt(30) }), 'bf'),
  find('gt', 'text', (_) => ({ name: _.gt('Ann') }), 'bcd'),
  find('gte', 'the same', (_) => ({ age: _.gte(45) }), 'bf'),
  find('gte', 'a date', (_) => ({ age: _.gte(new Date('2025-12-31T23:59:59.999Z')) }), 'e'),
  find('lt', 'any element', (_) => ({ age: _.lt(30) }), 'f'),
  find('lte', 'the same', (_) => ({ age: _.lte(30) }), 'af'),
  find('lte', 'null is only as great as null', (_) => ({ age: _.lte(null) }), 'c'),
  find('in', 'any of them', (_) => ({ _id: _.in(['f', 'a', 'z']) }), 'af'),
  find('in', 'null means missing too', (_) => ({ tags: _.in([null, 'x']) }), 'ad'),
  find('in', 'of none', (_) => ({ _id: _.in([]) }), ''),
  find('nin', 'none of them', (_) => ({ age: _.nin([30, null, '45']) }), 'bef'),
  find('and', 'of one field', (_) => ({ age: _.and(_.gt(10), _.lt(40)) }), 'af'),
  find('and', 'different elements may meet the parts', (_) => ({ scores: _.gt(15).and(_.lt(5)) }), 'c'),
  find('and', 'of whole queries', (_) => _.and([{ tags: 'y' }, { age: 45 }]), 'b'),
  find('or', 'of one field', (_) => ({ age: _.or(_.eq(30), _.eq('45')) }), 'ad'),
  find('or', 'of whole queries', (_) => _.or([{ age: 30 }, { tags: 'y' }]), 'abe'),
  find('not', 'of a comparison holds where there is nothing to compare', (_) => ({ age: _.not(_.gt(30)) }), 'acde'),
  find('not', 'of a pattern', (_) => ({ name: _.not(/^[A-Z]/) }), 'bdef'),
  find('nor', 'of one field', (_) => ({ age: _.nor(_.eq(30), _.eq(45)) }), 'cdef'),
  find('nor', 'of whole queries', (_) => _.nor([{ tags: 'y' }, { name: 'dan' }]), 'cf'),
  find('exists', 'there, be it null', (_) => ({ age: _.exists(true) }), 'abcdef'),
  find('exists', 'missing', (_) => ({ tags: _.exists(false) }), 'd'),
  find('exists', 'inside any document of an array', (_) => ({ 'place.zip': _.exists(true) }), 'b'),
  find('mod', 'remainder', (_) => ({ age: _.mod(15, 0) }), 'ab'),
  find('mod', 'any element', (_) => ({ age: _.mod([50, 20]) }), 'f'),
  fail('mod', 'by zero', (_) => ({ age: _.mod(0, 1) }), 'divisor cannot be 0'),
  find('size', 'of an array', (_) => ({ tags: _.size(1) }), 'bf'),
  find('size', 'of an empty array, not of a missing one', (_) => ({ tags: _.size(0) }), 'c'),
  find('all', 'every one among the elements', (_) => ({ tags: _.all(['y', 'x']) }), 'a'),
  find('all', 'of one, a scalar will do', (_) => ({ tags: _.all(['y']) }), 'abe'),
  find('all', 'across the documents of an array', (_) => ({ 'marks.of': _.all(['m', 'e']) }), 'a'),
  find('elemMatch', 'one element meets all', (_) => ({ scores: _.elemMatch(_.gt(5)) }), 'cd'),
  find('elemMatch', 'one document meets all', (_) => ({ marks: _.elemMatch({ of: 'm', score: _.gt(80) }) }), 'b'),
  find('elemMatch', 'never a scalar', (_) => ({ scores: _.elemMatch({ of: _.exists(false) }) }), ''),
  find('regex', 'as a RegExp', () => ({ name: /^a/i }), 'a'),
  find('regex', 'as db.RegExp, over lines', (_, db) => ({ name: db.RegExp({ regexp: '^Ann$', options: 'm' }) }), 'ac'),
  find('regex', 'a dot over lines', (_, db) => ({ name: db.RegExp({ regexp: 'Cat.Ann', options: 's' }) }), 'c'),
  find('regex', 'among others', (_) => ({ name: _.in([/^d/, 'bob']) }), 'bd'),
  fail('regex', 'with an unknown flag', () => ({ name: /a/g }), 'option [g] is not supported'),
  find('expr', 'compares fields', (_) => _.expr(_.aggregate.eq(['$_id', 'c'])), 'c'),
  find('expr', 'beside other conditions', (_) => ({ tags: 'y', ..._.expr(_.aggregate.lt(['$age', 40])) }), 'a'),
  find('jsonSchema', 'L5: of required fields', (_) => _.jsonSchema({ required: ['age', 'tags'] }), 'abcef'),
  find(
    'jsonSchema',
    'L5: of a kind and a span',
    (_) => _.jsonSchema({ properties: { age: { bsonType: 'number', minimum: 40 } } }),
    'b',
  ),
  fail(
    'jsonSchema',
    'with a word that is not built',
    (_) => _.jsonSchema({ dependencies: {} }),
    "refuses 'dependencies'",
  ),
  fail('text', 'is refused', (_) => ({ $text: _.text({ search: 'a' }) }), 'refuses $text'),
  fail('where', 'is refused', () => ({ $where: 'true' }), 'refuses $where'),
  fail('type', 'is refused', () => ({ age: { $type: 'string' } }), 'refuses $type'),
]
