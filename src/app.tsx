import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { SWRConfig } from 'swr'
import { useEntrance } from './features/session/useEntrance'
import { startKeyboard } from './platform/keyboard'
import { serverStateConfig } from './platform/serverState'
import { enter } from './platform/session'
import { startTransport } from './platform/transport'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    startTransport()
    startKeyboard()
    void enter()
  })
  useEntrance()
  return <SWRConfig value={serverStateConfig}>{children}</SWRConfig>
}
