import type { ButtonProps } from '@tarojs/components'

/** What a `Button` needs as `native` to bring a code the server can exchange for the verified phone number. */
export function phoneButton(onCode: (code: string) => void, onRefused: () => void): Partial<ButtonProps> {
  return {
    openType: 'getPhoneNumber',
    onGetPhoneNumber: (event) => {
      const { code } = event.detail as { code?: string }
      if (code) onCode(code)
      else onRefused()
    },
  }
}
