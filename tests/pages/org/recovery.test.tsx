import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Recovery } from '../../../src/contract/orgRecovery'
import { MemberBoard } from '../../../src/features/org/MemberBoard'
import { answer, askedOf, refuse } from '../../support/taro/fakeCloud'
import { wang, zhou } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { member, nodes } from './organ'

const which = { memberId: 'm1', recoveryId: 'r1' }
const recovery = (of: Partial<Recovery> = {}): Recovery => ({
  id: 'r1',
  how: 'number',
  phoneMasked: '138****0555',
  reason: '手机丢了，已当面核实',
  askedBy: '陈书记',
  askedAt: '2026-11-21T01:00:00.000Z',
  agreedBy: null,
  worksFrom: null,
  lapsesAt: '2026-12-21T01:00:00.000Z',
  own: false,
  ...of,
  can: { agree: false, stop: false, invite: false, ...of.can },
})
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const inSheet = () => within(screen.getByRole('dialog'))
const answers = (name: string) => fireEvent.click(inSheet().getByRole('button', { name }))
const open = async (of: Partial<Recovery> | null) => {
  answer('org.showMember', member({ recovery: of && recovery(of) }))
  renderPage(<MemberBoard memberId="m1" mayConfirm={false} />)
  await screen.findByRole('heading', { name: '李委员，正式党员' })
}

describe('T1: a recovery under way, on the member’s page', () => {
  beforeEach(() => {
    newPhone('pages/org/member/index', { memberId: 'm1' })
    signIn(zhou)
    answer('org.tree', { nodes, beyond: false })
  })

  it('says who asked for what and why, and lets whoever may be the second hand agree after asking them', async () => {
    await open({ can: { agree: true, stop: true, invite: false } })
    for (const text of [
      '李委员换手机号为 138****0555',
      '请先与本人核实，再同意。同意后还要等候规定的时间。',
      '手机丢了，已当面核实',
      '陈书记，11月21日 星期六 09:00',
      '还没有',
    ])
      expect(screen.getByText(text)).toBeTruthy()
    answer('org.agreeRecovery', { memberId: 'm1', version: 3 })
    const agreed = recovery({ agreedBy: '周督导', worksFrom: '2026-11-25T01:00:00.000Z' })
    answer('org.showMember', member({ recovery: agreed }))
    press('已与本人核实，同意')
    expect(await screen.findByText('11月25日 星期三 09:00 起生效；在这以前什么也不变。')).toBeTruthy()
    expect(askedOf('org.agreeRecovery')).toEqual([which])
  })

  it('says why somebody is no second hand, and leaves it as it is', async () => {
    await open({ can: { agree: true, stop: false, invite: false } })
    refuse('org.agreeRecovery', 'recoverySecondHand', { who: '两位分属两级组织' })
    press('已与本人核实，同意')
    expect(await screen.findByText('须由另一位经办人同意：两位分属两级组织。')).toBeTruthy()
    expect(screen.getByText('还没有')).toBeTruthy()
  })

  it('on the old phone asks first whether it is them, and stops it when it is not', async () => {
    signIn({ ...wang, memberId: 'm1' })
    await open({ own: true, can: { agree: true, stop: true, invite: false } })
    expect(screen.getByText('陈书记为您申请换手机号为 138****0555')).toBeTruthy()
    press('不是我，停止')
    expect(inSheet().getByText('停止后新的手机不能再绑定，需要时可以重新申请。')).toBeTruthy()
    answer('org.stopRecovery', { memberId: 'm1', version: 3 })
    answer('org.showMember', member())
    answers('停止')
    await waitFor(() => expect(screen.queryByText('陈书记为您申请换手机号为 138****0555')).toBeNull())
    expect(askedOf('org.stopRecovery')).toEqual([which])
    expect(askedOf('org.agreeRecovery')).toEqual([])
  })

  it('on the old phone works at once when they agree, and is asked once more', async () => {
    signIn({ ...wang, memberId: 'm1' })
    await open({ own: true, can: { agree: true, stop: true, invite: false } })
    press('是我，同意')
    expect(inSheet().getByText('同意后立即生效：新的手机一绑定，这部手机就退出。')).toBeTruthy()
    expect(askedOf('org.agreeRecovery')).toEqual([])
    answer('org.agreeRecovery', { memberId: 'm1', version: 3 })
    answer('org.showMember', member({ phoneMasked: '138****0555' }))
    answers('是我，同意')
    await screen.findByText('138****0555')
    expect(askedOf('org.agreeRecovery')).toEqual([which])
  })

  it('is only told to whoever may do nothing about it', async () => {
    await open({})
    expect(screen.getByText('等第二位经办人同意。')).toBeTruthy()
    for (const name of ['停止', '已与本人核实，同意']) expect(screen.queryByRole('button', { name })).toBeNull()
    // The code of a recovery comes from its card alone, and this is no hand of it.
    expect(screen.queryByRole('button', { name: '发邀请码' })).toBeNull()
  })

  it('hands each hand their half of the code once it works', async () => {
    await open({
      how: 'code',
      phoneMasked: null,
      agreedBy: '周督导',
      worksFrom: '2026-11-22T01:00:00.000Z',
      can: { agree: false, stop: true, invite: true },
    })
    expect(screen.getByText('李委员用邀请码重新绑定')).toBeTruthy()
    expect(screen.getByText('已经生效，等本人绑定。')).toBeTruthy()
    answer('session.invite', {
      code: '7K2M-9QXD',
      part: 'first',
      memberName: '李委员',
      expiresAt: '2026-11-29T06:10:00.000Z',
    })
    press('发邀请码')
    expect(await screen.findByText('7K2M-9QXD')).toBeTruthy()
    expect(inSheet().getByText(/这是前半段，后半段由另一位经办人/)).toBeTruthy()
    expect(inSheet().getByText('关上以后再点“发邀请码”，还是这一段；两段都填对才算数。')).toBeTruthy()
  })
})

describe('T1: asking for a recovery', () => {
  beforeEach(() => {
    newPhone('pages/org/member/index', { memberId: 'm1' })
    answer('org.tree', { nodes, beyond: false })
  })
  const write = (label: string, value: string) =>
    fireEvent.change(inSheet().getByLabelText(label), { target: { value } })
  const choose = (text: string) => {
    const wheel = inSheet().getByTestId('wheel') as HTMLSelectElement
    const option = [...wheel.options].find((each) => each.text === text)
    fireEvent.change(wheel, { target: { value: option?.value } })
  }

  it('for somebody else takes a number and a reason, says what it takes beside, and names what is wrong', async () => {
    signIn(zhou)
    await open(null)
    press('换号或找回身份')
    expect(inSheet().getByText(/^须两位经办人（分属两级组织）先后同意，再等候规定的时间才生效。/)).toBeTruthy()
    write('新的手机号', '138 0000 0555')
    answers('提出申请')
    expect(askedOf('org.askRecovery')).toEqual([])
    write('理由', '手机丢了')
    refuse('org.askRecovery', 'badInput', { field: '手机号', why: '与名册上的号码相同' }, { field: 'phone' })
    answers('提出申请')
    expect(await screen.findByText('手机号：与名册上的号码相同')).toBeTruthy()
    answer('org.askRecovery', { memberId: 'm1', version: 3 })
    answer('org.showMember', member({ recovery: recovery() }))
    answers('提出申请')
    await screen.findByText('等第二位经办人同意。')
    const input = { memberId: 'm1', phone: '13800000555', reason: '手机丢了' }
    expect(askedOf('org.askRecovery')).toEqual([input, input])
  })

  it('by a code asks for no number', async () => {
    signIn(zhou)
    await open(null)
    press('换号或找回身份')
    choose('用邀请码重新绑定')
    expect(inSheet().queryByLabelText('新的手机号')).toBeNull()
    write('理由', '号码也不用了')
    answer('org.askRecovery', { memberId: 'm1', version: 3 })
    answers('提出申请')
    await waitFor(() =>
      expect(askedOf('org.askRecovery')).toEqual([{ memberId: 'm1', phone: null, reason: '号码也不用了' }]),
    )
  })

  it('of one’s own, on the phone that is bound, is a change that needs nobody', async () => {
    signIn({ ...wang, memberId: 'm1' })
    await open(null)
    press('换手机号')
    expect(inSheet().getByText(/新号立即生效/)).toBeTruthy()
    expect(inSheet().queryByLabelText('理由')).toBeNull()
    write('新的手机号', '13800000555')
    answer('org.askRecovery', { memberId: 'm1', version: 3 })
    answers('换号')
    await waitFor(() =>
      expect(askedOf('org.askRecovery')).toEqual([{ memberId: 'm1', phone: '13800000555', reason: '本人换号' }]),
    )
  })
})
