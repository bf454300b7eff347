import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { SWRConfig } from 'swr'
import { startKeyboard } from './platform/keyboard'
import { serverStateConfig } from './platform/serverState'
import { startTransport } from './platform/transport'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    startTransport()
    startKeyboard()
  })
  return <SWRConfig value={serverStateConfig}>{children}</SWRConfig>
}
