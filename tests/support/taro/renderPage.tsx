import type { RenderResult } from '@testing-library/react'
import { render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { SWRConfig } from 'swr'
import type { Me } from '../../../src/contract/session'
import { serverStateConfig } from '../../../src/platform/serverState'
import { useSession, welcome } from '../../../src/platform/session'
import { startFakeCloud } from './fakeCloud'
import { resetTaro, taroState } from './taro'

const blank = useSession.getInitialState()

/** A new phone before each test: nothing stored, nobody known, no answer set. Leaves the page of this route open. */
export function newPhone(route = 'pages/main/home/index', params: Record<string, string> = {}): void {
  resetTaro()
  localStorage.clear()
  useSession.setState(blank, true)
  startFakeCloud()
  Object.assign(taroState, { pages: [{ route }], params })
}

/** Somebody already let in. */
export const signIn = (me: Me, deviceLive = true): void => welcome(me, deviceLive)

/** Draws a page with a cache of its own. */
export const renderPage = (page: ReactElement): RenderResult =>
  render(<SWRConfig value={{ ...serverStateConfig, provider: () => new Map(), dedupingInterval: 0 }}>{page}</SWRConfig>)
