import { photoLongSide, photoMaxPixels, pixelsText } from '../contract/photoWords'
import { pictureSize, type PictureSize } from './pictureSize'

export interface ChosenPhoto {
  /** Bytes here, a temporary path in WeChat. */
  content: unknown
  bytes: number
}
/** What came of choosing: the photos that will do, made small, and a sentence for each that will not. */
export interface Choice {
  photos: ChosenPhoto[]
  refused: string[]
}

function pick(max: number): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.multiple = max > 1
    input.addEventListener('change', () => resolve([...(input.files ?? [])].slice(0, max)))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}

function decode(file: File): Promise<HTMLImageElement | undefined> {
  const address = URL.createObjectURL(file)
  const image = new Image()
  return new Promise<HTMLImageElement | undefined>((resolve) => {
    image.onload = () => resolve(image)
    image.onerror = () => resolve(undefined)
    image.src = address
  }).finally(() => URL.revokeObjectURL(address))
}

/** What a camera writes before the picture itself is within this. */
const headBytes = 512 * 1024
const tooMany = ({ width, height }: PictureSize) => width * height > photoMaxPixels
const tooManyText = (file: File, { width, height }: PictureSize) =>
  `“${file.name}”有 ${pixelsText(width * height)}，最多 ${pixelsText(photoMaxPixels)}，请换一张或先缩小。`

/** Drawn anew, so that nothing but the picture is left: turned upright, no larger than is sent, as JPEG on white. */
async function redraw(file: File): Promise<ChosenPhoto | string> {
  // Judged by its head: decoding what claims too much may take the page down.
  const claimed = pictureSize(new Uint8Array(await file.slice(0, headBytes).arrayBuffer()))
  if (claimed && tooMany(claimed)) return tooManyText(file, claimed)
  const image = await decode(file)
  if (!image) return `“${file.name}”不是照片，或已损坏，请选 JPG 或 PNG 照片。`
  const { naturalWidth: width, naturalHeight: height } = image
  if (tooMany({ width, height })) return tooManyText(file, { width, height })
  const scale = Math.min(1, photoLongSide / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const content = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82))
  return content ? { content, bytes: content.size } : `“${file.name}”太大，本机处理不了，请先缩小。`
}

/** Lets a person choose at most so many photos. Empty when they turned back. */
export async function choosePhotos(max: number): Promise<Choice> {
  const choice: Choice = { photos: [], refused: [] }
  for (const file of await pick(max)) {
    const photo = await redraw(file)
    if (typeof photo === 'string') choice.refused.push(photo)
    else choice.photos.push(photo)
  }
  return choice
}
