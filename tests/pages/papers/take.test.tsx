import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { PaperChoices } from '../../../src/contract/papers'
import { showFetched } from '../../../src/platform/files'
import { serverNow } from '../../../src/platform/serverClock'
import PapersTakePage from '../../../src/pages/papers/take'
import { answer, askedOf, disconnect, refuse } from '../../support/taro/fakeCloud'
import { chen } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'

jest.mock('../../../src/platform/files', () => ({
  ...jest.requireActual('../../../src/platform/files'),
  showFetched: jest.fn(async () => undefined),
}))

const choices: PaperChoices = {
  node: { nodeId: 'b3', name: '第三党支部' },
  nodes: [{ nodeId: 'b3', name: '第三党支部' }],
  years: [2026, 2025],
  kinds: ['meetingLedger', 'hourRegister'],
  recent: [],
  handbooks: null,
}
const begun = { paperId: 'p1', name: '会议台账 第三党支部 2026年 2026-11-22.xlsx', done: 1, volumes: 1 }
const opens = async (more: Partial<PaperChoices> = {}, params: Record<string, string> = { nodeId: 'b3' }) => {
  newPhone('pages/papers/take/index', params)
  signIn(chen)
  jest.mocked(showFetched).mockClear()
  answer('papers.choices', { ...choices, ...more })
  answer('papers.open', ({ volume }) => ({
    url: `https://files/${volume}`,
    name: `第${volume + 1}册.xlsx`,
    kind: 'xlsx',
  }))
  renderPage(<PapersTakePage />)
  await screen.findByText('第三党支部')
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('取走表册', () => {
  it('is one tap: made, fetched and opened', async () => {
    await opens()
    answer('papers.take', begun)
    press('取走会议台账')
    await waitFor(() => expect(showFetched).toHaveBeenCalledTimes(1))
    expect(askedOf('papers.take')).toEqual([
      { clientId: expect.any(String), kind: 'meetingLedger', of: { nodeId: 'b3', year: 2026 } },
    ])
    expect(askedOf('papers.go')).toEqual([])
    press('保存《第1册.xlsx》')
    expect(jest.mocked(showFetched).mock.calls.map(([file]) => file.path)).toEqual([
      'https://files/0',
      'https://files/0',
    ])
  })

  it('is of the year that was chosen', async () => {
    await opens()
    answer('papers.take', begun)
    fireEvent.click(screen.getByText('2025 年'))
    press('取走学时登记')
    await waitFor(() => expect(askedOf('papers.take')[0]).toMatchObject({ of: { nodeId: 'b3', year: 2025 } }))
  })

  it('shows the volumes come, and goes on after a break with the one that is missing', async () => {
    await opens()
    let made = 0
    answer('papers.take', () => ({ ...begun, done: made, volumes: 3 }))
    disconnect('papers.go')
    press('取走会议台账')
    expect(await screen.findByText(/没有连上网络|网络/)).toBeTruthy()
    answer('papers.go', () => ({ ...begun, done: (made += 1), volumes: 3 }))
    press('再试一次')
    await waitFor(() => expect(screen.getByRole('button', { name: '保存《第3册.xlsx》' })).toBeTruthy())
    expect(made).toBe(3)
    expect(new Set(askedOf('papers.take').map((input) => JSON.stringify(input))).size).toBe(1)
    expect(showFetched).not.toHaveBeenCalled()
  })

  it('says what is refused', async () => {
    await opens()
    refuse('papers.take', 'notAllowed', { what: '查看这场会议' })
    press('取走会议台账')
    expect(await screen.findByText('您没有这项权限：查看这场会议。')).toBeTruthy()
  })

  it('lists what was taken within the day, and opens it again without making it anew', async () => {
    const taken = { ...begun, kind: 'meetingLedger', takenAt: '2026-11-22T01:12:00.000Z', yearOf: null } as const
    await opens({ recent: [taken, { ...taken, paperId: 'p2', name: '工作手册', done: 1, volumes: 4 }] })
    expect(screen.getByText('今天 09:12 取')).toBeTruthy()
    expect(screen.getByText('今天 09:12 取 · 做好 1 册，共 4 册，打开接着做')).toBeTruthy()
    answer('papers.go', begun)
    press(`打开《${begun.name}》`)
    await waitFor(() => expect(showFetched).toHaveBeenCalledTimes(1))
    expect(askedOf('papers.take')).toEqual([])
  })

  it('notes on which day the year’s handbook was handed in', async () => {
    const handbook = { paperId: 'h1', year: 2026, takenAt: '2026-11-20T01:12:00.000Z', handedOn: null }
    await opens({ handbooks: [handbook] })
    answer('papers.handIn', { ...handbook, handedOn: '2026-11-22' })
    press('登记已报送')
    press('登记')
    await waitFor(() => expect(askedOf('papers.handIn')).toEqual([{ paperId: 'h1', handedOn: '2026-11-22' }]))
    fireEvent.click(screen.getByText('2025 年'))
    expect(screen.getByText('还没有取过这一年的支部工作手册')).toBeTruthy()
  })

  it('H2: takes all of the year with one tap, and goes on after a break with what is missing', async () => {
    const kinds = ['workbook', 'meetingLedger', 'dutyTable'] as const
    await opens({ kinds: [...kinds], handbooks: [] })
    const volumesOf = (name: string) => (name === 'workbook' ? 2 : 1)
    answer('papers.take', ({ kind }) => ({ ...begun, paperId: kind, volumes: volumesOf(kind) }))
    const taken = () => askedOf('papers.take').map(({ kind }) => kind)
    disconnect('papers.go')
    press('取走全年')
    expect(await screen.findByText('做好 1 册，共 2 册')).toBeTruthy()
    expect(await screen.findByText(/网络/)).toBeTruthy()
    expect(taken()).toEqual(['workbook'])
    answer('papers.go', ({ paperId }) => ({
      ...begun,
      paperId,
      done: volumesOf(paperId),
      volumes: volumesOf(paperId),
    }))
    press('接着取')
    expect(await screen.findByText('2026 年的都做好了，逐份打开')).toBeTruthy()
    expect(taken()).toEqual([...kinds])
    expect(askedOf('papers.take').every(({ of }) => JSON.stringify(of) === '{"nodeId":"b3","year":2026}')).toBe(true)
    // The handbook's line of 报送 is asked for anew as soon as it is there.
    expect(askedOf('papers.choices').length).toBeGreaterThan(1)
    expect(showFetched).not.toHaveBeenCalled()
    press('打开应完成事项表')
    await waitFor(() => expect(showFetched).toHaveBeenCalledTimes(1))
    expect(screen.queryByRole('button', { name: '接着取' })).toBeNull()
  })

  it('H2: goes on with what was taken of that year within the hour', async () => {
    const of = (minutesAgo: number, year = 2026) => ({
      ...begun,
      takenAt: new Date(serverNow() - minutesAgo * 60_000).toISOString(),
      yearOf: { nodeId: 'b3', year },
    })
    const recent = [
      { ...of(10), kind: 'meetingLedger', paperId: 'p1' },
      { ...of(20, 2025), kind: 'workbook', paperId: 'p2' },
      { ...of(61), kind: 'workbook', paperId: 'p3' },
      { ...of(5), kind: 'workbook', paperId: 'p4', yearOf: null },
    ] as const
    await opens({ kinds: ['workbook', 'meetingLedger'], recent: [...recent] })
    expect(screen.getByText('已做好 1 份，共 2 份')).toBeTruthy()
    answer('papers.take', begun)
    press('接着取')
    await screen.findByText('2026 年的都做好了，逐份打开')
    expect(askedOf('papers.take').map(({ kind }) => kind)).toEqual(['workbook'])
  })

  it('opens at the year a to-do is about', async () => {
    await opens({}, { nodeId: 'b3', year: '2025' })
    answer('papers.take', begun)
    press('取走学时登记')
    await waitFor(() => expect(askedOf('papers.take')[0]).toMatchObject({ of: { nodeId: 'b3', year: 2025 } }))
  })

  it('says where there is nothing to take', async () => {
    await opens({ kinds: [] })
    expect(screen.getByText('这里没有您能取走的表册')).toBeTruthy()
  })
})
