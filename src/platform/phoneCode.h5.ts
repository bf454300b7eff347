import type { ButtonProps } from '@tarojs/components'

/** What a `Button` needs as `native` to bring a code the server can exchange for the verified phone number. */
export function phoneButton(onCode: (code: string) => void, onRefused: () => void): Partial<ButtonProps> {
  return {
    onClick: () => {
      fetch('./phone-code', { method: 'POST' })
        .then((response) => response.json() as Promise<{ code?: string }>)
        .then(({ code }) => (code ? onCode(code) : onRefused()))
        .catch(onRefused)
    },
  }
}
