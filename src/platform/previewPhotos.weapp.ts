import Taro from '@tarojs/taro'

/** Shows photos over the whole page, beginning with one. */
export const previewPhotos = (urls: readonly string[], current: string): void =>
  void Taro.previewImage({ urls: [...urls], current })
