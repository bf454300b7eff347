import { mkdir, writeFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'

/** Draws the tab bar's pictures (81 px, as the platform asks) from lines; run by hand when a line or colour changes. */
const shapes = {
  home: '<path d="M4 11.5 12 4.5l8 7"/><path d="M6.5 10v9.5h11V10"/>',
  meeting: '<rect x="5" y="4" width="14" height="16" rx="1.5"/><path d="M8.5 9h7M8.5 12.5h7M8.5 16h4.5"/>',
  record:
    '<path d="M5 19.2l1-4.300L15.800 5.100a1.900 1.900 0 0 1 2.700 0l.4.4a1.900 1.900 0 0 1 0 2.700L9.100 18z"/><path d="M13.800 7.100l3.100 3.100"/>',
  mine: '<circle cx="12" cy="8.2" r="3.7"/><path d="M4.8 20c.6-4 3.500-6 7.200-6s6.600 2 7.200 6"/>',
}
const inks = { '': '#6D655B', '-on': '#B0201A', '-dark': '#9A9287', '-dark-on': '#F0776C' }

const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
const page = await browser.newPage({ viewport: { width: 81, height: 81 } })
const folder = new URL('../src/assets/tab/', import.meta.url)
await mkdir(folder, { recursive: true })
for (const [name, shape] of Object.entries(shapes)) {
  for (const [suffix, ink] of Object.entries(inks)) {
    await page.setContent(
      `<body style="margin:0;background:transparent"><svg width="81" height="81" viewBox="0 0 24 24" fill="none" stroke="${ink}" ` +
        `stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">${shape}</svg></body>`,
    )
    await writeFile(new URL(`${name}${suffix}.png`, folder), await page.screenshot({ omitBackground: true }))
  }
}
await browser.close()
