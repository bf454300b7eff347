import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Scanner as BrowserScanner } from '../../../src/components/Scanner'
import { Scanner as WeappScanner } from '../../../src/components/Scanner.weapp'
import { resetTaro, taroState } from '../../support/taro/taro'

describe('Scanner', () => {
  beforeEach(resetTaro)

  it('says what to do when a browser has no camera', async () => {
    const failed = jest.fn()
    render(<BrowserScanner onText={() => {}} onError={failed} />)
    await waitFor(() => expect(failed).toHaveBeenCalledTimes(1))
    expect(failed.mock.calls[0][0]).toContain('请书记现场确认')
  })

  it('opens the mini-program’s scanner at once, and again on demand', async () => {
    taroState.answers.scanCode = { result: 'TOKEN' }
    const told = jest.fn()
    render(<WeappScanner onText={told} onError={() => {}} />)
    await waitFor(() => expect(told).toHaveBeenCalledWith('TOKEN'))
    fireEvent.click(screen.getByRole('button', { name: '再扫一次' }))
    await waitFor(() => expect(told).toHaveBeenCalledTimes(2))
  })

  it('tells nothing when the person turned back', async () => {
    taroState.answers.scanCode = () => Promise.reject({ errMsg: 'scanCode:fail cancel' })
    const told = jest.fn()
    render(<WeappScanner onText={told} onError={told} />)
    await waitFor(() => expect(taroState.calls.some((call) => call.api === 'scanCode')).toBe(true))
    expect(told).not.toHaveBeenCalled()
  })
})

describe('U11 the camera that stays, in the mini-program', () => {
  const told = jest.fn()
  const camera = () => screen.getByTestId('camera')
  const play = (type: string, detail: object = {}) =>
    act(async () => void camera().dispatchEvent(new CustomEvent(type, { detail })))
  const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
  beforeEach(() => {
    resetTaro()
    told.mockClear()
  })

  it('tells every code and stays; WeChat’s own scanner is not opened', async () => {
    render(<WeappScanner stays onText={told} onError={told} />)
    await play('initdone')
    await play('scancode', { result: 'ONE' })
    await play('scancode', { result: 'TWO' })
    expect(told.mock.calls).toEqual([['ONE'], ['TWO']])
    expect(taroState.calls.map(({ api }) => api)).not.toContain('scanCode')
  })

  it('tells nothing while an answer is on its way', async () => {
    render(<WeappScanner stays paused onText={told} onError={told} />)
    await play('scancode', { result: 'ONE' })
    expect(told).not.toHaveBeenCalled()
  })

  it.each([
    ['insertCamera:fail auth deny', '您没有允许本程序使用相机', 'openSetting'],
    ['insertCamera:fail system permission denied', '手机没有允许微信使用相机', 'openAppAuthorizeSetting'],
  ])('refused with “%s” says who has it closed, opens the settings, and tries again', async (errMsg, words, api) => {
    taroState.answers.scanCode = { result: 'TOKEN' }
    render(<WeappScanner stays onText={told} onError={told} />)
    await play('error', { errMsg })
    expect(screen.getByText(new RegExp(words))).toBeTruthy()
    expect(screen.getByText(/也可以逐个点名或显示会议码/)).toBeTruthy()
    await press('用微信扫一扫')
    expect(told).toHaveBeenCalledWith('TOKEN')
    await press('去设置里打开相机')
    expect(taroState.calls.map((call) => call.api)).toContain(api)
    expect(camera()).toBeTruthy()
  })

  it('where it never starts, as on a PC, WeChat’s own scanner is offered beside it', async () => {
    jest.useFakeTimers()
    taroState.answers.scanCode = { result: 'TOKEN' }
    render(<WeappScanner stays onText={told} onError={told} />)
    expect(screen.queryByRole('button', { name: '用微信扫一扫' })).toBeNull()
    await act(async () => jest.advanceTimersByTime(4_000))
    jest.useRealTimers()
    await press('用微信扫一扫')
    expect(told).toHaveBeenCalledWith('TOKEN')
    await play('initdone')
    expect(screen.queryByRole('button', { name: '用微信扫一扫' })).toBeNull()
  })
})
