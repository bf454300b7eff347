import type { Page } from 'playwright-core'

/** A JPEG as a camera writes it: with who made it and where it was taken beside the picture. */
export interface Photograph {
  name: string
  mimeType: 'image/jpeg'
  buffer: Buffer
}

/** What the camera writes of itself, to look for afterwards. */
export const cameraName = 'ZhibuCam 9000'

const tag = (id: number, type: number, count: number, value: Buffer): Buffer => {
  const entry = Buffer.alloc(12)
  entry.writeUInt16LE(id, 0)
  entry.writeUInt16LE(type, 2)
  entry.writeUInt32LE(count, 4)
  value.copy(entry, 8, 0, 4)
  return entry
}
const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
const folder = (entries: Buffer[]): Buffer => {
  const count = Buffer.alloc(2)
  count.writeUInt16LE(entries.length)
  return Buffer.concat([count, ...entries, number(0)])
}
const degrees = (value: number): Buffer =>
  Buffer.concat([value, (value % 1) * 60, 0].map((part) => Buffer.concat([number(Math.floor(part)), number(1)])))

/** An APP1 segment: the camera's name, and 29° 33′ N 106° 34′ E. */
const exif = (): Buffer => {
  const make = Buffer.from(`${cameraName}\0`)
  const [ascii, long, rational] = [2, 4, 5]
  const first = 8
  const makeAt = first + 2 + 2 * 12 + 4
  const placeAt = makeAt + make.length
  const latitudeAt = placeAt + 2 + 4 * 12 + 4
  const place = folder([
    tag(1, ascii, 2, Buffer.from('N\0\0\0')),
    tag(2, rational, 3, number(latitudeAt)),
    tag(3, ascii, 2, Buffer.from('E\0\0\0')),
    tag(4, rational, 3, number(latitudeAt + 24)),
  ])
  const camera = folder([tag(0x010f, ascii, make.length, number(makeAt)), tag(0x8825, long, 1, number(placeAt))])
  const tiff = Buffer.concat([
    Buffer.from('II*\0'),
    number(first),
    camera,
    make,
    place,
    degrees(29.55),
    degrees(106.57),
  ])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(2 + 6 + tiff.length, 2)
  return Buffer.concat([head, Buffer.from('Exif\0\0'), tiff])
}

/** Draws a scene in the browser and saves it as the camera would. */
export const takePhotograph = async (
  page: Page,
  name: string,
  colour: string,
  width = 1600,
  height = 1200,
): Promise<Photograph> => {
  const base64 = await page.evaluate(
    ([fill, wide, high]) => {
      const canvas = document.createElement('canvas')
      canvas.width = wide
      canvas.height = high
      const context = canvas.getContext('2d')!
      const sky = context.createLinearGradient(0, 0, 0, high)
      sky.addColorStop(0, '#c9d6df')
      sky.addColorStop(1, fill)
      context.fillStyle = sky
      context.fillRect(0, 0, wide, high)
      context.fillStyle = '#5b5b4d'
      context.fillRect(wide * 0.3, high * 0.45, wide * 0.4, high * 0.3)
      return canvas.toDataURL('image/jpeg', 0.9).split(',')[1]!
    },
    [colour, width, height] as const,
  )
  const plain = Buffer.from(base64, 'base64')
  return { name, mimeType: 'image/jpeg', buffer: Buffer.concat([plain.subarray(0, 2), exif(), plain.subarray(2)]) }
}
