import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { AmendmentView } from '../../../src/contract/amendment'
import { answer, askedOf, refuse } from '../../support/taro/fakeCloud'
import { arrived, meetingDetail, nothing, answerRoll, rollOf } from '../../support/taro/meetings'
import { chen } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import MeetingDetailPage from '../../../src/pages/meeting/detail'

const meetingId = '2026AQIDBAUG'
const minutes = {
  text: '照议程进行。',
  resolutions: ['印发纪要'],
  wordsBy: '陈书记',
  savedAt: '2026-11-22T08:30:00.000Z',
}
const amendment = (more: Partial<AmendmentView> = {}): AmendmentView => ({
  clientId: 'amend-one-1',
  says: { subject: 'resolutions', text: '王党员负责印发' },
  reason: '漏记一条',
  state: 'proposed',
  proposedBy: '陈书记',
  proposedAt: '2026-11-22T09:00:00.000Z',
  decision: null,
  can: { decide: false },
  ...more,
})
const inSheet = () => within(screen.getByRole('dialog'))
const openPage = async (more: Parameters<typeof meetingDetail>[0]) => {
  newPhone('pages/meeting/detail/index', { meetingId })
  signIn(chen)
  answer('meeting.show', meetingDetail({ state: 'archived', openedAt: '2026-11-22T06:25:00.000Z', minutes, ...more }))
  answerRoll(rollOf([arrived('王予安', '14:26')], { state: 'archived' }))
  answer('home.show', { today: '2026-11-22', meetings: [], next: null, todos: [] })
  renderPage(<MeetingDetailPage />)
  await screen.findByText('照议程进行。')
}

describe('amendments on the meeting’s page', () => {
  it('are not spoken of where there are none and none may be made', async () => {
    await openPage({})
    expect(screen.queryByText('更正')).toBeNull()
  })

  it('stand beside the original with both dates', async () => {
    const decision = { by: '郑总支', at: '2026-11-22T10:00:00.000Z', note: null }
    await openPage({ amendments: [amendment({ state: 'accepted', decision })] })
    expect(screen.getByText('决议 1：印发纪要')).toBeTruthy()
    expect(screen.getByText('归档后有更正，见“更正”。')).toBeTruthy()
    expect(screen.getByText('王党员负责印发')).toBeTruthy()
    expect(screen.getByText('陈书记 · 今天 17:00 提出：漏记一条')).toBeTruthy()
    expect(screen.getByText('郑总支 · 今天 18:00 已同意')).toBeTruthy()
  })

  it('are proposed with other words and a reason', async () => {
    await openPage({ can: { ...nothing, amend: true } })
    fireEvent.click(screen.getByRole('button', { name: '提出更正' }))
    const propose = () => inSheet().getByRole<HTMLButtonElement>('button', { name: '提出' })
    const text = inSheet().getByRole<HTMLTextAreaElement>('textbox', { name: '更正后的内容' })
    expect(text.value).toBe('照议程进行。')
    fireEvent.change(inSheet().getByRole('textbox', { name: '更正理由' }), { target: { value: '写漏了' } })
    expect(propose().disabled).toBe(true)
    fireEvent.change(text, { target: { value: '照议程进行，讨论两小时。' } })
    refuse('amendment.propose', 'meetingStateWrong', { state: '已退回', what: '更正会议' })
    fireEvent.click(propose())
    expect(await inSheet().findByText('会议现在是“已退回”，不能更正会议。')).toBeTruthy()
    answer('amendment.propose', amendment())
    answer(
      'meeting.show',
      meetingDetail({ state: 'archived', minutes, amendments: [amendment()], can: { ...nothing, amend: true } }),
    )
    fireEvent.click(propose())
    expect(await screen.findByText('待上级审核')).toBeTruthy()
    const [first, second] = askedOf('amendment.propose')
    expect(second).toEqual(first)
    expect(second).toMatchObject({
      meetingId,
      change: { subject: 'minutes', text: '照议程进行，讨论两小时。' },
      reason: '写漏了',
    })
  })

  it('are decided by those above: agreed in one tap, refused with a reason', async () => {
    await openPage({ amendments: [amendment({ can: { decide: true } })] })
    answer('amendment.decide', amendment({ state: 'refused' }))
    fireEvent.click(screen.getByRole('button', { name: '不同意：决议更正为' }))
    fireEvent.change(inSheet().getByRole('textbox', { name: '不同意的原因' }), { target: { value: '请附说明' } })
    fireEvent.click(inSheet().getByRole('button', { name: '不同意' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    fireEvent.click(screen.getByRole('button', { name: '同意：决议更正为' }))
    const named = { meetingId, clientId: 'amend-one-1' }
    await waitFor(() =>
      expect(askedOf('amendment.decide')).toEqual([
        { ...named, accept: false, note: '请附说明' },
        { ...named, accept: true, note: null },
      ]),
    )
  })
})
