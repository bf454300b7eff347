import { act, render, screen, waitFor } from '@testing-library/react'
import { SWRConfig } from 'swr'
import { CallFailure } from '../../../src/platform/errors'
import { serverStateConfig, useAnswer, type Answer, type AnswerOptions } from '../../../src/platform/serverState'
import { chen, wang } from '../../support/taro/people'
import { newPhone, signIn } from '../../support/taro/renderPage'
import { play } from '../../support/taro/taro'

let answer: Answer<string>

function Question({ ask, options }: { ask: () => Promise<string>; options?: AnswerOptions<string> }) {
  answer = useAnswer('home', ask, options)
  return <p>{`${answer.state} ${answer.data ?? '—'}`}</p>
}

const often = { everyMs: 5_000, goesOn: () => true }

/** A start of the app: nothing in memory, what the phone kept still there. */
const start = (ask: () => Promise<string>, options?: AnswerOptions<string>) =>
  render(
    <SWRConfig value={{ ...serverStateConfig, dedupingInterval: 0, provider: () => new Map() }}>
      <Question ask={ask} options={options} />
    </SWRConfig>,
  )
const passes = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))
const keptAnswers = () => Object.keys(localStorage).filter((key) => key.includes('.answer.'))
const shows = (text: string) => waitFor(() => expect(screen.getByText(text)).toBeTruthy())

describe('useAnswer', () => {
  beforeEach(() => {
    newPhone()
    signIn(wang)
  })

  it('loads, then has the answer', async () => {
    start(async () => '第三党支部')
    expect(screen.getByText('loading —')).toBeTruthy()
    await shows('ready 第三党支部')
  })

  it('tells no network from a refusal', async () => {
    const { unmount } = start(() => Promise.reject(new CallFailure('timeout', '')))
    await shows('offline —')
    unmount()
    start(() => Promise.reject(new Error('您没有这项权限')))
    await shows('failed —')
  })

  it('shows the kept answer first on the next start, though there is no network', async () => {
    const first = start(async () => '上次的', { keep: true })
    await shows('ready 上次的')
    first.unmount()
    start(() => Promise.reject(new CallFailure('offline', '')), { keep: true })
    await shows('offline 上次的')
  })

  it('keeps nothing on the phone unless told to', async () => {
    start(async () => '谈话')
    await shows('ready 谈话')
    expect(keptAnswers()).toEqual([])
  })

  it('shows nobody what another was told, nor keeps it for them', async () => {
    start(async () => '王党员的', { keep: true })
    await shows('ready 王党员的')
    act(() => signIn(chen))
    expect(screen.queryByText(/王党员的/)).toBeNull()
    expect(keptAnswers()).toEqual([])
    await act(() => answer.refresh())
    expect(keptAnswers()).toEqual(['/|of.m-chen.answer.home'])
  })

  it('asks again when a page opens over another that was left with an error', async () => {
    const app = (ask: () => Promise<string>, pages: string[], provider: () => Map<string, never>) => (
      <SWRConfig value={{ ...serverStateConfig, dedupingInterval: 0, provider }}>
        {pages.map((page) => (
          <Question key={page} ask={ask} />
        ))}
      </SWRConfig>
    )
    const cache = new Map<string, never>()
    let reachable = true
    let asked = 0
    const ask = async () => {
      asked += 1
      if (!reachable) throw new CallFailure('offline', '')
      return `第 ${asked} 版`
    }
    const { rerender } = render(app(ask, ['console'], () => cache))
    await shows('ready 第 1 版')
    reachable = false
    await act(() => answer.refresh())
    await shows('offline 第 1 版')
    reachable = true
    rerender(app(ask, ['console', 'scanner'], () => cache))
    await waitFor(() => expect(screen.getAllByText('ready 第 3 版')).toHaveLength(2))
    expect(asked).toBe(3)
  })

  it('goes on asking every so often after an answer was lost', async () => {
    let asked = 0
    const lost = new Set([2, 3])
    const ask = async () => {
      asked += 1
      if (lost.has(asked)) throw new CallFailure('timeout', '')
      return `第 ${asked} 版`
    }
    start(ask, { live: often })
    await shows('ready 第 1 版')
    await passes(5_000)
    await shows('offline 第 1 版')
    await passes(10_000)
    await shows('ready 第 4 版')
    await passes(5_000)
    await shows('ready 第 5 版')
    expect(asked).toBe(5)
  })

  it('asks again when asking every so often begins anew, where it was left with an error', async () => {
    let reachable = true
    const ask = async () => {
      if (!reachable) throw new CallFailure('offline', '')
      return '名册'
    }
    const page = (live: typeof often | undefined) => (
      <SWRConfig value={{ ...serverStateConfig, dedupingInterval: 0, provider }}>
        <Question ask={ask} options={{ live }} />
      </SWRConfig>
    )
    const cache = new Map<string, never>()
    const provider = () => cache
    const { rerender } = render(page(often))
    await shows('ready 名册')
    reachable = false
    await passes(5_000)
    await shows('offline 名册')
    rerender(page(undefined))
    await passes(60_000)
    reachable = true
    rerender(page(often))
    await shows('ready 名册')
  })

  it('does not ask again what was refused', async () => {
    let asked = 0
    const ask = async () => {
      asked += 1
      throw new Error('您没有这项权限')
    }
    start(ask, { live: often })
    await shows('failed —')
    await passes(60_000)
    expect(asked).toBe(1)
  })

  it('asks again when told to', async () => {
    let version = 0
    start(async () => `第 ${(version += 1)} 版`)
    await shows('ready 第 1 版')
    await act(() => answer.refresh())
    await shows('ready 第 2 版')
  })

  it('C1: asks by itself only in front and while something is to come, and at once when it comes back', async () => {
    let asked = 0
    const ask = async () => `第 ${(asked += 1)} 版`
    const { unmount } = start(ask, { live: { everyMs: 5_000, goesOn: (said) => said !== '第 4 版' } })
    await shows('ready 第 1 版')
    await passes(5_000)
    expect(asked).toBe(2)
    act(() => play('PageHide'))
    await passes(60_000)
    expect(asked).toBe(2)
    act(() => play('PageShow'))
    await passes(4_999)
    expect(asked).toBe(3)
    act(() => play('AppHide'))
    await passes(60_000)
    expect(asked).toBe(3)
    act(() => play('AppShow'))
    await shows('ready 第 4 版')
    await passes(60_000)
    // The answer of the coming back was the last there is.
    expect(asked).toBe(4)
    unmount()
  })

  it('C1: lets no lost answer be asked for again behind another page', async () => {
    let asked = 0
    start(
      async () => {
        asked += 1
        throw new CallFailure('offline', '')
      },
      { live: often },
    )
    await shows('offline —')
    act(() => play('PageHide'))
    await passes(60_000)
    expect(asked).toBe(1)
  })
})
