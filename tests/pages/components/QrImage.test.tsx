import { render, screen } from '@testing-library/react'
import jsQr from 'jsqr'
import { QrImage } from '../../../src/components/QrImage'

/** Paints the SVG's squares as a camera would see them, 4 pixels a module. */
function paint(source: string) {
  const svg = decodeURIComponent(source.replace('data:image/svg+xml,', ''))
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
  const side = size * 4
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, column, row] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let y = Number(row) * 4; y < Number(row) * 4 + 4; y += 1) {
      for (let x = Number(column) * 4; x < Number(column) * 4 + 4; x += 1)
        pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
    }
  }
  return jsQr(pixels, side, side)?.data
}

describe('QrImage', () => {
  it('is named for who cannot see it, and reads back as its text', () => {
    const { container } = render(<QrImage text="AQEBAgMEBQYHCAkKCwwNDg8QERITFBU" label="我的签到码" />)
    expect(screen.getByRole('img', { name: '我的签到码' })).toBeTruthy()
    expect(paint(container.querySelector('img')?.src ?? '')).toBe('AQEBAgMEBQYHCAkKCwwNDg8QERITFBU')
  })
})
