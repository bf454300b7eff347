import { displayOf } from '../../../../src/platform/textSize'

describe('text size', () => {
  it.each([
    ['system', 1, false, 1],
    ['system', 0.8, false, 1],
    ['system', 1.1, false, 1.1],
    ['system', 1.25, true, 1.375],
    ['system', 3, true, 1.375],
    ['normal', 3, false, 1],
    ['large', 1, true, 1.375],
  ] as const)('%s on a phone at %s is large %s at %s', (choice, system, large, scale) => {
    expect(displayOf(choice, system)).toEqual({ choice, large, scale })
  })
})
