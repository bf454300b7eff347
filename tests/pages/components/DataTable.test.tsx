import { act, fireEvent, render, screen } from '@testing-library/react'
import { DataTable } from '../../../src/components/DataTable'
import { setWide } from '../../support/taro/browser'

const branches = [
  { id: '1', name: '第一党支部', held: 1 },
  { id: '2', name: '第二党支部', held: 0 },
]

const table = (open?: (id: string) => void) => (
  <DataTable
    label="应完成事项"
    items={branches}
    itemKey={(branch) => branch.id}
    columns={[
      { key: 'name', head: '支部', cell: (branch) => branch.name },
      { key: 'held', head: '党员大会', headNote: '每季 1 次', cell: (branch) => `已开 ${branch.held}` },
    ]}
    asRow={(branch) => ({ title: branch.name, note: `已开 ${branch.held}` })}
    onItem={open && ((branch) => open(branch.id))}
  />
)

describe('DataTable', () => {
  afterEach(() => act(() => setWide(false)))

  it('is a list of rows on a phone, each opening its item', () => {
    const open = jest.fn()
    render(table(open))
    expect(screen.queryByRole('table')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: /第二党支部\s*已开 0/ }))
    expect(open).toHaveBeenCalledWith('2')
  })

  it('is a named table with heads when the screen widens', () => {
    const open = jest.fn()
    render(table(open))
    act(() => setWide(true))
    expect(screen.getByRole('table', { name: '应完成事项' })).toBeTruthy()
    expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual(['支部', '党员大会每季 1 次'])
    fireEvent.click(screen.getAllByRole('row')[2] as HTMLElement)
    expect(open).toHaveBeenCalledWith('2')
  })
})
