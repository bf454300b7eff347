import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { OrgTree } from '../../../src/features/org/OrgTree'
import { answer, disconnect, refuse } from '../../support/taro/fakeCloud'
import { setWide } from '../../support/taro/browser'
import { zhou } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'
import { nodes } from './organ'

describe('the tree', () => {
  beforeEach(() => {
    newPhone('pages/org/tree/index')
    signIn(zhou)
  })
  afterEach(() => act(() => setWide(false)))

  it('names every organization with its kind, each opening its page', async () => {
    answer('org.tree', { nodes, beyond: false })
    renderPage(<OrgTree />)
    await waitFor(() => expect(screen.getByRole('heading', { name: '支部与党员' })).toBeTruthy())
    expect(screen.getAllByRole('button').map((row) => row.getAttribute('aria-label'))).toEqual([
      '机关党委，机关党委',
      '第三党支部，党支部',
      '第一党小组，党小组',
      '离退休党支部，党支部',
    ])
    fireEvent.click(screen.getByRole('button', { name: '第三党支部，党支部' }))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/org/branch/index?nodeId=b3' })
  })

  it('is a table on a wide screen', async () => {
    act(() => setWide(true))
    answer('org.tree', { nodes, beyond: false })
    renderPage(<OrgTree />)
    const table = within(await screen.findByRole('table', { name: '党组织' }))
    expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['党组织', '类型', '上级'])
    fireEvent.click(table.getByText('离退休党支部'))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/org/branch/index?nodeId=b4' })
  })

  it('says so when there is nothing to see', async () => {
    answer('org.tree', { nodes: [], beyond: false })
    renderPage(<OrgTree />)
    await waitFor(() => expect(screen.getByText('还没有可以查看的党组织')).toBeTruthy())
  })

  it('says why there is no answer, and asks again on demand', async () => {
    disconnect('org.tree')
    renderPage(<OrgTree />)
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('没有连上网络'))
    refuse('org.tree', 'consentNeeded')
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('请先阅读并同意'))
  })
})
