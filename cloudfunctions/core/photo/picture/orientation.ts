import type { Picture } from './jpegTypes'

/** How the camera was held (1 to 8), out of an EXIF part; undefined when it is none or does not say. */
export function orientationOf(body: Buffer): number | undefined {
  if (body.subarray(0, 6).toString('latin1') !== 'Exif\0\0' || body.length < 14) return undefined
  const tiff = body.subarray(6)
  const order = tiff.subarray(0, 2).toString('latin1')
  if (order !== 'II' && order !== 'MM') return undefined
  const short = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const first = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (first + 2 > tiff.length) return undefined
  const entries = short(first)
  for (let at = first + 2, left = entries; left > 0 && at + 12 <= tiff.length; at += 12, left -= 1) {
    if (short(at) !== 0x0112) continue
    const value = short(at + 8)
    return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}

/** The picture as it was seen. */
export function upright({ width, height, data }: Picture, orientation: number): Picture {
  if (orientation === 1) return { width, height, data }
  const turned = orientation >= 5
  const [across, down] = turned ? [height, width] : [width, height]
  const out = new Uint8Array(data.length)
  const mirrored = [2, 3, 7, 8].includes(orientation)
  const flipped = [3, 4, 6, 7].includes(orientation)
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      const [column, row] = turned ? [y, x] : [x, y]
      const fromX = mirrored ? width - 1 - column : column
      const fromY = flipped ? height - 1 - row : row
      const from = (fromY * width + fromX) * 3
      out.set(data.subarray(from, from + 3), (y * across + x) * 3)
    }
  }
  return { width: across, height: down, data: out }
}
