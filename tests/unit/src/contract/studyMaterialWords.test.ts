import { sizeText } from '../../../../src/contract/studyMaterialWords'

describe('a file’s size', () => {
  it.each([
    [1, '1 KB'],
    [1025, '2 KB'],
    [1024 * 1024 - 1, '1024 KB'],
    [1024 * 1024, '1 MB'],
    [10 * 1024 * 1024, '10 MB'],
    [10 * 1024 * 1024 + 1, '10.1 MB'],
  ])('of %d bytes reads %s, never less than it is', (bytes, words) => {
    expect(sizeText(bytes)).toBe(words)
  })
})
