import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { permissionsPage } from '../../../../../cloudfunctions/core/policy/describe'
import { table } from '../../../../../cloudfunctions/core/policy/table'

describe('docs/permissions.md', () => {
  it('is what the policy says; `npm run docs` writes it', () => {
    expect(readFileSync(resolve('docs/permissions.md'), 'utf8')).toBe(permissionsPage())
  })

  it('names every verb with someone who may', () => {
    for (const verb of Object.keys(table)) {
      const cells = permissionsPage()
        .split('\n')
        .find((line) => line.startsWith(`| \`${verb}\` |`))
        ?.split(' | ')
      expect(cells?.[2]).toMatch(/\p{Script=Han}/u)
    }
  })
})
