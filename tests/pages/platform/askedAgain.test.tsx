import { act, screen, waitFor } from '@testing-library/react'
import { consentVersion } from '../../../src/contract/session'
import { callAction } from '../../../src/platform/callAction'
import { CallFailure } from '../../../src/platform/errors'
import { useAnswer } from '../../../src/platform/serverState'
import { answer } from '../../support/taro/fakeCloud'
import { wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall, play, taroState } from '../../support/taro/taro'

function Question({ ask }: { ask: () => Promise<string> }) {
  const { state, data } = useAnswer('home', ask)
  return <p>{`${state} ${data ?? '—'}`}</p>
}

const passes = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))

describe('W1: asks again by itself', () => {
  let asked: number
  let reachable: boolean
  const ask = async () => {
    asked += 1
    if (!reachable) throw new CallFailure('offline', '')
    return `第 ${asked} 版`
  }
  /** Two parts of one page that ask the same. */
  const twice = () =>
    renderPage(
      <>
        <Question ask={ask} />
        <Question ask={ask} />
      </>,
    )
  const both = (text: string) => waitFor(() => expect(screen.getAllByText(text)).toHaveLength(2))
  const networkReturns = () => act(async () => void window.dispatchEvent(new Event('online')))
  beforeEach(() => {
    newPhone()
    signIn(wang)
    asked = 0
    reachable = true
  })

  it.each([
    ['PageHide', 'PageShow'],
    ['AppHide', 'AppShow'],
  ])('once, after %s and %s, what was answered ten seconds ago, and not before', async (goes, comes) => {
    twice()
    await both('ready 第 1 版')
    for (const [away, version] of [
      [9_000, 1],
      [10_000, 2],
    ] as const) {
      act(() => play(goes))
      jest.setSystemTime(Date.now() + away)
      act(() => play(comes))
      await passes(1)
      await both(`ready 第 ${version} 版`)
      expect(asked).toBe(version)
    }
  })

  it('at once after an act of this phone, however young the answer is', async () => {
    twice()
    await both('ready 第 1 版')
    answer('session.consent', { me: wang })
    await act(async () => void (await callAction('session.consent', { version: consentVersion })))
    act(() => play('PageHide'))
    act(() => play('PageShow'))
    await both('ready 第 2 版')
    expect(asked).toBe(2)
  })

  it('nothing behind another page when the app comes to the front, and then when the page does', async () => {
    twice()
    await both('ready 第 1 版')
    act(() => play('PageHide'))
    act(() => play('AppHide'))
    jest.setSystemTime(Date.now() + 60_000)
    act(() => play('AppShow'))
    await passes(1)
    expect(asked).toBe(1)
    act(() => play('PageShow'))
    await both('ready 第 2 版')
    expect(asked).toBe(2)
  })

  it('once, when the network comes back, what had found none; and nothing of what had', async () => {
    reachable = false
    twice()
    await both('offline —')
    expect(asked).toBe(1)
    reachable = true
    await networkReturns()
    await both('ready 第 2 版')
    await networkReturns()
    await passes(1)
    expect(asked).toBe(2)
  })

  it('behind another page only when it comes back', async () => {
    reachable = false
    twice()
    await both('offline —')
    act(() => play('PageHide'))
    reachable = true
    await networkReturns()
    await passes(1)
    expect(asked).toBe(1)
    act(() => play('PageShow'))
    await both('ready 第 2 版')
  })

  it('what set out before the network was back and did not arrive', async () => {
    let lose: (error: Error) => void = () => {}
    const late = async () => {
      asked += 1
      if (asked === 1) await new Promise((_arrives, loses) => (lose = loses))
      return `第 ${asked} 版`
    }
    renderPage(<Question ask={late} />)
    await networkReturns()
    expect(asked).toBe(1)
    await act(async () => lose(new CallFailure('timeout', '')))
    await waitFor(() => expect(screen.getByText('ready 第 2 版')).toBeTruthy())
  })

  it('once, when the page is pulled down, and lets go of it when that is answered, or is not', async () => {
    twice()
    await both('ready 第 1 版')
    act(() => play('PullDownRefresh'))
    expect(lastCall('stopPullDownRefresh')).toBeUndefined()
    await both('ready 第 2 版')
    expect(asked).toBe(2)
    expect(taroState.calls.filter(({ api }) => api === 'stopPullDownRefresh')).toHaveLength(1)
    reachable = false
    act(() => play('PullDownRefresh'))
    await both('offline 第 2 版')
    expect(asked).toBe(3)
    expect(taroState.calls.filter(({ api }) => api === 'stopPullDownRefresh')).toHaveLength(2)
  })
})
