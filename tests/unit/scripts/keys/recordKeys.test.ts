import { dropVersion, parseKeys, versionsIn, withNewKey } from '../../../../scripts/keys/recordKeys'

const key = (version: number) => `${version}:${Buffer.alloc(32, version).toString('base64')}`

it('draws a newer version before the others and keeps them', () => {
  expect(withNewKey(key(1), Buffer.alloc(32, 2))).toEqual({ version: 2, text: `${key(2)},${key(1)}` })
  expect(withNewKey(`${key(2)},${key(7)}`, Buffer.alloc(32, 8)).version).toBe(8)
})

it('drops an old version only when no record needs it, and never the current one', () => {
  const both = `${key(2)},${key(1)}`
  expect(dropVersion(both, 1, 0)).toBe(key(2))
  expect(() => dropVersion(both, 1, 3)).toThrow('还有 3 份记录')
  expect(() => dropVersion(both, 2, 0)).toThrow('正在用')
  expect(() => dropVersion(both, 9, 0)).toThrow('没有第 9 版')
})

it('says that keys are missing or malformed without repeating them', () => {
  for (const wrong of [undefined, '', 'secret', '1:c2hvcnQ=', `${key(1)},${key(1)}`]) {
    expect(() => parseKeys(wrong)).toThrow(/RECORD_KEYS/)
    expect(() => parseKeys(wrong)).not.toThrow(/c2hvcnQ|secret/)
  }
})

it('counts envelopes by version, whatever their collection, as the local cloud writes numbers', () => {
  const bodies = [
    { _id: 'm', phone: { keyVersion: 1, wrappedKey: 'x' } },
    { _id: 't', words: { keyVersion: { $numberInt: '2' }, wrappedKey: 'x' }, place: null },
    { _id: 'u', words: { keyVersion: 2, wrappedKey: 'x' }, note: 'wrappedKey' },
  ]
  expect([...versionsIn(bodies.map((body) => JSON.stringify(body)))].sort()).toEqual([
    [1, 1],
    [2, 2],
  ])
})
