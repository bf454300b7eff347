import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { MeetingDetail } from '../../../src/contract/meeting'
import { MeetingList } from '../../../src/features/meeting/MeetingList'
import { answer, askedOf } from '../../support/taro/fakeCloud'
import { meetingDetail, meetingRow, nothing } from '../../support/taro/meetings'
import { chen, zhou } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { BareRoom } from '../../support/taro/room'

const meetingId = '2026AQIDBAUG'
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const inSheet = () => within(screen.getByRole('dialog'))
const step = { meetingId, state: 'submitted' as const, version: 6 }
const ask = { by: '陈书记', at: '2026-11-22T09:00:00.000Z', reason: '漏写了一条决议', declined: null }
const agenda = [
  { id: 'i1', title: '诵读家书', minutes: 40 },
  { id: 'i2', title: '交流', minutes: null },
]

describe('U9: a meeting sent up', () => {
  beforeEach(() => newPhone('pages/meeting/detail/index', { meetingId }))
  const open = async (more: Partial<MeetingDetail>, who = chen) => {
    signIn(who)
    answer('meeting.show', meetingDetail(more))
    renderPage(<BareRoom />)
    await screen.findByText('经过', { exact: false }).catch(() => undefined)
  }

  it('is taken back in a tap while nobody above has opened it', async () => {
    await open({ state: 'submitted', can: { ...nothing, withdraw: true, askReturn: true, seeRoll: true } })
    answer('meeting.withdraw', { ...step, state: 'closed' })
    press('撤回')
    fireEvent.click(inSheet().getByRole('button', { name: '撤回' }))
    await waitFor(() => expect(askedOf('meeting.withdraw')).toEqual([{ meetingId }]))
    expect(askedOf('meeting.openReview')).toEqual([])
  })

  it('is asked back with a reason once it was opened', async () => {
    const review = {
      own: false,
      by: { nodeName: '机关党总支', names: ['郑总支'] },
      until: '2026-12-02',
      opened: { by: '郑总支', at: ask.at },
    }
    await open({ state: 'submitted', review, can: { ...nothing, askReturn: true } })
    expect(screen.getByText(/郑总支已打开/)).toBeTruthy()
    answer('meeting.askReturn', step)
    press('请上级退回')
    fireEvent.change(inSheet().getByLabelText('要改什么'), { target: { value: '漏写了一条决议' } })
    fireEvent.click(inSheet().getByRole('button', { name: '请上级退回' }))
    await waitFor(() => expect(askedOf('meeting.askReturn')).toEqual([{ meetingId, reason: '漏写了一条决议' }]))
  })

  it('is returned by item, or declined with words, by whoever reviews it; that they have opened it is said once', async () => {
    answer('meeting.openReview', step)
    const can = { ...nothing, return: true, declineReturn: true }
    await open({ state: 'submitted', agenda, returnAsk: ask, can }, zhou)
    expect(screen.getByText(/陈书记 11月22日.*请上级退回：漏写了一条决议/)).toBeTruthy()
    expect(askedOf('meeting.openReview')).toEqual([{ meetingId }])
    answer('meeting.declineReturn', step)
    press('不退回')
    fireEvent.change(inSheet().getByLabelText('不退回的原因'), { target: { value: '请用更正说明' } })
    fireEvent.click(inSheet().getByRole('button', { name: '不退回' }))
    await waitFor(() => expect(askedOf('meeting.declineReturn')).toEqual([{ meetingId, note: '请用更正说明' }]))

    answer('meeting.return', { ...step, state: 'returned' })
    press('退回')
    expect(inSheet().getByLabelText('退回的原因')).toHaveProperty('value', '漏写了一条决议')
    fireEvent.click(inSheet().getByRole('button', { name: '对某一项写意见' }))
    fireEvent.click(inSheet().getByRole('button', { name: /^议题 2/ }))
    fireEvent.change(inSheet().getByLabelText('对“议题 2”的意见'), { target: { value: '写明谁讲了什么' } })
    fireEvent.change(inSheet().getByLabelText('退回的原因'), { target: { value: '' } })
    fireEvent.click(inSheet().getByRole('button', { name: '退回' }))
    const remarks = [{ part: 'item', itemId: 'i2', text: '写明谁讲了什么' }]
    await waitFor(() => expect(askedOf('meeting.return')).toEqual([{ meetingId, reason: '请按各项意见修改', remarks }]))
  })

  it('shows each remark beside its part when it is back, and what changed when it is sent up again', async () => {
    const remarks = [
      { part: 'item' as const, itemId: 'i2', text: '写明谁讲了什么' },
      { part: 'resolutions' as const, text: '没有写决议' },
    ]
    const returned = { by: '郑总支', at: ask.at, reason: '请按各项意见修改' }
    await open({ state: 'returned', agenda, returned, remarks, can: { ...nothing, writeMinutes: true, submit: true } })
    expect(screen.getByText('退回的意见（议题 2）：写明谁讲了什么')).toBeTruthy()
    expect(screen.getByText('退回的意见（决议）：没有写决议')).toBeTruthy()
  })

  it('shows the reviewer what has changed since it was sent back', async () => {
    answer('meeting.openReview', step)
    const changedSince = [
      { part: 'resolutions' as const, label: '决议', before: ['印发纪要'], after: ['各党小组继续读'] },
    ]
    const remarks = [{ part: 'resolutions' as const, text: '没有写决议' }]
    await open({ state: 'submitted', changedSince, remarks, can: { ...nothing, archive: true, return: true } }, zhou)
    for (const name of [/没有写决议.*决议 · 退回时的意见/, /印发纪要.*决议 · 退回时$/, /各党小组继续读.*决议 · 现在/])
      expect(
        screen.getByText((_text, at) => at?.className === 'kit-row' && name.test(at.textContent ?? '')),
      ).toBeTruthy()
  })

  it('0.22: of a kind nobody has to review says when it archives itself', async () => {
    const review = { own: false, by: null, until: '2026-12-02', itself: true as const }
    await open({ state: 'submitted', archivesItself: true, review })
    expect(screen.getByText('已提交，到期自动归档')).toBeTruthy()
    expect(
      screen.getByText(/不逐场审核：12月2日.*以前没有退回的，自动归档，并注明“到期自动归档，未经审核”/),
    ).toBeTruthy()
  })
})

describe('U10: the reviewer’s list', () => {
  beforeEach(() => newPhone('pages/main/meetings/index'))
  const rows = [
    meetingRow({ id: 'a', state: 'submitted', title: '诵读家书' }),
    meetingRow({ id: 'b', state: 'submitted', title: '讲党课', archivesItself: true, hostNames: ['第五党支部'] }),
    meetingRow({ id: 'c', state: 'archived', title: '换届选举', amending: true }),
  ]
  const open = async () => {
    signIn(zhou)
    answer('meeting.list', ({ view }) => ({ rows: view === 'review' ? rows : [], next: null }))
    renderPage(<MeetingList />)
    fireEvent.click(screen.getByRole('tab', { name: '待我审核' }))
    await screen.findByRole('heading', { name: '2 场会议等您审核' })
  }

  it('puts the branch first, says 更正待审, and is narrowed', async () => {
    await open()
    expect(screen.getByRole('button', { name: /^第三党支部.*换届选举.*更正待审$/ })).toBeTruthy()
    expect(screen.getByRole('button', { name: /^第五党支部.*讲党课.*到期自动归档$/ })).toBeTruthy()
    answer('org.tree', { nodes: [], beyond: false })
    press(/^看全部/)
    // Before the wheel of the month is the one of how it stands, its fourth choice 更正待审.
    fireEvent.change(screen.getAllByTestId('wheel').at(-2)!, { target: { value: '3' } })
    await waitFor(() => expect(askedOf('meeting.list').at(-1)).toEqual({ view: 'review', waits: 'amending' }))
    expect(screen.getByRole('button', { name: /^只看：更正待审/ })).toBeTruthy()
  })

  it('0.22: archives many at once and tells by name what was not', async () => {
    await open()
    press('批量归档')
    expect(inSheet().queryByRole('checkbox', { name: /换届选举/ })).toBeNull()
    press('本页 2 场全选')
    const why = '陈书记请您退回这场会议：漏写。请先答复，再归档。'
    answer('meeting.archiveMany', {
      outcomes: [
        { meetingId: 'a', refused: why },
        { meetingId: 'b', refused: null },
      ],
    })
    press('归档选中的 2 场')
    expect(await screen.findByText(`第三党支部“诵读家书”：${why}`)).toBeTruthy()
    expect(screen.getByText('归档了 1 场，1 场没有归档：')).toBeTruthy()
    expect(askedOf('meeting.archiveMany')).toEqual([{ meetingIds: ['a', 'b'] }])
  })
})
