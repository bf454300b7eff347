import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { papersPage } from '../../../../../cloudfunctions/core/papers/describe'
import { paperNames } from '../../../../../src/contract/papersWords'

describe('docs/papers.md', () => {
  it('is what the table of papers says; after a change run npm run docs', () => {
    expect(readFileSync(resolve('docs/papers.md'), 'utf8')).toBe(papersPage())
  })
  it('has a line for every paper', () => {
    expect(
      papersPage()
        .split('\n')
        .filter((line) => line.startsWith('| ')).length,
    ).toBe(paperNames.length + 1)
  })
})
