import type { Harness } from '../support/sdk'
import { failureOf, NOON, openHarness } from '../support/sdk'
import { EXPRESSION_CASES, FIXTURE } from './cases/expressions'

let harness: Harness
beforeAll(async () => {
  harness = await openHarness({ collections: [{ name: 'rows', indexes: [] }] })
  await harness.db.collection('rows').add({ data: FIXTURE })
})
afterAll(() => harness.close())

const evaluate = async (expression: unknown) => {
  const { list } = await harness.db.collection('rows').aggregate().project({ _id: 0, value: expression }).limit(1).end()
  return list[0].value
}

const numbered = EXPRESSION_CASES.map((each, at) => ({ ...each, title: `${at} ${each.operator}` }))

it.each(numbered)('$title', async ({ write, expected, fails }) => {
  const expression = write(harness.db.command.aggregate)
  if (fails) expect((await failureOf(evaluate(expression))).message).toContain(fails)
  else if (typeof expected === 'number') expect(await evaluate(expression)).toBeCloseTo(expected, 10)
  else expect(await evaluate(expression)).toEqual(expected)
})

describe('paths and variables', () => {
  it.each([
    ['the documents of an array', '$rows.a', [1, 2]],
    ['never a place in an array', '$list.0', []],
    ['nothing inside a scalar', '$text.inner', undefined],
    ['the whole document', '$$ROOT.obj.x', 1],
    ['the current document', '$$CURRENT.n', -5],
    ['the moment of the request', '$$NOW', NOON],
    ['nothing at all', '$$REMOVE', undefined],
  ])('reach %s', async (_, path, expected) => {
    expect(await evaluate(path)).toEqual(expected)
  })

  it('make objects and arrays of expressions', async () => {
    expect(await evaluate({ a: '$n', gone: '$missing', list: ['$zero', '$missing'] })).toEqual({
      a: -5,
      list: [0, null],
    })
  })

  it('refuse an operator by its name', async () => {
    const error = await failureOf(evaluate({ $toDecimal: '$n' }))
    expect(error.message).toContain('local cloud refuses $toDecimal')
  })
})
