import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import spoken from '../../../../config/plugins/ariaComponents.json'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'))
/** The native components that are told something for a screen reader, by what it is that tells them. */
const told = files.flatMap((path) =>
  [...readFileSync(join('src', path), 'utf8').matchAll(/<(\w+)\b(?:[^<>]|=>)*?\{\.\.\.(spoken\w*|behind)\(/g)].map(
    ([, component, by]) => ({ path, component: component!.replace('Native', ''), by: by! }),
  ),
)

/** On the mini-program an attribute that is not named for a component is dropped without a word. */
it('W12: every component that is told something for a screen reader carries it', () => {
  expect(told.length).toBeGreaterThan(60)
  const carried = new Set(Object.keys(spoken))
  expect(told.filter(({ component, by }) => by !== 'spokenId' && !carried.has(component))).toEqual([])
})
it('W12: and the level of a heading, an error of a field and a sheet over the page are among it', () => {
  expect(spoken.View).toEqual(expect.arrayContaining(['aria-level', 'aria-modal', 'aria-current', 'aria-live']))
  expect(spoken.Input).toContain('aria-invalid')
  expect(spoken.Textarea).toContain('aria-invalid')
})
