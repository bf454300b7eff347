import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { MemberBoard } from '../../../src/features/org/MemberBoard'
import type { MemberDetail } from '../../../src/contract/org'
import { answer, askedOf, refuse } from '../../support/taro/fakeCloud'
import { zhou } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { member, nodes } from './organ'

const abroad = { id: 's1', kind: 'abroad', reason: '随配偶赴任', fromOn: '2026-01-05', toOn: null } as const
const over = { id: 's2', kind: 'seconded', reason: '借调函', fromOn: '2024-01-05', toOn: '2024-12-31' } as const
const open = async (found: MemberDetail) => {
  newPhone('pages/org/member/index', { memberId: 'm1' })
  signIn(zhou)
  answer('org.showMember', found)
  answer('org.tree', { nodes, beyond: false })
  renderPage(<MemberBoard memberId="m1" mayConfirm={false} />)
  await waitFor(() => expect(screen.getByRole('heading', { name: '李委员，正式党员' })).toBeTruthy())
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const sheet = () => within(screen.getByRole('dialog'))
const pick = (index: number, value: string) =>
  fireEvent.change(sheet().getAllByTestId('wheel')[index]!, { target: { value } })
const act = (name: string) => sheet().getByRole('button', { name })

describe('0.25: the situations of a member', () => {
  it('stand with their days; who may not keep them sees no act', async () => {
    await open(member({ situations: [abroad, over] }, false))
    expect(screen.getByText('2026年1月5日起 · 随配偶赴任')).toBeTruthy()
    expect(screen.getByText('2024年1月5日起，到 2024年12月31日 · 借调函')).toBeTruthy()
    expect(screen.getByText('现在')).toBeTruthy()
    expect(screen.getByText('已结束')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '更正出国（境）' })).toBeNull()
    expect(screen.queryByRole('button', { name: '登记情况' })).toBeNull()
  })

  it('are no card for a member who has none and one who may not enter any', async () => {
    await open(member({}, false))
    expect(screen.queryByRole('heading', { name: '情况' })).toBeNull()
  })

  it('are entered with what follows from each, and a past day says that frozen rolls stay', async () => {
    await open(member())
    press('登记情况')
    expect(act('登记')).toHaveProperty('disabled', true)
    pick(
      0,
      String(
        [...sheet().getAllByTestId('wheel')[0]!.querySelectorAll('option')].find((each) => each.textContent === '流动')!
          .value,
      ),
    )
    expect(sheet().getByText('计应到，没来的记请假')).toBeTruthy()
    fireEvent.change(sheet().getByLabelText('依据和说明'), { target: { value: '持流动党员活动证' } })
    expect(sheet().queryByText(/应到名单和表决不变/)).toBeNull()
    pick(1, '2026-03-01')
    expect(sheet().getByText(/应到名单和表决不变/)).toBeTruthy()
    refuse(
      'org.enterSituation',
      'situationOverlaps',
      { name: '李委员', what: '流动', days: '2026年1月1日起' },
      { field: 'fromOn' },
    )
    fireEvent.click(act('登记'))
    await waitFor(() => expect(sheet().getByText(/同一种情况的日期不能重叠/)).toBeTruthy())
    answer('org.enterSituation', { memberId: 'm1', version: 3, situationId: 's9' })
    fireEvent.click(act('登记'))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(askedOf('org.enterSituation').at(-1)).toMatchObject({
      memberId: 'm1',
      kind: 'mobile',
      reason: '持流动党员活动证',
      fromOn: '2026-03-01',
      toOn: null,
    })
  })

  it('are ended by their last day, corrected and taken back with a reason', async () => {
    await open(member({ situations: [abroad] }))
    press('结束出国（境）')
    expect(act('结束')).toHaveProperty('disabled', true)
    pick(0, '2026-10-31')
    answer('org.endSituation', { memberId: 'm1', version: 3 })
    fireEvent.click(act('结束'))
    await waitFor(() =>
      expect(askedOf('org.endSituation')).toEqual([
        { memberId: 'm1', version: 2, situationId: 's1', toOn: '2026-10-31' },
      ]),
    )
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    answer('org.correctSituation', { memberId: 'm1', version: 4 })
    press('更正出国（境）')
    expect(act('更正')).toHaveProperty('disabled', true)
    fireEvent.change(sheet().getByLabelText('更正理由'), { target: { value: '日期写错' } })
    pick(1, '2026-02-05')
    fireEvent.click(act('更正'))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    press('撤销出国（境）')
    fireEvent.change(sheet().getByLabelText('理由'), { target: { value: '登记错了人' } })
    fireEvent.click(act('撤销'))
    await waitFor(() => expect(askedOf('org.correctSituation')).toHaveLength(2))
    const of = { memberId: 'm1', version: 2, situationId: 's1' }
    const { id: _id, ...said } = abroad
    expect(askedOf('org.correctSituation')).toEqual([
      { ...of, says: { ...said, fromOn: '2026-02-05' }, why: '日期写错' },
      { ...of, says: null, why: '登记错了人' },
    ])
  })
})
