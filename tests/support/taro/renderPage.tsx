import type { RenderResult } from '@testing-library/react'
import { render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { SWRConfig } from 'swr'
import type { Me } from '../../../src/contract/session'
import { serverStateConfig } from '../../../src/platform/serverState'
import { useDraftState } from '../../../src/platform/outbox'
import { useSession, welcome } from '../../../src/platform/session'
import { sendCourtyardDrafts } from '../../../src/features/courtyard/kit'
import { sendFeedbackDrafts } from '../../../src/features/feedback/sender'
import { sendLeaveDrafts } from '../../../src/features/leave/sender'
import { sendLedgerDrafts } from '../../../src/features/ledger/sender'
import { sendMeetingDrafts } from '../../../src/features/meeting/senders'
import { sendStudyDrafts } from '../../../src/features/study/sender'
import { sendVisitDrafts } from '../../../src/features/visit/kit'
import { startFakeCloud } from './fakeCloud'
import { inPage } from './inPage'
import { resetTaro, taroState } from './taro'

const blank = useSession.getInitialState()
const noDrafts = useDraftState.getInitialState()

/** As at every launch: what waits on the phone knows how to go. */
const senders = [
  sendCourtyardDrafts,
  sendFeedbackDrafts,
  sendLeaveDrafts,
  sendLedgerDrafts,
  sendMeetingDrafts,
  sendStudyDrafts,
  sendVisitDrafts,
]
senders.forEach((register) => register())

/** A new phone before each test: nothing stored, nobody known, no answer set. Leaves the page of this route open. */
export function newPhone(route = 'pages/main/home/index', params: Record<string, string> = {}): void {
  resetTaro()
  localStorage.clear()
  useSession.setState(blank, true)
  useDraftState.setState(noDrafts, true)
  startFakeCloud()
  Object.assign(taroState, { pages: [{ route }], params })
}

/** Somebody already let in. */
export const signIn = (me: Me, deviceLive = true): void => welcome(me, deviceLive)

/** Draws a page, or a part of one, with a cache of its own. */
export const renderPage = (page: ReactElement): RenderResult =>
  render(
    <SWRConfig value={{ ...serverStateConfig, provider: () => new Map(), dedupingInterval: 0 }}>
      {inPage(page)}
    </SWRConfig>,
  )
