import Taro from '@tarojs/taro'
import { isBefore, oldestLibrary } from './floor'
import { appInfo } from './systemInfo.weapp'

/** Once, at launch: a WeChat below the floor is told so, and led to its update. What works there goes on working. */
export async function warnOfOldWeChat(): Promise<void> {
  const { SDKVersion } = appInfo()
  if (SDKVersion === undefined || !isBefore(SDKVersion, oldestLibrary)) return
  await Taro.showModal({
    title: '微信版本太旧',
    content: '这个版本的微信打不开一些页面，绑定和签到可能不成功。请先升级微信，再打开本程序。',
    showCancel: false,
    confirmText: '去升级',
  })
  await Promise.resolve(Taro.updateWeChatApp?.({})).catch(() => undefined)
}
