import { readFileSync } from 'node:fs'

type Tokens = Record<string, string>
const source = readFileSync('src/styles/tokens.scss', 'utf8')
const tokensOf = (theme: 'light' | 'dark'): Tokens => {
  const [, block = ''] = new RegExp(`@mixin ${theme} {([^}]*)}`).exec(source) ?? []
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name, value]) => [name!, value!]),
  )
}

/** WCAG 2.2: relative luminance, and the contrast of two colours. */
const luminance = (colour: string): number => {
  const full = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(full.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['paper', 'surface', 'sunk']
const tones = ['green', 'amber', 'blue', 'red']
/** What is written on what. */
const pairs: [ink: string, ground: string][] = [
  ...['ink-1', 'ink-2', 'ink-3', ...tones].flatMap((ink) => grounds.map((ground) => [ink, ground] as [string, string])),
  ...tones.map((tone) => [tone, `${tone}-tint`] as [string, string]),
  ...['red', 'red-pressed'].map((ground) => ['on-red', ground] as [string, string]),
]

it.each(['light', 'dark'] as const)('every ink can be read on every ground it is written on: %s', (theme) => {
  const tokens = tokensOf(theme)
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21)
  const faint = pairs.flatMap(([ink, ground]) => {
    const found = contrast(tokens[ink]!, tokens[ground]!)
    return found >= 4.5 ? [] : [`${ink} on ${ground}: ${found.toFixed(2)}`]
  })
  expect(faint).toEqual([])
})
