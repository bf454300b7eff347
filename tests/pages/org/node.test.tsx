import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { NodeBoard } from '../../../src/features/org/NodeBoard'
import { answer, asked, askedOf, refuse } from '../../support/taro/fakeCloud'
import { setWide } from '../../support/taro/browser'
import { zhou } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'
import { branch, li } from './organ'

const open = async () => {
  renderPage(<NodeBoard nodeId="b3" />)
  await waitFor(() => expect(screen.getByRole('heading', { name: '第三党支部有 28 人' })).toBeTruthy())
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const sheet = () => within(screen.getByRole('dialog'))

describe('an organization', () => {
  beforeEach(() => {
    newPhone('pages/org/branch/index', { nodeId: 'b3' })
    signIn(zhou)
    answer('org.showNode', branch())
    answer('org.listMembers', { rows: [li], next: null })
    answer('org.notices', { notices: [] })
  })
  afterEach(() => act(() => setWide(false)))

  it('shows who holds its posts, what stands below and who belongs to it, each opening', async () => {
    await open()
    press(/^陈书记　书记.*任期到 2027年2月28日.*将届满/)
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/org/member/index?memberId=m0' })
    press('第一党小组，党小组')
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/org/branch/index?nodeId=g1' })
    await waitFor(() => press(/^李委员.*组织委员.*未绑定/))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/org/member/index?memberId=m1' })
  })

  it('offers nothing that may not be done, and asks for no roster', async () => {
    answer('org.showNode', branch(false))
    await open()
    for (const name of ['登记党员', '设党小组', '改名称', '从表格导入'])
      expect(screen.queryByRole('button', { name })).toBeNull()
    expect(asked()).not.toContain('org.listMembers')
    expect(asked()).not.toContain('org.notices')
    expect(screen.queryByRole('button', { name: /^陈书记/ })).toBeNull()
  })

  it('brings the roster page by page', async () => {
    const second = { ...li, id: 'm2', name: '许可', posts: [], bound: true }
    answer('org.listMembers', ({ cursor }) =>
      cursor ? { rows: [second], next: null } : { rows: [li], next: 'after-li' },
    )
    await open()
    await waitFor(() => press('再看一些'))
    await waitFor(() => expect(screen.getByRole('button', { name: /^许可.*正式党员/ })).toBeTruthy())
    expect(screen.getByRole('button', { name: /^李委员/ })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '再看一些' })).toBeNull()
    expect(askedOf('org.listMembers')).toContainEqual({ nodeId: 'b3', cursor: 'after-li' })
  })

  it('looks in the whole roster for whoever is typed, once the letters are done', async () => {
    answer('org.listMembers', ({ sought }) =>
      sought === 'xk' ? { rows: [{ ...li, id: 'm2', name: '许可' }], next: null } : { rows: [li], next: 'after-li' },
    )
    await open()
    await screen.findByRole('button', { name: /^李委员/ })
    // Few of them, and more to come: a search has something to look for.
    fireEvent.change(screen.getByLabelText('在名册里找'), { target: { value: 'xk' } })
    press('查找')
    await screen.findByRole('button', { name: /^许可/ })
    expect(screen.queryByRole('button', { name: /^李委员/ })).toBeNull()
    expect(askedOf('org.listMembers').at(-1)).toEqual({ nodeId: 'b3', sought: 'xk' })
  })

  it('shows the roster as a table on a wide screen', async () => {
    act(() => setWide(true))
    await open()
    const table = within(await screen.findByRole('table', { name: '名册' }))
    expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      '姓名',
      '身份',
      '职务',
      '微信',
    ])
  })

  it('says what comes next where the roster is empty', async () => {
    answer('org.listMembers', { rows: [], next: null })
    await open()
    await waitFor(() => expect(screen.getByText('名册上还没有人')).toBeTruthy())
  })

  it('leads to the form for a new member of this branch', async () => {
    await open()
    press('登记党员')
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/org/memberForm/index?branchId=b3' })
  })

  it('sets up a group, says a taken name at its field, and a second try is the same wish', async () => {
    await open()
    press('设党小组')
    fireEvent.change(sheet().getByLabelText('名称'), { target: { value: '第一党小组' } })
    refuse(
      'org.createNode',
      'nameTaken',
      { where: '第三党支部', what: '党小组', name: '第一党小组' },
      { field: 'name' },
    )
    fireEvent.click(sheet().getByRole('button', { name: '设立' }))
    await waitFor(() => expect(sheet().getByRole('alert').textContent).toBe('第三党支部已有同名的党小组“第一党小组”。'))
    answer('org.createNode', { id: 'g2', kind: 'partyGroup', name: '第二党小组', parentId: 'b3' })
    fireEvent.change(sheet().getByLabelText('名称'), { target: { value: '第二党小组' } })
    fireEvent.click(sheet().getByRole('button', { name: '设立' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const wishes = askedOf('org.createNode')
    expect(wishes.at(-1)).toMatchObject({ parentId: 'b3', kind: 'partyGroup', name: '第二党小组' })
    expect(new Set(wishes.map(({ clientId }) => clientId)).size).toBe(1)
    expect(askedOf('org.showNode').length).toBeGreaterThan(1)
  })

  it('says quietly what the organization might attend to, each line opening its article', async () => {
    answer('org.notices', {
      notices: [
        {
          text: '任期到 2027年2月28日，请准备换届',
          title: '任期和换届',
          requirement: '每届任期一般为 3 年',
          source: '机关条例',
          article: '第七条',
          verified: true,
        },
      ],
    })
    await open()
    await waitFor(() => expect(screen.getByText('《机关条例》第七条')).toBeTruthy())
    fireEvent.click(screen.getByText('任期到 2027年2月28日，请准备换届'))
    expect(sheet().getByText('每届任期一般为 3 年')).toBeTruthy()
    expect(screen.queryByText('待核')).toBeNull()
  })

  it('leads to the import of a roster', async () => {
    await open()
    press('从表格导入')
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/org/roster/index?nodeId=b3' })
  })

  it('renames with the version that was seen', async () => {
    await open()
    press('改名称')
    expect(sheet().getByRole('button', { name: '改名' })).toHaveProperty('disabled', true)
    fireEvent.change(sheet().getByLabelText('名称'), { target: { value: '规划科党支部' } })
    refuse('org.renameNode', 'changedElsewhere', { what: '这个党组织' })
    fireEvent.click(sheet().getByRole('button', { name: '改名' }))
    await waitFor(() => expect(sheet().getByText(/刚刚被别人改过/)).toBeTruthy())
    expect(askedOf('org.renameNode')).toEqual([{ nodeId: 'b3', name: '规划科党支部', version: 3 }])
  })
})
