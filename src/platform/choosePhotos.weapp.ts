import Taro from '@tarojs/taro'
import { photoLongSide, photoMaxPixels, pixelsText } from '../contract/photoWords'
import type { ChosenPhoto, Choice } from './choosePhotos.h5'
import { sizeOfFile } from './outbox/phoneFiles.weapp'
import { permitted } from './permitted'

export type { ChosenPhoto, Choice } from './choosePhotos.h5'

/** Made small by WeChat, which writes the picture anew without what the camera put beside it. The server strips it in any case. */
async function shrink(path: string): Promise<ChosenPhoto | string> {
  const info = await Taro.getImageInfo({ src: path }).catch(() => undefined)
  if (!info) return '有一个文件不是照片，或已损坏，请选 JPG 或 PNG 照片。'
  const { width, height } = info
  if (width * height > photoMaxPixels)
    return `有一张照片有 ${pixelsText(width * height)}，最多 ${pixelsText(photoMaxPixels)}，请换一张或先缩小。`
  const side =
    Math.max(width, height) > photoLongSide
      ? { [width >= height ? 'compressedWidth' : 'compressedHeight']: photoLongSide }
      : {}
  const { tempFilePath } = await Taro.compressImage({ src: path, quality: 80, ...side })
  return { content: tempFilePath, bytes: await sizeOfFile(tempFilePath) }
}

/** Lets a person choose or take at most so many photos. Empty when they turned back. */
export async function choosePhotos(max: number): Promise<Choice> {
  const choice: Choice = { photos: [], refused: [] }
  const chosen = await permitted('相册和相机', () =>
    Taro.chooseMedia({ count: max, mediaType: ['image'], sizeType: ['compressed'] }),
  )
  for (const { tempFilePath } of chosen?.tempFiles ?? []) {
    const photo = await shrink(tempFilePath)
    if (typeof photo === 'string') choice.refused.push(photo)
    else choice.photos.push(photo)
  }
  return choice
}
