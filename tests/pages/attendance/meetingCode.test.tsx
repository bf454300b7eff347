import { fireEvent, screen, waitFor } from '@testing-library/react'
import { MeetingCode } from '../../../src/features/attendance/MeetingCode'
import { answer, askedOf, refuse } from '../../support/taro/fakeCloud'
import { arrived, answerRoll, rollOf, rollRow } from '../../support/taro/meetings'
import { chen } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'

const meetingId = '2026AQIDBAUG'
const key = 'S'.repeat(42) + 'A'
const codeKey = {
  meetingId,
  title: '红色家书诵读与交流',
  handle: 'AQIDBAUG',
  key,
  urlPrefix: '',
  stepSeconds: 15,
  devices: [],
}
const rows = [arrived('王予安', '14:26'), rollRow('周景行')]
const code = () => screen.findByRole('img', { name: '会议签到码，请党员用微信扫描' })

describe('the meeting’s code', () => {
  beforeEach(() => {
    newPhone('pages/meeting/code/index', { meetingId })
    signIn(chen)
    answerRoll(rollOf(rows))
  })

  it('is shown with the title and how many have come', async () => {
    answer('attendance.codeKey', codeKey)
    renderPage(<MeetingCode />)
    expect(await code()).toBeTruthy()
    expect(screen.getByRole('heading', { name: '红色家书诵读与交流', level: 1 })).toBeTruthy()
    expect(screen.getByRole('img', { name: /^短码( [2-9A-HJ-KM-NP-Z]){8}$/ })).toBeTruthy()
    expect(await screen.findByRole('status', { name: '实到 1 人，应到 2 人' })).toBeTruthy()
  })

  it('leaves its key nowhere on the phone', async () => {
    answer('attendance.codeKey', codeKey)
    renderPage(<MeetingCode />)
    await code()
    const stored = Array.from({ length: localStorage.length }, (_, index) =>
      localStorage.getItem(localStorage.key(index) ?? ''),
    ).join()
    expect(stored).toContain('红色家书诵读与交流')
    expect(stored).not.toContain(key)
  })

  it('is gone once the meeting has closed', async () => {
    answer('attendance.codeKey', codeKey)
    answerRoll(rollOf(rows, { state: 'closed' }))
    renderPage(<MeetingCode />)
    expect(await screen.findByRole('heading', { name: '签到已结束' })).toBeTruthy()
    expect(screen.queryByRole('img', { name: '会议签到码，请党员用微信扫描' })).toBeNull()
  })

  it('says why it cannot be shown, and tries again', async () => {
    refuse('attendance.codeKey', 'notAllowed', { what: '主持这场会议的签到和记录' })
    renderPage(<MeetingCode />)
    const again = await screen.findByRole('button', { name: '再试一次' })
    expect(screen.getByText('您没有这项权限：主持这场会议的签到和记录。')).toBeTruthy()
    answer('attendance.codeKey', codeKey)
    fireEvent.click(again)
    expect(await code()).toBeTruthy()
    await waitFor(() => expect(askedOf('attendance.codeKey')).toHaveLength(2))
  })
})
