import { useDidHide, useDidShow, useReachBottom } from '@tarojs/taro'

/** The page has come to the front (also the first time), or has left it. */
export { useDidShow as useShown, useDidHide as useHidden }

/** The list has been scrolled to its end: time for the next page. */
export { useReachBottom as useReachEnd }
