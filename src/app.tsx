import './platform/olderPhones'
import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { SWRConfig } from 'swr'
import { startStoredScans } from './features/attendance/storedScans'
import { sendCourtyardDrafts } from './features/courtyard/kit'
import { sendFeedbackDrafts } from './features/feedback/sender'
import { sendLeaveDrafts } from './features/leave/sender'
import { sendLedgerDrafts } from './features/ledger/sender'
import { sendMeetingDrafts } from './features/meeting/senders'
import { useEntrance } from './features/session/useEntrance'
import { sendStudyDrafts } from './features/study/sender'
import { sendVisitDrafts } from './features/visit/kit'
import { startDrafts } from './platform/outbox'
import { startKeyboard } from './platform/keyboard'
import { warnOfOldWeChat } from './platform/oldWeChat'
import { serverStateConfig } from './platform/serverState'
import { enter } from './platform/session'
import { startTransport } from './platform/transport'
import './platform/ownBars'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    void warnOfOldWeChat()
    startTransport()
    startKeyboard()
    void enter()
    startStoredScans()
    sendCourtyardDrafts()
    sendFeedbackDrafts()
    sendLeaveDrafts()
    sendLedgerDrafts()
    sendMeetingDrafts()
    sendStudyDrafts()
    sendVisitDrafts()
    startDrafts()
  })
  useEntrance()
  return <SWRConfig value={serverStateConfig}>{children}</SWRConfig>
}
