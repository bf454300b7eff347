import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { ShortCode } from '../../../src/features/attendance/ShortCode'
import { answer, askedOf, refuse } from '../../support/taro/fakeCloud'
import { checkedIn, meetingRow } from '../../support/taro/meetings'
import { wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'

const open = meetingRow({ state: 'open' })
const openPage = (rows = [open]) => {
  newPhone('pages/main/shortCode/index')
  signIn(wang)
  answer('meeting.list', { rows, next: null })
  renderPage(<ShortCode />)
}
const types = async (text: string) => {
  fireEvent.input(await screen.findByRole('textbox', { name: '短码' }), { target: { value: text } })
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '签到' })))
}

describe('Oa 6 the short code', () => {
  it('is typed for the meeting that is open, and leads to the seal', async () => {
    openPage([meetingRow({ id: '2026BBBBBBBB' }), open])
    answer('attendance.checkInByCode', checkedIn())
    await types('ab3d ef7h')
    await waitFor(() => expect(lastCall('redirectTo')).toBeTruthy())
    expect(askedOf('attendance.checkInByCode')).toEqual([
      { meetingId: open.id, code: 'ab3d ef7h', sentAt: expect.any(String) },
    ])
  })

  it('says how many tries are left, beside the field', async () => {
    openPage()
    refuse('attendance.checkInByCode', 'shortCodeWrong', { left: 4 })
    await types('22222222')
    expect(await screen.findByText(/短码不对，还可以试 4 次/)).toBeTruthy()
  })

  it('says what to do where no meeting is open', async () => {
    openPage([meetingRow()])
    expect(await screen.findByRole('heading', { name: '现在没有正在签到的会议' })).toBeTruthy()
  })

  it('needs the network, and says what does not', async () => {
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    openPage()
    expect(await screen.findByText(/输短码签到要有网络.*出示“我的码”/)).toBeTruthy()
    jest.restoreAllMocks()
  })
})
