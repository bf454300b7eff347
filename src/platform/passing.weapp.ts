import Taro from '@tarojs/taro'

/** Whether a screen reader is on; a WeChat that cannot tell has none. By callbacks, since Taro makes no promise of it. */
const isRead = () =>
  new Promise<boolean>((told) => {
    const none = () => told(false)
    if (Taro.checkIsOpenAccessibility)
      void Taro.checkIsOpenAccessibility({ success: ({ open }) => told(open), fail: none })
    else none()
  })

/**
 * Shows a word that goes by itself. Whoever has the phone read to them may be elsewhere on it just
 * then: to them it stays until they have heard it.
 */
export function passing(text: string): void {
  void isRead().then((read) =>
    read
      ? Taro.showModal({ content: text, showCancel: false, confirmText: '知道了', confirmColor: '#B0201A' })
      : Taro.showToast({ title: text, icon: 'none', duration: 2500 }),
  )
}
