import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { MemberBoard } from '../../../src/features/org/MemberBoard'
import { answer, asked, askedOf, refuse } from '../../support/taro/fakeCloud'
import { zhou } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'
import { branch, member, nodes } from './organ'

const group = { ...branch(), id: 'g1', kind: 'partyGroup' as const, name: '第一党小组', children: [] }

const open = async (mayConfirm = false) => {
  renderPage(<MemberBoard memberId="m1" mayConfirm={mayConfirm} />)
  await waitFor(() => expect(screen.getByRole('heading', { name: '李委员，正式党员' })).toBeTruthy())
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const sheet = () => within(screen.getByRole('dialog'))
const wheel = (index: number) => sheet().getAllByTestId('wheel')[index] as HTMLSelectElement
/** A field that opens a list of its own above the sheet. */
const openField = async (label: string) => {
  const face = await waitFor(() => sheet().getByRole('button', { name: new RegExp(`^${label}，`) }))
  fireEvent.click(face)
}
const top = () => within(screen.getAllByRole('dialog').at(-1)!)
const tick = (name: string) => fireEvent.click(top().getByRole('radio', { name }))
const choose = (index: number, text: string) => {
  const option = [...wheel(index).options].find((each) => each.text === text)
  fireEvent.change(wheel(index), { target: { value: option?.value } })
}

describe('a member', () => {
  beforeEach(() => {
    newPhone('pages/org/member/index', { memberId: 'm1' })
    signIn(zhou)
    answer('org.showMember', member())
    answer('org.tree', { nodes, beyond: false })
    answer('org.showNode', ({ nodeId }) => (nodeId === 'g1' ? group : branch()))
    answer('org.children', { rows: [nodes[3]!], next: null })
  })

  it('is shown with the phone masked and the group by name', async () => {
    await open()
    expect(screen.getByText('139****0002')).toBeTruthy()
    await waitFor(() => expect(screen.getByText('第一党小组')).toBeTruthy())
    expect(screen.getByText('第三党支部组织委员')).toBeTruthy()
  })

  it('offers nothing that may not be done', async () => {
    answer('org.showMember', member({}, false))
    await open()
    for (const name of ['发邀请码', '修改资料', '任职', '转接组织关系', '免去第三党支部组织委员'])
      expect(screen.queryByRole('button', { name })).toBeNull()
  })

  it('makes an invitation only on demand and shows it once, with its end and how to hand it over', async () => {
    await open()
    expect(asked()).not.toContain('session.invite')
    answer('session.invite', {
      code: '7K2M-9QXD-4RTB-WN6H',
      part: 'whole',
      memberName: '李委员',
      expiresAt: '2026-11-29T06:10:00.000Z',
    })
    press('发邀请码')
    await waitFor(() => expect(sheet().getByText('7K2M-9QXD-4RTB-WN6H')).toBeTruthy())
    expect(sheet().getByText('2026年11月29日 14:10 前有效，只能用一次')).toBeTruthy()
    expect(sheet().getByText(/不要发到群里/)).toBeTruthy()
    fireEvent.click(sheet().getByRole('button', { name: '关闭' }))
    expect(screen.queryByText('7K2M-9QXD-4RTB-WN6H')).toBeNull()
    expect(askedOf('session.invite')).toEqual([{ memberId: 'm1' }])
  })

  it('shows the branches of earlier times', async () => {
    answer(
      'org.showMember',
      member({ history: [{ branchName: '第一党支部', fromOn: '2020-03-01', toOn: '2024-02-29' }] }),
    )
    await open()
    expect(screen.getByText('第一党支部，2020年3月1日到 2024年2月29日')).toBeTruthy()
  })

  it('transfers to another branch with a reason, having said what ends and what stays', async () => {
    await open()
    press('转接组织关系')
    expect(sheet().getByText('在第三党支部的职务和党小组随转接结束；过去的会议和签到仍记在第三党支部。')).toBeTruthy()
    await openField('转入的党支部')
    expect(
      top()
        .getAllByRole('radio')
        .map((row) => row.getAttribute('aria-label')),
    ).toEqual(['机关党委，机关党委', '离退休党支部，党支部'])
    tick('离退休党支部，党支部')
    expect(sheet().getByRole('button', { name: '转接' })).toHaveProperty('disabled', true)
    fireEvent.change(sheet().getByLabelText('事由'), { target: { value: '退休' } })
    refuse('org.transfer', 'changedElsewhere', { what: '李委员的资料' })
    fireEvent.click(sheet().getByRole('button', { name: '转接' }))
    await waitFor(() => expect(sheet().getByText(/刚刚被别人改过/)).toBeTruthy())
    answer('org.transfer', { memberId: 'm1', version: 3 })
    fireEvent.click(sheet().getByRole('button', { name: '转接' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(askedOf('org.transfer').at(-1)).toEqual({
      memberId: 'm1',
      version: 2,
      toBranchId: 'b4',
      partyGroupId: null,
      reason: '退休',
    })
  })

  it('says why no invitation was made', async () => {
    await open()
    refuse('session.invite', 'alreadyBound', { name: '李委员' })
    press('发邀请码')
    await waitFor(() => expect(sheet().getByText(/李委员已绑定另一个微信/)).toBeTruthy())
  })

  it('leads to the form', async () => {
    await open()
    press('修改资料')
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/org/memberForm/index?memberId=m1' })
  })

  it('appoints with the usual term filled in, and says a held post without losing the choice', async () => {
    await open()
    press('任职')
    await waitFor(() => expect(sheet().getAllByTestId('wheel')).toHaveLength(3))
    choose(0, '书记')
    refuse('org.appoint', 'postHeld', { name: '陈书记', post: '第三党支部书记' })
    fireEvent.click(sheet().getByRole('button', { name: '任职' }))
    await waitFor(() => expect(sheet().getByText('陈书记已担任第三党支部书记。')).toBeTruthy())
    expect(askedOf('org.appoint')).toEqual([
      { memberId: 'm1', nodeId: 'b3', post: 'branchSecretary', startOn: '2026-11-22', termEndsOn: '2029-11-21' },
    ])
    answer('org.appoint', { memberId: 'm1', confirmed: true })
    choose(0, '副书记')
    fireEvent.click(sheet().getByRole('button', { name: '任职' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(askedOf('org.appoint').at(-1)).toMatchObject({ post: 'deputySecretary' })
  })

  it('0.14: gives a committee post its free label, and asks none of a group leader', async () => {
    const words = '保密委员兼联络员'
    answer(
      'org.showMember',
      member({ holdings: [{ ...member().holdings[0]!, post: 'committeeMember', label: words }] }),
    )
    await open()
    expect(screen.getByText(`第三党支部委员（${words}）`)).toBeTruthy()
    press('任职')
    await waitFor(() => expect(sheet().getAllByTestId('wheel')).toHaveLength(3))
    expect(sheet().queryByLabelText('分工')).toBeNull()
    choose(0, '青年委员')
    fireEvent.change(sheet().getByLabelText('分工'), { target: { value: '长'.repeat(21) } })
    expect(sheet().getByRole('button', { name: '任职' })).toHaveProperty('disabled', true)
    fireEvent.change(sheet().getByLabelText('分工'), { target: { value: ` ${words} ` } })
    answer('org.appoint', { memberId: 'm1', confirmed: true })
    fireEvent.click(sheet().getByRole('button', { name: '任职' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(askedOf('org.appoint').at(-1)).toMatchObject({ post: 'youthCommissioner', label: words })
    press('任职')
    await waitFor(() => expect(sheet().getAllByTestId('wheel')).toHaveLength(3))
    await openField('党组织')
    tick('第一党小组，党小组')
    choose(0, '党小组组长')
    expect(sheet().queryByLabelText('分工')).toBeNull()
  })

  it('another organization offers its own posts', async () => {
    await open()
    press('任职')
    await waitFor(() => expect(sheet().getAllByTestId('wheel')).toHaveLength(3))
    await openField('党组织')
    tick('机关党委，机关党委')
    expect([...wheel(0).options].map(({ text }) => text)).toContain('督查人员')
    await openField('党组织')
    tick('第一党小组，党小组')
    expect([...wheel(0).options].map(({ text }) => text)).toEqual(['党小组组长'])
    expect(sheet().getByRole('button', { name: '任职' })).toHaveProperty('disabled', true)
  })

  it('C4: finds any other organization by a part of its name', async () => {
    await open()
    press('任职')
    await openField('党组织')
    answer('org.findNodes', {
      rows: [{ id: 'b9', kind: 'branch', name: '第九党支部', parentId: 'oc', parentName: '机关党委' }],
      more: true,
    })
    fireEvent.change(top().getByLabelText('找党组织'), { target: { value: '九' } })
    fireEvent.click(top().getByRole('button', { name: '查找' }))
    await waitFor(() => expect(top().getByText('还有更多，请多写几个字。')).toBeTruthy())
    tick('第九党支部，党支部 · 机关党委')
    choose(0, '书记')
    answer('org.appoint', { memberId: 'm1', confirmed: true })
    fireEvent.click(sheet().getByRole('button', { name: '任职' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(askedOf('org.appoint').at(-1)).toMatchObject({ nodeId: 'b9', post: 'branchSecretary' })
    expect(askedOf('org.findNodes')).toEqual([{ sought: '九' }])
  })

  it('ends a post only with a reason', async () => {
    await open()
    press('免去第三党支部组织委员')
    const act = () => sheet().getByRole('button', { name: '免职' })
    expect(act()).toHaveProperty('disabled', true)
    fireEvent.change(sheet().getByLabelText('理由'), { target: { value: '换届' } })
    answer('org.endPost', { memberId: 'm1' })
    fireEvent.click(act())
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(askedOf('org.endPost')).toEqual([
      { memberId: 'm1', nodeId: 'b3', post: 'organizationCommissioner', reason: '换届' },
    ])
  })

  it('confirms a first appointment where the to-do led here for it', async () => {
    const [held] = member().holdings
    if (!held) throw new Error('the sample member holds a post')
    answer(
      'org.showMember',
      member(
        { holdings: [{ ...held, post: 'inspector', nodeId: 'oc', nodeName: '机关党委', confirmed: false }] },
        false,
      ),
    )
    await open(true)
    answer('org.confirmPost', { memberId: 'm1' })
    press('确认任职')
    await waitFor(() =>
      expect(askedOf('org.confirmPost')).toEqual([{ memberId: 'm1', nodeId: 'oc', post: 'inspector' }]),
    )
  })

  it('says when the person is not there or not to be seen', async () => {
    refuse('org.showMember', 'notFound', { what: '这名党员' })
    renderPage(<MemberBoard memberId="m9" mayConfirm={false} />)
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('没有找到这名党员'))
  })
})
