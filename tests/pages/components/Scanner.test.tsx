import { fireEvent, render, screen, waitFor } from '@testing-library/react'
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
