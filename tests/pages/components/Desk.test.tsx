import { act, fireEvent, screen } from '@testing-library/react'
import { DataTable } from '../../../src/components/DataTable'
import { Desk, useOpenRow } from '../../../src/components/Desk'
import { Page } from '../../../src/components/Page'
import { routes } from '../../../src/platform/routes'
import { setWide } from '../../support/taro/browser'
import { newPhone, renderPage } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'

const rows = ['一', '二', '三'].map((name) => ({ id: `e${name}`, name: `第${name}件` }))
function Rows() {
  const openRow = useOpenRow()
  return (
    <Page title="三件事">
      <DataTable
        label="事"
        items={rows}
        itemKey={({ id }) => id}
        onItem={({ id }) => openRow(routes.ledgerEntry, { entryId: id })}
        asRow={({ name }) => ({ title: name })}
        columns={[{ key: 'name', head: '事', cell: ({ name }) => name }]}
      />
    </Page>
  )
}
const draw = (params: Record<string, string> = {}) => {
  newPhone('pages/ledger/list/index', params)
  window.location.hash = '#/pages/ledger/list/index?view=open'
  return renderPage(
    <Desk of={routes.ledgerEntry} row="entryId" beside={(id) => <Page title={`记录 ${id}`} />}>
      <Rows />
    </Desk>,
  )
}
const beside = () => screen.queryByRole('region')?.querySelector('[role="heading"]')?.textContent
const press = (key: string) => act(() => void fireEvent.keyDown(document.activeElement ?? window, { key }))

describe('a desk', () => {
  // This browser lays nothing out: everything drawn is to be seen.
  beforeEach(() => void jest.spyOn(Element.prototype, 'getClientRects').mockReturnValue([{}] as never))
  afterEach(() => {
    jest.restoreAllMocks()
    act(() => setWide(false))
  })

  it('opens a row as a page on a phone', () => {
    draw()
    fireEvent.click(screen.getByText('第二件'))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/ledger/entry/index?entryId=e%E4%BA%8C' })
    expect(beside()).toBeUndefined()
  })

  it('puts its record beside the list on a wide screen, and into the address, beside what stood there', () => {
    act(() => setWide(true))
    draw()
    expect(screen.getByRole('table', { name: '事' })).toBeTruthy()
    fireEvent.click(screen.getByText('第二件'))
    expect(lastCall('navigateTo')).toBeUndefined()
    expect(beside()).toBe('记录 e二')
    expect(decodeURIComponent(window.location.hash)).toBe('#/pages/ledger/list/index?view=open&entryId=e二')
    // There is no more room than on a phone now, and the row that is open says so.
    expect(screen.queryByRole('table')).toBeNull()
    expect(screen.getByRole('button', { name: '第二件' }).getAttribute('aria-current')).toBe('page')
  })

  it('is walked by keys: the focus stays on the row when it opens and when it is closed', () => {
    act(() => setWide(true))
    draw()
    press('ArrowDown')
    press('ArrowDown')
    expect(document.activeElement?.textContent).toBe('第二件')
    act(() => (document.activeElement as HTMLElement).click())
    expect(document.activeElement?.textContent).toBe('第二件')
    press('ArrowDown')
    expect(document.activeElement?.textContent).toBe('第三件')
    act(() => (document.activeElement as HTMLElement).click())
    expect(beside()).toBe('记录 e三')
    press('Escape')
    expect(beside()).toBeUndefined()
    expect(document.activeElement?.textContent).toBe('第三件')
    expect(window.location.hash).toBe('#/pages/ledger/list/index?view=open')
  })

  it('opens with the row of its address, and gives the record the whole page', () => {
    act(() => setWide(true))
    draw({ entryId: 'e一' })
    expect(beside()).toBe('记录 e一')
    fireEvent.click(screen.getByRole('button', { name: '整页打开' }))
    expect(lastCall('navigateTo')).toEqual({ url: `/pages/ledger/entry/index?entryId=${encodeURIComponent('e一')}` })
    fireEvent.click(screen.getByRole('button', { name: '关闭右边的记录' }))
    expect(beside()).toBeUndefined()
  })
})
