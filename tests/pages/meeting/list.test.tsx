import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { MeetingRow } from '../../../src/contract/meeting'
import { MeetingList } from '../../../src/features/meeting/MeetingList'
import { setWide } from '../../support/taro/browser'
import { answer, askedOf, disconnect, refuse } from '../../support/taro/fakeCloud'
import { meetingRow } from '../../support/taro/meetings'
import { chen, wang, zhou } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'

const page = (rows: MeetingRow[], next: string | null = null) => ({ rows, next })
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) =>
    meetingRow({
      id: `m${from + index}`,
      title: `第 ${from + index} 场`,
      startAt: '2026-12-01T06:30:00.000Z',
      endAt: '2026-12-01T08:00:00.000Z',
    }),
  )

describe('the list of meetings', () => {
  beforeEach(() => newPhone('pages/main/meetings/index'))
  afterEach(() => act(() => setWide(false)))

  it('shows what comes, and opens it', async () => {
    signIn(wang)
    answer(
      'meeting.list',
      page([meetingRow({ title: '红色家书', startAt: '2026-12-01T06:30:00.000Z', endAt: '2026-12-01T08:00:00.000Z' })]),
    )
    renderPage(<MeetingList />)
    fireEvent.click(
      await screen.findByRole('button', {
        name: /^红色家书.*12月1日 星期二 14:30–16:00 · 机关三楼党员活动室.*已发布$/,
      }),
    )
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/meeting/detail/index?meetingId=2026AQIDBAUG' })
    expect(screen.queryByRole('button', { name: '安排会议' })).toBeNull()
    expect(screen.queryByRole('tab', { name: '待我审核' })).toBeNull()
  })

  it('lets who may plan do so, also when there is nothing', async () => {
    signIn(chen)
    answer('meeting.list', page([]))
    renderPage(<MeetingList />)
    expect(await screen.findByText('近期没有安排会议')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '安排会议' }))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/meeting/plan/index' })
  })

  it('shows who reviews what waits for them', async () => {
    signIn(zhou)
    answer('meeting.list', ({ view }) => page(view === 'review' ? [meetingRow({ state: 'submitted' })] : []))
    renderPage(<MeetingList />)
    fireEvent.click(screen.getByRole('tab', { name: '待我审核' }))
    expect(await screen.findByRole('heading', { name: '1 场会议等您审核' })).toBeTruthy()
    expect(askedOf('meeting.list').map(({ view }) => view)).toEqual(['upcoming', 'review'])
  })

  it('U10 names each line of a wide review list by its branch and its title', async () => {
    setWide(true)
    signIn(zhou)
    const rows = ['红色家书诵读与交流', '讨论年度计划'].map((title, at) =>
      meetingRow({ id: `m${at}`, title, hostNames: ['第三党支部'], state: 'submitted' }),
    )
    answer('meeting.list', ({ view }) => page(view === 'review' ? rows : []))
    renderPage(<MeetingList />)
    fireEvent.click(screen.getByRole('tab', { name: '待我审核' }))
    expect(await screen.findByRole('button', { name: '第三党支部 红色家书诵读与交流' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '第三党支部 讨论年度计划' }))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/meeting/detail/index?meetingId=m1' })
  })

  it('reads page after page by its cursor, each line once', async () => {
    signIn(wang)
    answer('meeting.list', ({ cursor }) => {
      if (cursor === 'second') return page(numbered(21, 40), 'third')
      return cursor === 'third' ? page(numbered(41, 45)) : page(numbered(1, 20), 'second')
    })
    renderPage(<MeetingList />)
    fireEvent.click(await screen.findByRole('button', { name: '再看一些' }))
    await screen.findByText('第 40 场')
    fireEvent.click(screen.getByRole('button', { name: '再看一些' }))
    await screen.findByText('第 45 场')
    expect(screen.getAllByText(/^第 \d+ 场$/)).toHaveLength(45)
    expect(screen.queryByRole('button', { name: '再看一些' })).toBeNull()
    expect(askedOf('meeting.list').map(({ cursor }) => cursor)).toEqual([undefined, 'second', 'third'])
  })

  it('shows the last list without a network, and says so', async () => {
    signIn(wang)
    answer('meeting.list', page([meetingRow()]))
    const first = renderPage(<MeetingList />)
    await screen.findByText('红色家书诵读与交流')
    first.unmount()
    disconnect('meeting.list')
    renderPage(<MeetingList />)
    expect(screen.getByText('红色家书诵读与交流')).toBeTruthy()
    expect(await screen.findByText(/没有连上网络，下面是上次/)).toBeTruthy()
  })

  it('says why it cannot be shown, and tries again', async () => {
    signIn(wang)
    refuse('meeting.list', 'unexpected', { requestId: 'r-1' })
    renderPage(<MeetingList />)
    const again = await screen.findByRole('button', { name: '再试一次' })
    answer('meeting.list', page([meetingRow()]))
    fireEvent.click(again)
    expect(await screen.findByText('红色家书诵读与交流')).toBeTruthy()
  })

  it('is a table on a wide screen', async () => {
    setWide(true)
    signIn(wang)
    answer('meeting.list', page([meetingRow()]))
    renderPage(<MeetingList />)
    await waitFor(() => expect(screen.getByRole('table', { name: '会议' })).toBeTruthy())
    expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
      '会议',
      '类型',
      '时间',
      '地点',
      '状态',
    ])
  })
})
