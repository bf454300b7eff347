import Taro from '@tarojs/taro'
import { permitted } from './permitted'

/** Shows photos over the whole page, beginning with one. */
export const previewPhotos = (urls: readonly string[], current: string): void =>
  void permitted('照片', () => Taro.previewImage({ urls: [...urls], current }))
