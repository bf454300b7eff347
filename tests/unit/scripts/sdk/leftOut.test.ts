import { statSync } from 'node:fs'
import { resolve } from 'node:path'

/** A function that does next to nothing is the SDK alone. */
const inner = resolve('dist/test-functions/inner/index.js')

it('the SDK in a function weighs half a megabyte, without what no function of ours calls', () => {
  expect(statSync(inner).size).toBeLessThanOrEqual(520_000)
})
