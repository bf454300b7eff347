import type { PhotoEnding } from '../../../../src/contract/photoWords'
import { photoMaxPixels, pixelsText } from '../../../../src/contract/photoWords'
import type { Problem } from '../../platform/problem'
import { refuse } from '../../platform/problem'
import type { Size } from './jpegDecode'
import { decodeJpeg } from './jpegDecode'
import { encodeJpeg } from './jpegEncode'
import { Broken, Unusual, walkJpeg } from './jpegWalk'
import { kindOfPhoto, whatItIs } from './kind'
import { upright } from './orientation'
import { readPng, walkPng } from './png'
import { shrink } from './shrink'

/** A photo as it is stored: nothing in it but the picture. */
export interface CleanPhoto {
  kind: PhotoEnding
  content: Buffer
  /** A small JPEG of it. */
  thumb: Buffer
  width: number
  height: number
}
type PhotoError = 'photoKindWrong' | 'photoBroken' | 'photoTooManyPixels'

const thumbSide = 320
/** The longest side of a picture that has to be drawn anew; a larger one is halved until it fits. */
const redrawnSide = 2560

const sizes: readonly Size[] = [1, 2, 4, 8]
const tooMany = (width: number, height: number) =>
  width * height > photoMaxPixels ? refuse('photoTooManyPixels', { pixels: pixelsText(width * height) }) : undefined

async function cleanJpeg(bytes: Buffer): Promise<CleanPhoto | Problem<PhotoError>> {
  const jpeg = walkJpeg(bytes)
  const { width, height } = jpeg.frame
  const problem = tooMany(width, height)
  if (problem) return problem
  const long = Math.max(width, height)
  if (jpeg.orientation === 1) {
    const small = decodeJpeg(jpeg, sizes.find((size) => (long * size) / 8 >= thumbSide) ?? 8)
    return { kind: 'jpg', content: jpeg.content, thumb: encodeJpeg(shrink(small, thumbSide)), width, height }
  }
  const fitting = sizes.filter((size) => (long * size) / 8 <= redrawnSide).at(-1) ?? 1
  const seen = upright(decodeJpeg(jpeg, fitting), jpeg.orientation)
  return {
    kind: 'jpg',
    content: encodeJpeg(seen),
    thumb: encodeJpeg(shrink(seen, thumbSide)),
    width: seen.width,
    height: seen.height,
  }
}

async function cleanPng(bytes: Buffer): Promise<CleanPhoto | Problem<PhotoError>> {
  const png = walkPng(bytes)
  const { width, height } = png
  const problem = tooMany(width, height)
  if (problem) return problem
  const { content, small } = await readPng(png, thumbSide)
  return { kind: 'png', content, thumb: encodeJpeg(small), width, height }
}

/**
 * Judged by what is in it. Sizes are read from the head before anything is decoded; what is decoded takes memory by what
 * comes out. The stored file holds no note, place, time, name, profile or thumbnail of the camera, and nothing after its end.
 */
export async function cleanPhoto(bytes: Buffer): Promise<CleanPhoto | Problem<PhotoError>> {
  const kind = kindOfPhoto(bytes)
  try {
    if (kind) return await (kind === 'jpg' ? cleanJpeg : cleanPng)(bytes)
  } catch (error) {
    if (error instanceof Unusual) return refuse('photoKindWrong', { what: '（不是手机常用的格式，请先截屏或另存）' })
    if (error instanceof Broken) return refuse('photoBroken')
    throw error
  }
  return refuse('photoKindWrong', { what: whatItIs(bytes) })
}
