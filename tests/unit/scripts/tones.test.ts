import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { tones } from '../../../scripts/tones.mjs'

const folder = 'src/assets/tones'

it('U11 the four sounds of the door are what the script makes, at most 4 kB each, and all different', () => {
  const made = tones()
  expect(readdirSync(folder).sort()).toEqual(made.map(({ file }) => file).sort())
  for (const { file, content } of made) {
    expect(readFileSync(join(folder, file)).equals(content)).toBe(true)
    expect(content.length).toBeLessThanOrEqual(4 * 1024)
    expect(content.subarray(0, 4).toString()).toBe('RIFF')
  }
  expect(new Set(made.map(({ content }) => content.toString('base64'))).size).toBe(4)
})
