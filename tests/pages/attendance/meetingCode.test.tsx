import { fireEvent, screen, waitFor } from '@testing-library/react'
import { MeetingCode } from '../../../src/features/attendance/MeetingCode'
import { answer, askedOf, refuse } from '../../support/taro/fakeCloud'
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
const code = () => screen.findByRole('img', { name: '会议签到码，请党员用微信扫描' })

describe('the meeting’s code', () => {
  beforeEach(() => {
    newPhone('pages/meeting/code/index', { meetingId })
    signIn(chen)
  })

  it('is shown with the bar that runs down until it changes', async () => {
    answer('attendance.codeKey', codeKey)
    renderPage(<MeetingCode meetingId={meetingId} />)
    expect(await code()).toBeTruthy()
    expect(screen.getByText(/后自动更换/)).toBeTruthy()
    expect(screen.getByRole('img', { name: /^短码( [2-9A-HJ-KM-NP-Z]){8}$/ })).toBeTruthy()
  })

  it('leaves its key nowhere on the phone, and the names that came with it for a scan without a network', async () => {
    answer('attendance.codeKey', { ...codeKey, devices: [['d1', 'm1', '王予安的手机']] })
    renderPage(<MeetingCode meetingId={meetingId} />)
    await code()
    const stored = Array.from({ length: localStorage.length }, (_, index) =>
      localStorage.getItem(localStorage.key(index) ?? ''),
    ).join()
    expect(stored).toContain('王予安的手机')
    expect(stored).not.toContain(key)
  })

  it('says why it cannot be shown, and tries again', async () => {
    refuse('attendance.codeKey', 'notAllowed', { what: '主持这场会议的签到和记录' })
    renderPage(<MeetingCode meetingId={meetingId} />)
    const again = await screen.findByRole('button', { name: '再试一次' })
    expect(screen.getByText('您没有这项权限：主持这场会议的签到和记录。')).toBeTruthy()
    answer('attendance.codeKey', codeKey)
    fireEvent.click(again)
    expect(await code()).toBeTruthy()
    await waitFor(() => expect(askedOf('attendance.codeKey')).toHaveLength(2))
  })
})
