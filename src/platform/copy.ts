import Taro from '@tarojs/taro'
import { toast } from './tell'

/** Puts text on the clipboard and says so in a sentence. */
export async function copyText(text: string, told: string): Promise<void> {
  await Taro.setClipboardData({ data: text })
  toast(told)
}
