import { environmentErrors, environmentOf } from '../../../../scripts/deploy/environment'

const key = (seed: number) => Buffer.alloc(32, seed).toString('base64')
const schema = {
  ORGAN_KEY: { bytes: 32 },
  RECORD_KEYS: { keys: 32 },
  ORGAN_CODE_URL: { value: 'https://default' },
  ORGAN_CLAIM_HASH: { value: '' },
}
const given = { ORGAN_KEY: key(1), RECORD_KEYS: `1:${key(2)}` }

describe('the faults of an environment', () => {
  test('are none when every secret is there and is what is deployed', () => {
    expect(environmentErrors({ schema, given, deployed: {} })).toEqual([])
    expect(environmentErrors({ schema, given, deployed: given })).toEqual([])
  })

  test('name what is missing or malformed and never show a value', () => {
    const errors = environmentErrors({ schema, given: { ORGAN_KEY: 'c2hvcnQ=' }, deployed: {} })
    expect(errors.map((error) => error.slice(0, 14))).toEqual(['ORGAN_KEY 的样子不', '缺少 RECORD_KEYS'])
    expect(errors.join()).not.toContain('c2hvcnQ=')
  })

  test('refuse another key than the deployed one, but take a newer version beside it', () => {
    const deployed = { ORGAN_KEY: key(9), RECORD_KEYS: `1:${key(2)}` }
    expect(environmentErrors({ schema, given, deployed })).toEqual([
      expect.stringContaining('ORGAN_KEY 和平台上正在用的不一样'),
    ])
    const rotated = { ...given, RECORD_KEYS: `2:${key(3)},1:${key(2)}` }
    expect(environmentErrors({ schema, given: rotated, deployed: given })).toEqual([])
  })
})

test('T4: old forms are refused in a new environment, and accepted where there was one before, until it is said', () => {
  const oldForms = { ...schema, OLD_FORMS: { value: 'refused', before: 'accepted' } }
  const of = (deployed: Record<string, string>, more: object = {}) =>
    environmentOf({ schema: oldForms, given: { ...given, ...more }, deployed, claim: {} }).OLD_FORMS
  expect(of({})).toBe('refused')
  expect(of(given)).toBe('accepted')
  expect(of(given, { OLD_FORMS: 'refused' })).toBe('refused')
  expect(of({ ...given, OLD_FORMS: 'refused' })).toBe('refused')
})

test('a setting is what is given, else what was given before, else the schema’s; the claim goes before all', () => {
  const of = (more: { given?: object; deployed?: object }) =>
    environmentOf({
      schema,
      given: { ...given, ...more.given },
      deployed: { ...more.deployed },
      claim: { ORGAN_CLAIM_HASH: 'ab' },
    })
  expect(of({})).toEqual({ ...given, ORGAN_CODE_URL: 'https://default', ORGAN_CLAIM_HASH: 'ab' })
  expect(of({ deployed: { ORGAN_CODE_URL: 'https://before', ORGAN_CLAIM_HASH: 'old' } })).toMatchObject({
    ORGAN_CODE_URL: 'https://before',
    ORGAN_CLAIM_HASH: 'ab',
  })
  expect(
    of({ given: { ORGAN_CODE_URL: 'https://now' }, deployed: { ORGAN_CODE_URL: 'https://before' } }).ORGAN_CODE_URL,
  ).toBe('https://now')
})
