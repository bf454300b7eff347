import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Input } from '../../../src/contract'
import type { AuditRow } from '../../../src/contract/audit'
import { AuditLog } from '../../../src/features/audit/AuditLog'
import { HomeBoard } from '../../../src/features/home/HomeBoard'
import { PlacesBoard } from '../../../src/features/home/PlacesBoard'
import { presentSideNav } from '../../../src/features/session/presentSideNav'
import { setWide } from '../../support/taro/browser'
import { answer, askedOf, startFakeCloud } from '../../support/taro/fakeCloud'
import { wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'

const at = '2026-11-20T01:02:03.000Z'
const qian = { ...wang, memberId: 'm-qian', name: '钱审计', can: { ...wang.can, seeAudit: true } }
const row = (more: Partial<AuditRow>): AuditRow => ({
  at,
  by: { id: 'm-wang', name: '王党员' },
  act: 'talk.readWords',
  kind: 'talk',
  recordId: 'AbCdEfGhIjKlMnOp',
  refused: false,
  ...more,
})
const rows = [
  row({ by: { id: 'keyHolder', name: null }, act: 'records.export', kind: 'reads', recordId: 'zhibu-env' }),
  row({ by: { id: 'm-zhou', name: '周督导' }, refused: true }),
  row({}),
]
const asked = () => askedOf('audit.list').at(-1) as Input<'audit.list'>

describe('T8: the audit', () => {
  beforeEach(() => {
    newPhone('pages/audit/list/index')
    startFakeCloud(at)
    signIn(qian)
    answer('audit.list', { rows, next: null })
  })
  afterEach(() => act(() => setWide(false)))

  it('is offered to the auditor in the branch’s tab, in the side bar and on the home page, and to nobody else', async () => {
    answer('home.show', { today: '2026-11-20', meetings: [], next: null, todos: [] })
    for (const page of [<PlacesBoard key="places" />, <HomeBoard key="home" />]) {
      const shown = renderPage(page)
      fireEvent.click(await screen.findByRole('button', { name: /^审计记录/ }))
      expect(lastCall('navigateTo')).toEqual({ url: '/pages/audit/list/index' })
      shown.unmount()
    }
    expect([qian, wang].map((me) => presentSideNav(me).some(({ key }) => key === 'audit'))).toEqual([true, false])
    signIn(wang)
    renderPage(<PlacesBoard />)
    expect(screen.queryByRole('button', { name: /^审计记录/ })).toBeNull()
  })

  it('begins with what was shown and taken out in the last week', async () => {
    renderPage(<AuditLog />)
    expect(await screen.findByText('王党员 · 查看谈话内容')).toBeTruthy()
    expect(asked()).toMatchObject({ kind: 'reads', fromOn: '2026-11-14', toOn: '2026-11-20' })
    expect(screen.getByText('掌握密钥的人 · 导出全部数据')).toBeTruthy()
    expect(screen.getByText('周督导 · 查看谈话内容')).toBeTruthy()
    expect(screen.getAllByText('被拒绝')).toHaveLength(1)
    expect(screen.getAllByText('11月20日 09:02:03 · 谈心谈话 IjKlMnOp')).toHaveLength(2)
  })

  it('goes from a line to what that person did, and to what was done to that record, and back', async () => {
    renderPage(<AuditLog />)
    fireEvent.click(await screen.findByText('王党员 · 查看谈话内容'))
    fireEvent.click(screen.getByRole('button', { name: /^只看王党员做的/ }))
    await waitFor(() => expect(asked()).toMatchObject({ kind: 'reads', by: 'm-wang' }))
    expect(screen.getByText('只看：王党员')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '不再只看王党员' }))
    await waitFor(() => expect(screen.queryByText('只看：王党员')).toBeNull())
    fireEvent.click(await screen.findByText('王党员 · 查看谈话内容'))
    fireEvent.click(screen.getByRole('button', { name: /^只看记录 IjKlMnOp/ }))
    await waitFor(() => expect(asked()).toMatchObject({ kind: 'talk', recordId: 'AbCdEfGhIjKlMnOp' }))
  })

  it('says that there is nothing, and is a table on a wide screen', async () => {
    answer('audit.list', { rows: [], next: null })
    const page = renderPage(<AuditLog />)
    expect(await screen.findByText('这几天没有查看、导出和备份')).toBeTruthy()
    page.unmount()
    answer('audit.list', { rows, next: null })
    signIn({ ...qian, memberId: 'm-qian-2' })
    act(() => setWide(true))
    renderPage(<AuditLog />)
    const table = within(await screen.findByRole('table', { name: '审计记录' }))
    expect(table.getByText('掌握密钥的人')).toBeTruthy()
    expect(table.getAllByText('办成')).toHaveLength(2)
  })
})
