import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Output } from '../../../src/contract'
import { answer, askedOf } from '../../support/taro/fakeCloud'
import { chen } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'
import AttendanceDualLifePage from '../../../src/pages/attendance/dualLife'

const page = { nodeName: '第一党总支', year: 2026, next: null }
const row = {
  memberId: 'm1',
  name: '鲁书记',
  branchName: '第三党支部',
  meetings: [{ meetingId: '2026AQIDBAUG', startAt: '2026-07-01T01:00:00.000Z', kinds: ['themedPartyDay' as const] }],
}
const openPage = async (found: Output<'attendance.dualLife'>) => {
  newPhone('pages/attendance/dualLife/index', { nodeId: 'gb' })
  signIn(chen)
  answer('attendance.dualLife', found)
  renderPage(<AttendanceDualLifePage />)
  await screen.findByText('第一党总支')
}

describe('双重组织生活', () => {
  it('shows who came to what, and leads to each meeting', async () => {
    await openPage({ ...page, rows: [row, { ...row, memberId: 'm2', name: '韩主任', meetings: [] }] })
    expect(screen.getByText('第三党支部 · 鲁书记')).toBeTruthy()
    expect(screen.getByText('这一年还没有以普通党员身份参加的记录。')).toBeTruthy()
    fireEvent.click(screen.getByText('7月1日 主题党日'))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/meeting/detail/index?meetingId=2026AQIDBAUG' })
    expect(askedOf('attendance.dualLife')[0]).toMatchObject({ nodeId: 'gb', year: 2026 })
  })
  it('says what to do when nobody is marked', async () => {
    await openPage({ ...page, rows: [] })
    expect(screen.getByText('这里没有登记党员领导干部')).toBeTruthy()
  })
  it('looks at the year before, and turns the page', async () => {
    await openPage({ ...page, rows: [row], next: 'cursor-1' })
    fireEvent.click(screen.getByRole('button', { name: '再看一些' }))
    await waitFor(() =>
      expect(askedOf('attendance.dualLife').at(-1)).toEqual({ nodeId: 'gb', year: 2026, cursor: 'cursor-1' }),
    )
    fireEvent.click(screen.getByText('2025 年'))
    await waitFor(() => expect(askedOf('attendance.dualLife').at(-1)).toEqual({ nodeId: 'gb', year: 2025 }))
  })
})
