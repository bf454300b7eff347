import { mkdir, writeFile } from 'node:fs/promises'
import { crc32, deflateSync } from 'node:zlib'
import { chromium } from 'playwright-core'

/** Draws the tab bar's pictures (81 px, as the platform asks) from lines; run by hand when a line or colour changes. */
const shapes = {
  home: '<path d="M4 11.5 12 4.5l8 7"/><path d="M6.5 10v9.5h11V10"/>',
  meeting: '<rect x="5" y="4" width="14" height="16" rx="1.5"/><path d="M8.5 9h7M8.5 12.5h7M8.5 16h4.5"/>',
  record:
    '<path d="M5 19.2l1-4.300L15.800 5.100a1.900 1.900 0 0 1 2.700 0l.4.4a1.900 1.900 0 0 1 0 2.700L9.100 18z"/><path d="M13.800 7.100l3.100 3.100"/>',
  branch:
    '<circle cx="9" cy="8.6" r="3.1"/><path d="M3.4 19c.5-3.400 2.700-5.200 5.600-5.200s5.100 1.800 5.600 5.200"/><path d="M15.200 5.800a3 3 0 0 1 0 5.700M17 14.300c2 .700 3.200 2.300 3.600 4.700"/>',
  mine: '<circle cx="12" cy="8.2" r="3.7"/><path d="M4.8 20c.6-4 3.500-6 7.200-6s6.600 2 7.200 6"/>',
}
const inks = { '': '#6D655B', '-on': '#B0201A', '-dark': '#9A9287', '-dark-on': '#F0776C' }
const side = 81
const levels = 4

/** How covered each pixel is, 0 to 255. */
const drawn = (page, shape) =>
  page.evaluate(
    async ([lines, size]) => {
      const picture = new Image()
      picture.src = `data:image/svg+xml,${encodeURIComponent(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="#000" ` +
          `stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">${lines}</svg>`,
      )}`
      await picture.decode()
      const canvas = new OffscreenCanvas(size, size).getContext('2d')
      canvas.drawImage(picture, 0, 0)
      return [...canvas.getImageData(0, 0, size, size).data].filter((_value, at) => at % 4 === 3)
    },
    [shape, side],
  )

const chunk = (type, data) => {
  const content = Buffer.concat([Buffer.from(type), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(content))
  return Buffer.concat([length, content, check])
}
/** One ink in four strengths, two bits a pixel: the main package has no room for more. */
const png = (cover, ink) => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side)
  header.writeUInt32BE(side, 4)
  header.set([2, 3], 8)
  const rows = Array.from({ length: side }, (_row, y) => {
    const line = Buffer.alloc(1 + Math.ceil(side / 4))
    for (let x = 0; x < side; x += 1)
      line[1 + (x >> 2)] |= Math.round((cover[y * side + x] * (levels - 1)) / 255) << (6 - 2 * (x % 4))
    return line
  })
  const colour = [1, 3, 5].map((at) => Number.parseInt(ink.slice(at, at + 2), 16))
  const steps = Array.from({ length: levels }, (_step, at) => Math.round((at * 255) / (levels - 1)))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(steps.flatMap(() => colour))),
    chunk('tRNS', Buffer.from(steps)),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
const page = await browser.newPage()
const folder = new URL('../src/assets/tab/', import.meta.url)
await mkdir(folder, { recursive: true })
for (const [name, shape] of Object.entries(shapes)) {
  const cover = await drawn(page, shape)
  for (const [suffix, ink] of Object.entries(inks))
    await writeFile(new URL(`${name}${suffix}.png`, folder), png(cover, ink))
}
await browser.close()
