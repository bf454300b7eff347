import Taro from '@tarojs/taro'
import { permitted } from './permitted'
import { toast } from './tell'

/** Puts text on the clipboard and says so, or why not, in a sentence. */
export async function copyText(text: string, told: string): Promise<void> {
  if (await permitted('剪贴板', () => Taro.setClipboardData({ data: text }))) toast(told)
}
