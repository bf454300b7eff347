import Taro from '@tarojs/taro'
import { permitted } from './permitted'

/** Opens WeChat's own scanner once. Undefined when the person turned back, or was told why the camera stays closed. */
export async function scanOnce(): Promise<string | undefined> {
  const scan = () => Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })
  const read = await permitted('相机', scan, '，或请书记现场确认')
  return read?.result
}
