import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { consentVersion } from '../../../src/contract/session'
import type { Entrance } from '../../../src/contract/session'
import { Gate } from '../../../src/features/session/Gate'
import { goOn } from '../../../src/features/session/wanted'
import type { Session } from '../../../src/platform/session'
import { enter, forget, readDevice, takeDevice, useSession } from '../../../src/platform/session'
import { shelfOf, writePhone } from '../../../src/platform/outbox/shelf'
import { answer, asked, askedOf, disconnect, hold, refuse } from '../../support/taro/fakeCloud'
import { chen, wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'

const device = { deviceId: 'AAAAAAAA', key: 'key' }
const open = () =>
  renderPage(
    <Gate>
      <p>里面</p>
    </Gate>,
  )
/** What the app would know at its next start, before any answer: its modules are read anew, the phone's storage is as it was. */
const nextStart = () => {
  let session: Session | undefined
  jest.isolateModules(() => {
    session = (
      jest.requireActual('../../../src/platform/session') as typeof import('../../../src/platform/session')
    ).useSession.getState()
  })
  return session
}
/** Enters, and lets the second pass after which a lost call is tried again. */
const enters = (asked = enter) =>
  act(async () => {
    const entered = asked()
    await jest.advanceTimersByTimeAsync(1_000)
    await entered
  })
const restart = () =>
  enters(() => {
    useSession.setState({ ...nextStart() })
    return enter()
  })

describe('the door', () => {
  beforeEach(() => newPhone('pages/main/home/index'))

  it('shows lines to come until the server has said who this is, then the page', async () => {
    const release = hold('session.enter')
    open()
    const entering = act(() => enter())
    expect(screen.getByRole('status', { name: '正在读取' })).toBeTruthy()
    expect(screen.queryByText('里面')).toBeNull()
    release({ state: 'ready', me: wang, deviceLive: false })
    await entering
    expect(screen.getByText('里面')).toBeTruthy()
  })

  it.each<[Entrance, string]>([
    [{ state: 'unbound', organName: '市水务局', claimable: false }, '/pages/main/bind/index'],
    [{ state: 'consentNeeded', me: wang, consentVersion }, '/pages/main/consent/index'],
  ])('leads a stranger to the right page', async (entrance, url) => {
    answer('session.enter', entrance)
    open()
    await act(() => enter())
    expect(lastCall('reLaunch')).toEqual({ url })
    expect(screen.queryByText('里面')).toBeNull()
  })

  it('brings them back afterwards to the page they asked for', async () => {
    newPhone('pages/org/branch/index', { nodeId: 'b3' })
    answer('session.enter', { state: 'unbound', organName: '市水务局', claimable: false })
    open()
    await act(() => enter())
    goOn()
    expect(lastCall('reLaunch')).toEqual({ url: '/pages/org/branch/index?nodeId=b3' })
    goOn()
    expect(lastCall('reLaunch')).toEqual({ url: '/pages/main/home/index' })
  })

  it('without a network and nobody known says so calmly and tries again on demand', async () => {
    disconnect('session.enter')
    open()
    await enters()
    expect(screen.getByRole('alert').textContent).toContain('没有连上网络')
    answer('session.enter', { state: 'ready', me: wang, deviceLive: false })
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
    await waitFor(() => expect(screen.getByText('里面')).toBeTruthy())
  })

  it('shows the sentence of a refusal', async () => {
    refuse('session.enter', 'notSignedIn')
    open()
    await act(() => enter())
    expect(screen.getByText('没有取得微信身份，请从微信里重新打开小程序。')).toBeTruthy()
  })
})

describe('what the phone keeps', () => {
  beforeEach(() => newPhone())

  it('lets the person in without a network on the next start, with the key for the own code', async () => {
    signIn(wang)
    takeDevice(device)
    disconnect('session.enter')
    open()
    await restart()
    expect(screen.getByText('里面')).toBeTruthy()
    expect(useSession.getState()).toMatchObject({ confirmed: false, me: { memberId: wang.memberId } })
    expect(readDevice()).toEqual(device)
  })

  it('names its own key at the entrance and drops it once another phone holds the live one', async () => {
    signIn(wang)
    takeDevice(device)
    answer('session.enter', { state: 'ready', me: wang, deviceLive: false })
    await restart()
    expect(askedOf('session.enter')).toEqual([{ deviceId: 'AAAAAAAA' }])
    expect(readDevice()).toBeUndefined()
    expect(useSession.getState().deviceLive).toBe(false)
  })

  it('leaves nothing of a person whose binding is gone, save what waits to be sent', async () => {
    signIn(wang)
    takeDevice(device)
    const shelf = shelfOf(wang.memberId)
    shelf.write('answer', {}, 'home')
    shelf.write('scan', [{ id: 's1' }])
    writePhone('textSize', 'large')
    answer('session.enter', { state: 'unbound', organName: '市水务局', claimable: false })
    await restart()
    expect(
      Object.keys(localStorage)
        .filter((key) => !key.includes('serverClock'))
        .sort(),
    ).toEqual(['/|of.m-wang.scan', '/|phone.textSize'])
    expect(useSession.getState()).toMatchObject({ state: 'unbound', me: undefined, deviceLive: false })
  })

  it('is drawn anew for another person, with nothing of what the first had typed', () => {
    signIn(wang)
    render(
      <Gate>
        <input aria-label="地点" defaultValue="" />
      </Gate>,
    )
    fireEvent.change(screen.getByLabelText('地点'), { target: { value: '三楼' } })
    act(() => signIn(chen))
    expect(screen.getByLabelText('地点')).toHaveProperty('value', '')
  })

  it('does not listen to an answer about somebody who has left meanwhile', async () => {
    signIn(wang)
    const release = hold('session.enter')
    const entering = act(() => enter())
    act(() => forget())
    answer('session.enter', { state: 'unbound', organName: '市水务局', claimable: false })
    release({ state: 'ready', me: wang, deviceLive: true })
    await entering
    expect(useSession.getState()).toMatchObject({ state: 'unbound', me: undefined })
    expect(shelfOf(wang.memberId).read('me')).toBeUndefined()
  })

  it('asks once though many ask at the same time', async () => {
    answer('session.enter', { state: 'ready', me: wang, deviceLive: false })
    await act(() => Promise.all([enter(), enter(), enter()]).then(() => undefined))
    expect(asked()).toEqual(['session.enter'])
  })
})
