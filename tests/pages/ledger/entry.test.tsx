import { choice } from '../../support/taro/people'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { LedgerEntryShown } from '../../../src/contract/ledger'
import { Entry } from '../../../src/features/ledger/Entry'
import { answer, askedOf, refuse } from '../../support/taro/fakeCloud'
import { able, ledgerEntry } from '../../support/taro/ledger'
import { chen } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const sheet = () => within(screen.getByRole('dialog'))
const write = (label: string, value: string) => fireEvent.change(sheet().getByLabelText(label), { target: { value } })
const open = async (more: Partial<LedgerEntryShown>) => {
  answer('ledger.show', ledgerEntry(more))
  renderPage(<Entry entryId="e1" />)
  await screen.findByText('登记')
}
const done = { entryId: 'e1', state: 'accepted' as const }

describe('an entry of the ledger', () => {
  beforeEach(() => {
    newPhone('pages/ledger/entry/index', { entryId: 'e1' })
    signIn(chen)
  })

  it('says what it is about, where it stands and who has it', async () => {
    await open({ state: 'awaitingVerification' })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('蓄水池阀门冻裂，三户停水')
    expect(screen.getByText('台账 2026年第 47 号 · 第三党支部')).toBeTruthy()
    expect(screen.getByRole('listitem', { name: '现在，待核验，由陈书记核验；责任人本人不能核验' })).toBeTruthy()
    expect(screen.getAllByRole('button')).toHaveLength(1)
    fireEvent.click(screen.getByText('看来源的记录'))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/courtyard/note/index?noteId=s1' })
  })

  it('is given to one accountable member, the day proposed, the assigner verifying', async () => {
    await open({ state: 'recorded', owner: null, department: null, dueOn: null, verifier: null, can: able('assign') })
    answer('ledger.choices', {
      people: [choice('m-wang', '王党员'), choice('m-li', '李委员')],
    })
    press('明确责任人')
    expect(sheet().getByRole('button', { name: '确定' })).toHaveProperty('disabled', true)
    press('责任人，请选择')
    fireEvent.click(await screen.findByRole('radio', { name: '王党员' }))
    write('责任部门', '水利科')
    refuse('ledger.assign', 'badInput', { field: '期限', why: '不能早于今天' }, { field: 'dueOn' })
    fireEvent.click(sheet().getByRole('button', { name: '确定' }))
    await waitFor(() => expect(sheet().getByRole('alert').textContent).toBe('期限：不能早于今天'))
    answer('ledger.assign', done)
    fireEvent.click(sheet().getByRole('button', { name: '确定' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const asked = askedOf('ledger.assign')
    expect(asked[1]).toMatchObject({
      entryId: 'e1',
      ownerId: 'm-wang',
      department: '水利科',
      verifierId: null,
      dueOn: '2026-12-06',
    })
    expect(new Set(asked.map(({ clientId }) => clientId)).size).toBe(1)
  })

  it('is looked for by name where it goes to somebody of another branch', async () => {
    await open({ state: 'recorded', owner: null, dueOn: null, can: able('assign') })
    answer('ledger.choices', ({ name }) => ({
      people: name === '吴' ? [choice('m-wu', '吴外支', '第五党支部')] : [],
    }))
    press('明确责任人')
    press('责任人，请选择')
    await screen.findByText('没有找到您可以指定的同志。')
    fireEvent.input(screen.getByLabelText('找人'), { target: { value: '吴' } })
    press('到下级支部里找')
    fireEvent.click(await screen.findByRole('radio', { name: '吴外支，第五党支部' }))
    expect(sheet().getByRole('button', { name: '责任人，吴外支' })).toBeTruthy()
  })

  it('is handed in for verification with what was done, kept when refused', async () => {
    await open({ can: able('progress', 'requestVerification', 'askExtension') })
    press('申请核验')
    expect(sheet().getByText(/请勿填写涉密内容/)).toBeTruthy()
    write('办成什么样了', '阀门已更换')
    refuse('ledger.requestVerification', 'ledgerStateWrong', { state: '已销号', what: '申请核验' })
    fireEvent.click(sheet().getByRole('button', { name: '申请核验' }))
    await sheet().findByText('这件事现在是“已销号”，不能申请核验。请刷新后再看。')
    expect(sheet().getByLabelText('办成什么样了')).toHaveProperty('value', '阀门已更换')
    answer('ledger.requestVerification', { ...done, state: 'awaitingVerification' })
    fireEvent.click(sheet().getByRole('button', { name: '申请核验' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(askedOf('ledger.requestVerification')[1]).toMatchObject({ words: '阀门已更换', photoIds: [] })
  })

  it('is verified after a question, or sent back with what is missing', async () => {
    await open({ state: 'awaitingVerification', can: able('verify') })
    press('退回补充')
    expect(sheet().getByRole('button', { name: '退回' })).toHaveProperty('disabled', true)
    write('还差什么', '第三户还没水')
    answer('ledger.sendBack', { ...done, state: 'inProgress' })
    fireEvent.click(sheet().getByRole('button', { name: '退回' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(askedOf('ledger.sendBack')).toMatchObject([{ reason: '第三户还没水' }])
    press('核验通过')
    refuse('ledger.verify', 'ownVerification')
    fireEvent.click(sheet().getByRole('button', { name: '核验通过' }))
    await sheet().findByText('不能核验自己负责或办理过的事项，请由其他同志核验。')
  })

  it('is answered with what was said, and the opinion asked once', async () => {
    await open({ state: 'closed', can: able('answer', 'reopen') })
    press('记录回复')
    write('怎么回复的', '当面告知，已通水')
    expect(sheet().getByRole('button', { name: '记下回复' })).toHaveProperty('disabled', true)
    expect(
      sheet()
        .getAllByRole('radio')
        .map((each) => each.getAttribute('aria-label')),
    ).toEqual(['满意', '基本满意', '不满意', '未表态'])
    fireEvent.click(sheet().getByRole('radio', { name: '基本满意' }))
    answer('ledger.answer', { ...done, state: 'answered' })
    fireEvent.click(sheet().getByRole('button', { name: '记下回复' }))
    await waitFor(() =>
      expect(askedOf('ledger.answer')).toMatchObject([
        { words: '当面告知，已通水', satisfaction: 'basicallySatisfied' },
      ]),
    )
  })

  it('gets more time for a reason, the asked day proposed to who decides', async () => {
    await open({ asked: { dueOn: '2026-12-05', reason: '等配件' }, can: able('extend', 'handOver') })
    expect(screen.getByText('王党员申请延期到 12月5日：等配件')).toBeTruthy()
    press('同意延期')
    answer('ledger.extend', done)
    fireEvent.click(sheet().getByRole('button', { name: '同意延期' }))
    await waitFor(() => expect(askedOf('ledger.extend')).toMatchObject([{ dueOn: '2026-12-05', reason: '等配件' }]))
  })
})
