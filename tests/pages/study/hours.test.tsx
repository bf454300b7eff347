import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { BranchHours } from '../../../src/features/study/BranchHours'
import { MemberHours } from '../../../src/features/study/MemberHours'
import { MyHours } from '../../../src/features/study/MyHours'
import { setWide } from '../../support/taro/browser'
import { answer, askedOf } from '../../support/taro/fakeCloud'
import { chen, wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'
import { branchYear, year } from './year'

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const titled = (name: string) => waitFor(() => expect(screen.getByRole('heading', { name, level: 1 })).toBeTruthy())

describe('0.30 what a branch studied', () => {
  it('0.30 is shown apart, with a quiet hint where 业务 is most of it', async () => {
    newPhone('pages/study/branch/index')
    signIn(chen)
    const topics = [
      { kind: 'theory' as const, hours: 4 },
      { kind: 'professional' as const, hours: 8 },
      { kind: null, hours: 2 },
    ]
    answer('study.branchHours', branchYear({ topics, professionalShare: 67 }))
    answer('study.listTrainings', { title: '第三党支部', year: 2026, rows: [], can: { enterFor: 'branch' } })
    renderPage(<BranchHours nodeId="b3" />)
    expect(await screen.findByText('业务知识技能占 67%，请多安排政治理论和党章党规党纪学习。')).toBeTruthy()
    expect(screen.getByText('没有注明')).toBeTruthy()
  })
})

describe('one’s own hours', () => {
  beforeEach(() => {
    newPhone('pages/study/hours/index')
    signIn(wang)
  })

  it('show every meeting with what it earned, each opening', async () => {
    answer('study.myHours', year())
    renderPage(<MyHours />)
    await titled('我的学时：2026 年集中学习 26')
    press(/^专题学习.*11月20日 星期五 · 按集中学习计 · 90 分钟 · 迟到.*2 学时$/)
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/meeting/detail/index?meetingId=2026a' })
    expect(screen.getByRole('button', { name: /^支委会.*11月6日 星期五 · 支委会 · 60 分钟.*不计学时$/ })).toBeTruthy()
    expect(screen.getByRole('button', { name: /列席.*24 学时$/ })).toBeTruthy()
    expect(screen.getByRole('img', { name: '26 学时，一般不少于 32' })).toBeTruthy()
  })

  it('go back a year, and lead the committee to the branch', async () => {
    answer('study.myHours', ({ year: wanted = 2026 }) =>
      year({ year: wanted, nodes: [{ nodeId: 'b3', name: '第三党支部' }], lines: [] }),
    )
    renderPage(<MyHours />)
    await titled('我的学时：2026 年集中学习 26')
    expect(screen.getByText('这一年还没有参加会议的记录')).toBeTruthy()
    fireEvent.click(screen.getByText('第三党支部的学时'))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/study/branch/index?nodeId=b3' })
    fireEvent.click(screen.getByRole('tab', { name: '2025 年' }))
    await titled('我的学时：2025 年集中学习 26')
    expect(askedOf('study.myHours').at(-1)).toEqual({ year: 2025 })
  })
})

describe('a branch’s hours', () => {
  beforeEach(() => {
    newPhone('pages/study/branch/index', { nodeId: 'b3' })
    signIn(chen)
  })
  afterEach(() => act(() => setWide(false)))

  it('list everyone in the order given, each opening their lines', async () => {
    answer('study.branchHours', branchYear())
    renderPage(<BranchHours nodeId="b3" />)
    await titled('第三党支部的学时：1 人还没有达到')
    const rows = screen.getAllByRole('button', { name: /\d 学时/ }).map(({ textContent }) => textContent)
    expect(rows).toEqual(['陈书记40 学时已达到', '何老3 学时不作要求', '王党员26 学时还差 6'])
    press(/^王党员/)
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/study/member/index?memberId=m-wang&year=2026' })
  })

  it('are a table on a wide screen', async () => {
    act(() => setWide(true))
    answer('study.branchHours', branchYear())
    renderPage(<BranchHours nodeId="b3" />)
    const found = within(await screen.findByRole('table', { name: '学时' }))
    expect(found.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      '姓名',
      '学时',
      '一般不少于',
      '情况',
    ])
  })

  it('0-W: say before the last quarter what is due by now, and call nobody short who is there', async () => {
    const asOf = (total: number) => ({
      memberId: `m${total}`,
      name: `学了${total}`,
      total,
      target: 32,
      due: 16,
      exempt: false,
    })
    const running = { usual: { target: 32, due: 16 }, members: [asOf(40), asOf(17), asOf(12)] }
    answer('study.branchHours', branchYear({ ...running, totals: { members: 3, met: 2, short: 1, exempt: 0 } }))
    renderPage(<BranchHours nodeId="b3" />)
    await titled('第三党支部的学时：1 人没有跟上进度')
    expect(screen.getByText('按进度应达到 16 学时，全年一般不少于 32 · 党员 3 人，已达到 2 人')).toBeTruthy()
    const rows = screen.getAllByRole('button', { name: /^学了/ }).map(({ textContent }) => textContent)
    expect(rows).toEqual(['学了4040 学时已达到', '学了1717 学时达到进度', '学了1212 学时按进度差 4'])
  })

  it('show above only the unmet, none of whom opens, and the nodes below', async () => {
    const short = branchYear().members.slice(2)
    answer(
      'study.branchHours',
      branchYear({ members: short, everyone: false, children: [{ nodeId: 'b5', name: '第五党支部' }] }),
    )
    renderPage(<BranchHours nodeId="b3" />)
    await titled('第三党支部的学时：1 人还没有达到')
    expect(screen.getByText('党员 3 人，已达到 1 人，不作要求 1 人 · 上级只看到未达到的姓名')).toBeTruthy()
    expect(screen.queryByText('陈书记')).toBeNull()
    expect(screen.queryByRole('button', { name: /^王党员/ })).toBeNull()
    fireEvent.click(screen.getByText('第五党支部'))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/study/branch/index?nodeId=b5' })
  })

  it('open one member’s year', async () => {
    const { nodes: _nodes, ...own } = year()
    answer('study.memberHours', own)
    renderPage(<MemberHours memberId="m-wang" year={2026} />)
    await titled('王党员的学时：2026 年集中学习 26')
    expect(askedOf('study.memberHours')).toEqual([{ memberId: 'm-wang', year: 2026 }])
  })
})
