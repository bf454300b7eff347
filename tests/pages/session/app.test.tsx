import { act, render, screen, waitFor } from '@testing-library/react'
import App from '../../../src/app'
import { useSideNav } from '../../../src/components/sideNav'
import { useSession } from '../../../src/platform/session'
import { presentSideNav } from '../../../src/features/session/presentSideNav'
import { answer, asked, disconnect } from '../../support/taro/fakeCloud'
import { chen } from '../../support/taro/people'
import { newPhone } from '../../support/taro/renderPage'
import { play } from '../../support/taro/taro'

describe('the app at launch', () => {
  beforeEach(() => newPhone())

  it('asks who this is and lays out the side bar', async () => {
    answer('session.enter', { state: 'ready', me: chen, deviceLive: false })
    render(
      <App>
        <p>页面</p>
      </App>,
    )
    expect(screen.getByText('页面')).toBeTruthy()
    await waitFor(() => expect(useSession.getState().confirmed).toBe(true))
    expect(useSideNav.getState()).toMatchObject({
      items: presentSideNav(chen),
      footer: '不涉密系统',
      footerLink: { text: '意见反馈' },
    })
    expect(asked()).toEqual(['session.enter'])
  })

  it('asks again when it comes to the front with no answer yet, and no more once it has one', async () => {
    disconnect('session.enter')
    render(
      <App>
        <p>页面</p>
      </App>,
    )
    await waitFor(() => expect(useSession.getState().state).toBe('unreachable'))
    answer('session.enter', { state: 'ready', me: chen, deviceLive: false })
    act(() => play('AppShow'))
    await waitFor(() => expect(useSession.getState().state).toBe('ready'))
    const before = asked().length
    act(() => play('AppShow'))
    expect(asked()).toHaveLength(before)
  })
})
