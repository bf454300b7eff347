import './platform/olderPhones'
import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { SWRConfig } from 'swr'
import { startStoredScans } from './features/attendance/storedScans'
import { sendCourtyardDrafts } from './features/courtyard/kit'
import { useEntrance } from './features/session/useEntrance'
import { sendVisitDrafts } from './features/visit/kit'
import { startDrafts } from './platform/drafts'
import { startKeyboard } from './platform/keyboard'
import { serverStateConfig } from './platform/serverState'
import { enter } from './platform/session'
import { startTransport } from './platform/transport'
import './platform/ownBars'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    startTransport()
    startKeyboard()
    void enter()
    startStoredScans()
    sendCourtyardDrafts()
    sendVisitDrafts()
    startDrafts()
  })
  useEntrance()
  return <SWRConfig value={serverStateConfig}>{children}</SWRConfig>
}
