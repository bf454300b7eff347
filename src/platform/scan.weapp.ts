import Taro from '@tarojs/taro'

/** Opens WeChat's own scanner once. Undefined when the person turned back. */
export async function scanOnce(): Promise<string | undefined> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })
    return result
  } catch (error) {
    if (/cancel/i.test(String((error as { errMsg?: string }).errMsg))) return undefined
    throw error
  }
}
