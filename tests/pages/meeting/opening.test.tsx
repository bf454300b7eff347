import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import MeetingDetailPage from '../../../src/pages/meeting/detail'
import { answer, askedOf, refuse, startFakeCloud } from '../../support/taro/fakeCloud'
import { meetingDetail, nothing } from '../../support/taro/meetings'
import { chen } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'

const meetingId = '2026AQIDBAUG'
const inSheet = () => within(screen.getByRole('dialog'))
const tick = () => inSheet().getByRole('switch', { name: '记录人何雨晴已在场' })

/** Chen, ten minutes before the meeting, taps 开始签到. */
const asksToOpen = async (recorder: { memberId: string; name: string } | null) => {
  newPhone('pages/meeting/detail/index', { meetingId })
  startFakeCloud('2026-11-22T14:20:00+08:00')
  signIn(chen)
  answer('meeting.show', meetingDetail({ recorder, expectedHere: true, can: { ...nothing, open: true } }))
  answer('meeting.open', { meetingId, state: 'open', version: 3, expected: 20, votingBase: 18 })
  answer('home.show', { today: '2026-11-22', meetings: [], next: null, todos: [] })
  renderPage(<MeetingDetailPage />)
  fireEvent.click(await screen.findByRole('button', { name: '开始签到' }))
}
const opensIt = () => fireEvent.click(inSheet().getByRole('button', { name: '开始签到' }))
const he = { memberId: 'm-he', name: '何雨晴' }

describe('opening a meeting with a recorder (U3)', () => {
  it('ticks nobody beforehand, and sends no tick that was not seen', async () => {
    await asksToOpen(he)
    expect(tick().getAttribute('aria-checked')).toBe('false')
    expect(inSheet().getByText(/您自己记为到会/)).toBeTruthy()
    opensIt()
    await waitFor(() => expect(askedOf('meeting.open')).toEqual([{ meetingId, recorderHere: false }]))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(lastCall('navigateTo')).toBeUndefined()
  })

  it('takes in the recorder once the opener says so', async () => {
    await asksToOpen(he)
    fireEvent.click(tick())
    expect(tick().getAttribute('aria-checked')).toBe('true')
    opensIt()
    await waitFor(() => expect(askedOf('meeting.open')).toEqual([{ meetingId, recorderHere: true }]))
  })

  it('says in the sheet why it cannot be opened', async () => {
    await asksToOpen(he)
    refuse('meeting.open', 'audienceEmpty', { why: '召开单位还没有应参加的党员' })
    opensIt()
    expect(await inSheet().findByText('应到名单是空的：召开单位还没有应参加的党员。')).toBeTruthy()
  })

  it('asks nothing where there is none, or where it is the opener', async () => {
    await asksToOpen(null)
    await waitFor(() => expect(askedOf('meeting.open')).toEqual([{ meetingId }]))
  })

  it('asks nothing of a recorder who opens it', async () => {
    await asksToOpen({ memberId: chen.memberId, name: chen.name })
    await waitFor(() => expect(askedOf('meeting.open')).toEqual([{ meetingId }]))
  })
})
