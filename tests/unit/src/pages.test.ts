import { readFileSync, readdirSync } from 'node:fs'

const pages = readdirSync('src/pages', { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('index.tsx'),
)

it('W7: every page, where it breaks while it is drawn, says so and has a way home', () => {
  expect(pages.length).toBeGreaterThan(60)
  expect(pages.filter((path) => !/<(Gate|Caught)>/.test(readFileSync(`src/pages/${path}`, 'utf8')))).toEqual([])
})
