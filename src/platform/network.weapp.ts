import Taro from '@tarojs/taro'

let online = true
const listeners = new Set<(online: boolean) => void>()

const learn = (now: boolean) => {
  if (now === online) return
  online = now
  listeners.forEach((listener) => listener(now))
}

Taro.onNetworkStatusChange(({ isConnected }) => learn(isConnected))
const look = () => Taro.getNetworkType({ success: ({ networkType }) => learn(networkType !== 'none') })
look()
// What changes while the app is away is not told.
Taro.onAppShow(look)

/** What WeChat believes; a call may still find out otherwise. */
export const isOnline = () => online

/** Tells of every change until the returned function is called. */
export function onNetworkChange(listener: (online: boolean) => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
