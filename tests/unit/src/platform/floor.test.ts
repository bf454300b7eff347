import { isBefore } from '../../../../src/platform/floor'

describe('isBefore', () => {
  it.each([
    ['2.19.4', '2.21.2', true],
    ['2.21.1', '2.21.2', true],
    ['2.21', '2.21.2', true],
    ['2.9.9', '2.21.2', true],
    ['1.99.99', '2.21.2', true],
    ['2.21.2', '2.21.2', false],
    ['2.21.10', '2.21.2', false],
    ['2.100.0', '2.21.2', false],
    ['3.0.0', '2.21.2', false],
    ['', '2.21.2', true],
    ['dev', '2.21.2', false],
  ])('%s before %s: %s', (version, other, before) => expect(isBefore(version, other)).toBe(before))
})
