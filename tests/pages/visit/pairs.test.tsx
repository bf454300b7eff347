import { choice } from '../../support/taro/people'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { Board } from '../../../src/features/visit/Board'
import { Frequency } from '../../../src/features/visit/Frequency'
import { MyPairs } from '../../../src/features/visit/MyPairs'
import { Overview } from '../../../src/features/visit/Overview'
import { answer, askedOf, disconnect, refuse } from '../../support/taro/fakeCloud'
import { chen, wang, zhou } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'
import { mine, overdue, pair, unit } from './pair'

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

describe('one’s own pairs', () => {
  beforeEach(() => {
    newPhone('pages/visit/mine/index')
    signIn(wang)
  })

  it('say by word how each stands, what the organ asks for, and open their visits', async () => {
    answer('visit.mine', mine())
    renderPage(<MyPairs />)
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('您有 1 个联系对象超期没去'))
    expect(screen.getByText('基层单位每 6 个月至少一次，群众户每 3 个月至少一次（本机关规定）')).toBeTruthy()
    expect(screen.getByRole('button', { name: /^李大爷家\s*青山村 · 上次走访 8月10日\s*超期 12 天$/ })).toBeTruthy()
    expect(
      screen.getByRole('button', { name: /^柳坪小学\s*柳坪村 · 全支部联系 · 还没有走访过\s*12月3日前$/ }),
    ).toBeTruthy()
    press(/^王大娘家/)
    expect(lastCall('navigateTo')).toEqual({
      url: `/pages/visit/list/index?pairId=p1&whom=${encodeURIComponent('王大娘家')}`,
    })
    press('写走访')
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/visit/form/index' })
    expect(screen.queryByText(/的联系对象$/)).toBeNull()
  })

  it('are still there without a network', async () => {
    answer('visit.mine', mine())
    const { unmount } = renderPage(<MyPairs />)
    await screen.findByText('王大娘家')
    unmount()
    disconnect('visit.mine')
    renderPage(<MyPairs />)
    expect(screen.getByText('王大娘家')).toBeTruthy()
    await waitFor(() => expect(screen.getByText(/没有连上网络/)).toBeTruthy())
  })

  it('lead the committee to its board and those above to theirs; an activist writes nothing', async () => {
    answer(
      'visit.mine',
      mine({
        pairs: [],
        can: {
          write: false,
          keep: { branchId: 'b3', branchName: '第三党支部' },
          oversee: { nodeId: 'oc', name: '机关党委' },
          setFrequency: true,
        },
      }),
    )
    renderPage(<MyPairs />)
    fireEvent.click(await screen.findByText('第三党支部的联系对象'))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/visit/board/index?branchId=b3' })
    fireEvent.click(screen.getByText('下级走访超期情况'))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/visit/overview/index?nodeId=oc' })
    expect(screen.queryByRole('button', { name: '写走访' })).toBeNull()
  })
})

describe('the board of a branch', () => {
  beforeEach(() => {
    newPhone('pages/visit/board/index')
    signIn(chen)
    answer('visit.pairs', ({ view }) => ({
      rows:
        view === 'owing'
          ? [overdue]
          : view === 'ended'
            ? [pair({ state: 'free', dueOn: null, ended: { on: '2026-11-18', reason: '搬到县城' } })]
            : [overdue, unit],
      next: null,
      branchName: '第三党支部',
      frequency: { unitMonths: null, householdMonths: 3 },
      can: { keep: true },
    }))
    answer('visit.pairChoices', { members: [choice('m-wang', '王党员')] })
  })

  it('shows all, who owes a visit, and what ended with its reason', async () => {
    renderPage(<Board branchId="b3" />)
    await screen.findByText('柳坪小学')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('第三党支部的联系对象')
    fireEvent.click(screen.getByRole('tab', { name: '该去了' }))
    await waitFor(() => expect(screen.queryByText('柳坪小学')).toBeNull())
    fireEvent.click(screen.getByRole('tab', { name: '已结束' }))
    fireEvent.click(await screen.findByText('王大娘家'))
    expect(within(screen.getByRole('dialog')).getByText('2026年11月18日结束：搬到县城')).toBeTruthy()
    expect(within(screen.getByRole('dialog')).queryByRole('button', { name: '结束联系' })).toBeNull()
  })

  it('joins a member with a household, and says at the field what is refused', async () => {
    renderPage(<Board branchId="b3" />)
    await screen.findByText('柳坪小学')
    press('登记联系对象')
    const sheet = within(screen.getByRole('dialog'))
    expect(sheet.getByText('请勿填写涉密内容；群众只写称谓，不写证件号、门牌号。')).toBeTruthy()
    expect(sheet.getByRole('button', { name: '登记' })).toHaveProperty('disabled', true)
    write('户（称谓）', '周婶 13800000001')
    expect(sheet.getByText(/像电话号码/)).toBeTruthy()
    write('户（称谓）', '周婶家')
    write('村（社区）', '青山村')
    press('联系的党员，请选择')
    fireEvent.click(await screen.findByRole('radio', { name: '王党员' }))
    refuse('visit.addPair', 'badInput', { field: '开始日期', why: '不能晚于今天' }, { field: 'beganOn' })
    await waitFor(() => expect(sheet.getByRole('button', { name: '登记' })).toHaveProperty('disabled', false))
    fireEvent.click(sheet.getByRole('button', { name: '登记' }))
    await waitFor(() => expect(sheet.getByRole('alert').textContent).toBe('开始日期：不能晚于今天'))
    answer('visit.addPair', { pairId: 'p9' })
    fireEvent.click(sheet.getByRole('button', { name: '登记' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const asked = askedOf('visit.addPair')
    expect(asked[1]).toMatchObject({
      branchId: 'b3',
      kind: 'household',
      memberId: 'm-wang',
      village: '青山村',
      whom: '周婶家',
      beganOn: '2026-11-22',
    })
    expect(asked[0]!.clientId).toBe(asked[1]!.clientId)
  })

  it('joins the branch with a unit without asking for a member', async () => {
    renderPage(<Board branchId="b3" />)
    await screen.findByText('柳坪小学')
    press('登记联系对象')
    const sheet = within(screen.getByRole('dialog'))
    fireEvent.click(sheet.getByRole('tab', { name: '基层单位' }))
    write('单位名称', '柳坪村村委会')
    write('村（社区）', '柳坪村')
    answer('visit.addPair', { pairId: 'p9' })
    fireEvent.click(sheet.getByRole('button', { name: '登记' }))
    await waitFor(() =>
      expect(askedOf('visit.addPair')).toMatchObject([{ kind: 'unit', memberId: null, whom: '柳坪村村委会' }]),
    )
  })

  it('ends one with a reason', async () => {
    renderPage(<Board branchId="b3" />)
    fireEvent.click(await screen.findByText('李大爷家'))
    press('结束联系')
    const sheet = within(screen.getByRole('dialog'))
    expect(sheet.getByRole('button', { name: '结束联系' })).toHaveProperty('disabled', true)
    write('为什么结束', '搬到县城')
    answer('visit.endPair', { pairId: 'p2' })
    fireEvent.click(sheet.getByRole('button', { name: '结束联系' }))
    await waitFor(() => expect(askedOf('visit.endPair')).toEqual([{ pairId: 'p2', version: 1, reason: '搬到县城' }]))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })
})

describe('the overview from above', () => {
  beforeEach(() => {
    newPhone('pages/visit/overview/index')
    signIn(zhou)
  })

  it('counts by the nodes below and leads down to the branch', async () => {
    answer('visit.overview', {
      nodeId: 'oc',
      nodeName: '机关党委',
      frequency: { unitMonths: 6, householdMonths: 3 },
      below: [
        { nodeId: 'g1', name: '综合党总支', isBranch: false, overdue: 2, due: 1 },
        { nodeId: 'b9', name: '第九党支部', isBranch: true, overdue: 0, due: 0 },
      ],
      totals: { overdue: 2, due: 1 },
      asOf: '2026-11-22T06:00:00.000Z',
      next: null,
    })
    renderPage(<Overview nodeId={undefined} />)
    await screen.findByText('超期 2，14 天内到期 1')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('有 2 个联系对象超期没去')
    fireEvent.click(screen.getByText('综合党总支'))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/visit/overview/index?nodeId=g1' })
    fireEvent.click(screen.getByText('第九党支部'))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/visit/board/index?branchId=b9' })
  })
})

describe('the organ’s frequency', () => {
  const none = {
    version: 0,
    effectiveFrom: '2000-01-01',
    unitMonths: null,
    householdMonths: null,
    savedBy: null,
    savedAt: null,
  }
  beforeEach(() => newPhone('pages/visit/frequency/index'))

  it('says that nothing is asked for while nothing is set, and is changed by the officer only', async () => {
    signIn(wang)
    answer('visit.frequency', { current: none, versions: [none], can: { save: false } })
    renderPage(<Frequency />)
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('本机关没有规定走访频次，谁都不算超期'),
    )
    expect(screen.queryByRole('button', { name: '规定走访频次' })).toBeNull()
  })

  it('is written anew as another version, and points out what is no figure', async () => {
    signIn(zhou)
    const first = {
      ...none,
      version: 1,
      unitMonths: 6,
      householdMonths: 3,
      savedBy: '周督导',
      savedAt: '2026-11-01T01:00:00.000Z',
    }
    answer('visit.frequency', { current: first, versions: [first, none], can: { save: true } })
    renderPage(<Frequency />)
    await waitFor(() => press('规定走访频次'))
    write('群众户：几个月至少一次', '30')
    expect(screen.getByText('请填 1 到 24 之间的整数，不规定的留空')).toBeTruthy()
    expect(screen.getByRole('button', { name: '保存为新的一版' })).toHaveProperty('disabled', true)
    write('群众户：几个月至少一次', '2')
    write('基层单位：几个月至少一次', '')
    answer('visit.saveFrequency', { ...first, version: 2, unitMonths: null, householdMonths: 2 })
    press('保存为新的一版')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(askedOf('visit.saveFrequency')).toEqual([
      { version: 1, effectiveFrom: '2026-11-22', unitMonths: null, householdMonths: 2 },
    ])
  })
})
