import { packed, unpacked } from '../../../../src/contract/packed'

const overWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const row = (number: number, more: object = {}) => ({
  id: `2026${number}`,
  kinds: ['themedPartyDay'],
  hostNames: ['第三党支部'],
  expected: null,
  ...more,
})

describe('the rows of an answer', () => {
  it.each([
    ['none', []],
    ['one', [row(1)]],
    ['alike', [row(1), row(2), row(3), row(4)]],
    ['with a field only some have', [row(1), row(2, { unreviewed: true }), row(3, { expected: 0 })]],
    ['with a field that is there and null, false or empty', [row(1, { a: null, b: false, c: '' }), row(2, { a: 1 })]],
    ['with values of values', [row(1, { noticeSaid: { place: '二楼' } }), row(2, { invitedHere: { places: [1, 3] } })]],
    [
      'of the same name as a part of the packing',
      [
        { values: [1], at: [0] },
        { values: [2], at: [0], count: 2 },
      ],
    ],
  ])('arrive as they were sent: %s', (_, rows) => {
    const answer = { rows, next: null, more: { rows: [1] } }
    expect(unpacked(overWire(packed(answer)))).toEqual(answer)
  })

  it('say what repeats once, and nothing is left out', () => {
    const text = JSON.stringify(packed({ rows: [row(1), row(2), row(3), row(4)] }))
    for (const repeated of ['hostNames', '第三党支部', 'themedPartyDay']) expect(text.split(repeated)).toHaveLength(2)
    for (const own of ['20261', '20262', '20263', '20264']) expect(text).toContain(own)
  })

  it('do not carry what a row leaves undefined', () => {
    expect(unpacked(packed({ rows: [row(1, { a: undefined }), row(2)] }))).toEqual({ rows: [row(1), row(2)] })
  })

  it.each([
    [null],
    [undefined],
    ['words'],
    [[row(1), row(2)]],
    [{ rows: [1, 2] }],
    [{ rows: 'two' }],
    [{ next: null }],
  ])('are the only thing touched: %j', (answer) => {
    expect(packed(answer)).toBe(answer)
    expect(unpacked(answer)).toBe(answer)
  })
})
