import { Binary, BSONRegExp, Long, ObjectId, Timestamp } from 'bson'
import fc from 'fast-check'

const bytes = fc.uint8Array({ maxLength: 12 })

/** Every kind of single value a document may hold. */
export const scalar = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.double(),
  fc.maxSafeInteger(),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('', '\0', 'a', 'a\0', 'ab', '中', '𠮷', '\uffff'),
  fc.date({ noInvalidDate: true, min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z') }),
  bytes.map((raw) => new Binary(raw)),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((raw) => new ObjectId(raw)),
  fc.bigInt({ min: 2n ** 53n, max: 2n ** 63n - 1n }).map((value) => Long.fromBigInt(value)),
  fc.record({ t: fc.nat(), i: fc.nat() }).map((parts) => new Timestamp(parts)),
  fc.constantFrom(['^a', 'i'], ['b+', '']).map(([pattern, flags]) => new BSONRegExp(pattern!, flags)),
)

const fieldName = fc.stringMatching(/^[a-z]{1,3}$/)

/** Scalars, and documents and arrays of them, a few levels deep. */
export const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalar,
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fieldName, tie('any'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).any
