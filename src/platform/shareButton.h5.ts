import type { ButtonProps } from '@tarojs/components'

/** What a `Button` needs as `native` to pass the page on; undefined where nothing can be passed on but text. */
export const shareButton: Partial<ButtonProps> | undefined = undefined
