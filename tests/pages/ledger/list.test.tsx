import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { LedgerList } from '../../../src/features/ledger/LedgerList'
import { RecordForm } from '../../../src/features/ledger/RecordForm'
import { setWide } from '../../support/taro/browser'
import { answer, askedOf, refuse } from '../../support/taro/fakeCloud'
import { ledgerRow } from '../../support/taro/ledger'
import { chen, wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'

const node = { nodeId: 'b3', name: '第三党支部' }
const page = { rows: [ledgerRow()], next: null, today: '2026-11-22', recordFor: [node] }
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

describe('the ledger', () => {
  beforeEach(() => {
    newPhone('pages/ledger/list/index')
    signIn(chen)
  })
  afterEach(() => act(() => setWide(false)))

  it('begins with what waits for one, and each line opens', async () => {
    answer('ledger.list', page)
    renderPage(<LedgerList />)
    await screen.findByText('1 件事等您办')
    fireEvent.click(screen.getByText('蓄水池阀门冻裂，三户停水'))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/ledger/entry/index?entryId=e1' })
    answer('ledger.list', { ...page, rows: [] })
    fireEvent.click(screen.getByRole('tab', { name: '到期' }))
    await screen.findByText('没有快到期或逾期的事')
    expect(askedOf('ledger.list').map(({ view }) => view)).toEqual(['mine', 'due'])
  })

  it('offers to record only to who may', async () => {
    signIn(wang)
    answer('ledger.list', { ...page, recordFor: [] })
    renderPage(<LedgerList />)
    await screen.findByText('1 件事等您办')
    expect(screen.queryByRole('button', { name: '登记问题' })).toBeNull()
  })

  it('is a table on a wide screen', async () => {
    act(() => setWide(true))
    answer('ledger.list', page)
    renderPage(<LedgerList />)
    await waitFor(() =>
      expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
        '事项',
        '编号',
        '来源',
        '责任部门和责任人',
        '期限',
        '状态',
      ]),
    )
  })

  it('takes an entry by hand under the standing notice, and points out what may not stand there', async () => {
    answer('ledger.list', page)
    renderPage(<RecordForm draftId={undefined} />)
    await screen.findByText('请勿填写涉密内容；群众只写称谓，不写证件号、门牌号。')
    expect(screen.getByRole('button', { name: '登记' })).toHaveProperty('disabled', true)
    write('事项', '会议室暖气不热')
    write('来源', '督查发现')
    write('提出人', '刘叔13800000001')
    refuse(
      'ledger.record',
      'badInput',
      { field: '提出人', why: '“13800000001”像电话号码，请删去，只写称谓。' },
      { field: 'raisedBy' },
    )
    fireEvent.click(screen.getByRole('button', { name: '登记' }))
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('像电话号码'))
    write('提出人', '刘叔')
    answer('ledger.record', { entryId: 'e9' })
    fireEvent.click(screen.getByRole('button', { name: '登记' }))
    await waitFor(() => expect(lastCall('redirectTo')).toEqual({ url: '/pages/ledger/entry/index?entryId=e9' }))
    expect(askedOf('ledger.record')[1]).toMatchObject({
      branchId: 'b3',
      matter: '会议室暖气不热',
      source: '督查发现',
      raisedOn: '2026-11-22',
      raisedBy: '刘叔',
      carries: false,
    })
  })

  it('cannot be written to by who may not', async () => {
    answer('ledger.list', { ...page, recordFor: [] })
    renderPage(<RecordForm draftId={undefined} />)
    await screen.findByText('只有支部委员和机关党委专职党务干部可以登记。')
  })
})
