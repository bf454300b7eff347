import Taro from '@tarojs/taro'
import { passing } from './passing'

/** A passing word, for what the page itself does not show. */
export const toast = (text: string): void => passing(text)

interface Question {
  title: string
  text?: string
  confirmText?: string
}

/** A yes or no in the system's own window. For a reason, `ConfirmSheet`. */
export async function confirm({ title, text = '', confirmText = '确定' }: Question): Promise<boolean> {
  const { confirm: yes } = await Taro.showModal({
    title,
    content: text,
    confirmText,
    cancelText: '取消',
    confirmColor: '#B0201A',
  })
  return yes
}
