import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { crc32 } from '../../cloudfunctions/core/platform/zip'

/** Photos for tests: drawn by another program, then hidden words planted wherever a format has room for them. */
export const photoFixture = (name: string): Buffer => readFileSync(join('tests', 'fixtures', 'photos', name))

/** A row of numbers below one, the same for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const segment = (marker: number, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff]), body])

/** An EXIF part in either byte order: how the camera was held, a note, and a thumbnail that follows. */
function exif(orientation: number, note: string, little: boolean, thumbnail: Buffer = Buffer.alloc(0)): Buffer {
  const text = Buffer.from(`${note}\0`)
  const body = Buffer.alloc(8 + 2 + 24 + 4)
  const short = (value: number, at: number) => (little ? body.writeUInt16LE(value, at) : body.writeUInt16BE(value, at))
  const long = (value: number, at: number) => (little ? body.writeUInt32LE(value, at) : body.writeUInt32BE(value, at))
  body.write(little ? 'II' : 'MM', 0, 'latin1')
  short(42, 2)
  long(8, 4)
  short(2, 8)
  // ImageDescription, then Orientation.
  ;[0x010e, 2].forEach((value, at) => short(value, 10 + at * 2))
  long(text.length, 14)
  long(body.length, 18)
  ;[0x0112, 3].forEach((value, at) => short(value, 22 + at * 2))
  long(1, 26)
  short(orientation, 30)
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), body, text, thumbnail]))
}

const afterHead = (jpeg: Buffer, parts: readonly Buffer[]): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), ...parts, jpeg.subarray(2)])
export const withOrientation = (jpeg: Buffer, orientation: number): Buffer =>
  afterHead(jpeg, [exif(orientation, 'note', orientation % 2 === 0)])

const pick = <Value>(random: () => number, values: readonly Value[]): Value =>
  values[Math.floor(random() * values.length)] as Value

/** Puts the word into a few of the places where cameras, editors and people leave words in a JPEG. */
export function plantedJpeg(seed: number, word: string): Buffer {
  const random = numbersFrom(seed)
  const jpeg = photoFixture(pick(random, ['plain.jpg', 'progressive.jpg', 'grey.jpg']))
  const places: (() => Buffer)[] = [
    () =>
      exif(
        pick(random, [1, 1, 1, 3, 6, 8]),
        word,
        random() < 0.5,
        afterHead(photoFixture('plain.jpg'), [segment(0xfe, Buffer.from(word))]),
      ),
    () => segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${word}</x:xmpmeta>`)),
    () => segment(0xe2, Buffer.from(`ICC_PROFILE\0\x01\x01${word}`)),
    () => segment(0xe2, Buffer.from(`MPF\0${word}`)),
    () => segment(0xed, Buffer.from(`Photoshop 3.0\0${word}`)),
    () => segment(0xee, Buffer.from(`Adobe\0\x64\0\0\0\0\x01${word}`)),
    () => segment(0xfe, Buffer.from(word)),
    () => segment(0xe0 + Math.floor(random() * 16), Buffer.from(word)),
  ]
  const head = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(random, places)())
  const scan = jpeg.lastIndexOf(Buffer.from([0xff, 0xda]))
  const inside =
    random() < 0.5
      ? Buffer.concat([jpeg.subarray(0, scan), segment(0xfe, Buffer.from(word)), jpeg.subarray(scan)])
      : jpeg
  const tails = [
    Buffer.alloc(0),
    Buffer.from(word),
    afterHead(jpeg, [exif(1, word, true)]),
    Buffer.from(`PK\x03\x04${word}`),
  ]
  return Buffer.concat([afterHead(inside, head), pick(random, tails)])
}

const pngChunk = (kind: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** The same for a PNG, in its notes, behind its end and behind the end of its packed pixels. */
export function plantedPng(seed: number, word: string): Buffer {
  const random = numbersFrom(seed)
  const png = photoFixture(pick(random, ['interlaced.png', 'palette.png', 'alpha.png']))
  const body = Buffer.from(word)
  const places: (() => Buffer)[] = [
    () => pngChunk('tEXt', Buffer.concat([Buffer.from('Comment\0'), body])),
    () => pngChunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(body, { level: 0 })])),
    () => pngChunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0'), body])),
    () => pngChunk('eXIf', exif(1, word, true).subarray(10)),
    () => pngChunk('iCCP', Buffer.concat([Buffer.from('icc\0\0'), deflateSync(body, { level: 0 })])),
    () => pngChunk('tIME', body),
    () => pngChunk('prVt', body),
  ]
  const extras = Buffer.concat(Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(random, places)()))
  const [head, end] = [33, png.length - 12]
  const hidden = random() < 0.4 ? pngChunk('IDAT', body) : Buffer.alloc(0)
  const tail = random() < 0.5 ? body : Buffer.alloc(0)
  return Buffer.concat([png.subarray(0, head), extras, png.subarray(head, end), hidden, png.subarray(end), tail])
}

/** A PNG whose head claims a size; its pixels are all of one colour, or none at all. */
export function pngOf(width: number, height: number, pixels = true): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const packed = deflateSync(Buffer.alloc(pixels ? height * (width + 1) : 1))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', head),
    pngChunk('IDAT', packed),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** A JPEG whose head claims another size than it has. */
export function jpegClaiming(jpeg: Buffer, width: number, height: number): Buffer {
  const claiming = Buffer.from(jpeg)
  const at = claiming.findIndex(
    (byte, index) => byte === 0xff && [0xc0, 0xc1, 0xc2].includes(claiming[index + 1] as number),
  )
  claiming.writeUInt16BE(height, at + 5)
  claiming.writeUInt16BE(width, at + 7)
  return claiming
}
