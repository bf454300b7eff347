import Taro from '@tarojs/taro'

/**
 * Asks WeChat to leave this page out of screenshots and recordings: on Android both, on iOS recordings only, on a PC neither.
 * By callbacks, since Taro makes no promise of it; where it cannot, nothing happens.
 */
export const hideFromCaptures = (hidden: boolean): void => {
  const ignored = () => undefined
  void Taro.setVisualEffectOnCapture?.({ visualEffect: hidden ? 'hidden' : 'none', success: ignored, fail: ignored })
}
/** What the page says of it; nobody should believe that more is stopped. */
export const capturesText =
  '已请手机不让截屏和录屏拍到这一页；苹果手机只拦得住录屏，电脑和有的手机都拦不住，更拦不住另一台手机对着屏幕拍。请留意身边。'
