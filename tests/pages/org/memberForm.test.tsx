import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { AddMemberForm, ChangeMemberForm } from '../../../src/features/org/MemberForm'
import { answer, askedOf, disconnect, refuse } from '../../support/taro/fakeCloud'
import { zhou } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall, taroState } from '../../support/taro/taro'
import { member, nodes } from './organ'

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const wrong = (label: string) => screen.getByLabelText(label).getAttribute('aria-invalid') === 'true'

beforeEach(() => {
  newPhone('pages/org/memberForm/index')
  signIn(zhou)
  answer('org.tree', { nodes, beyond: false })
  answer('org.showMember', member())
})

describe('adding a member', () => {
  it('sends no more than was filled in and opens the new entry', async () => {
    renderPage(<AddMemberForm branchId="b3" />)
    expect(screen.getByRole('button', { name: '登记' })).toHaveProperty('disabled', true)
    write('姓名', '许可')
    answer('org.addMember', { memberId: 'm9' })
    press('登记')
    await waitFor(() => expect(lastCall('redirectTo')).toEqual({ url: '/pages/org/member/index?memberId=m9' }))
    expect(askedOf('org.addMember')).toEqual([
      {
        clientId: expect.stringMatching(/^[a-z0-9]{20,40}$/),
        branchId: 'b3',
        name: '许可',
        kind: 'fullMember',
        phone: null,
        partyGroupId: null,
        joinedOn: null,
        leadingCadre: false,
      },
    ])
  })

  it('says a bad number at the number, keeps everything, and a second try is the same wish', async () => {
    renderPage(<AddMemberForm branchId="b3" />)
    write('姓名', '许可')
    write('手机号', '1390000')
    refuse('org.addMember', 'badInput', { field: '手机号', why: '手机号应为 11 位数字' }, { field: 'phone' })
    press('登记')
    await waitFor(() => expect(wrong('手机号')).toBe(true))
    expect(wrong('姓名')).toBe(false)
    expect(screen.getByLabelText('姓名')).toHaveProperty('value', '许可')
    answer('org.addMember', { memberId: 'm9' })
    write('手机号', '13900000099')
    press('登记')
    await waitFor(() => expect(askedOf('org.addMember')).toHaveLength(2))
    expect(new Set(askedOf('org.addMember').map(({ clientId }) => clientId)).size).toBe(1)
  })

  const namesake = { name: '许可', who: '第一党支部 · 正式党员 · 手机尾号 0101' }

  it('U14 says who has the name already, asks once, and goes on with the answer', async () => {
    renderPage(<AddMemberForm branchId="b3" />)
    write('姓名', '许可')
    refuse('org.addMember', 'namesake', namesake, { field: 'name' })
    press('登记')
    const sheet = within(await screen.findByRole('dialog', { name: '名册上已有同名的“许可”' }))
    expect(sheet.getByText(/第一党支部 · 正式党员 · 手机尾号 0101/)).toBeTruthy()
    expect(askedOf('org.addMember')[0]).not.toHaveProperty('anotherPerson')
    refuse('org.addMember', 'phoneTaken', { phone: '1', name: '王' }, { field: 'phone' })
    fireEvent.click(sheet.getByRole('button', { name: '是另一位同志' }))
    await waitFor(() => expect(wrong('手机号')).toBe(true))
    expect(screen.queryByRole('dialog')).toBeNull()
    answer('org.addMember', { memberId: 'm9' })
    press('登记')
    await waitFor(() => expect(askedOf('org.addMember')).toHaveLength(3))
    expect(askedOf('org.addMember').slice(1)).toEqual([
      expect.objectContaining({ name: '许可', anotherPerson: true }),
      expect.objectContaining({ name: '许可', anotherPerson: true }),
    ])
  })

  it('U14 leaves the form as it was where it is the same person, and asks of another name anew', async () => {
    renderPage(<AddMemberForm branchId="b3" />)
    write('姓名', '许可')
    refuse('org.addMember', 'namesake', namesake, { field: 'name' })
    press('登记')
    const sheet = () => within(screen.getByRole('dialog'))
    await waitFor(() => expect(sheet().getByRole('button', { name: '是另一位同志' })).toBeTruthy())
    fireEvent.click(sheet().getByRole('button', { name: '关闭' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(screen.getByLabelText('姓名')).toHaveProperty('value', '许可')
    press('登记')
    await waitFor(() => expect(sheet().getByRole('button', { name: '是另一位同志' })).toBeTruthy())
    fireEvent.click(sheet().getByRole('button', { name: '是另一位同志' }))
    await waitFor(() => expect(askedOf('org.addMember')).toHaveLength(3))
    expect(askedOf('org.addMember')[2]).toHaveProperty('anotherPerson', true)
    write('姓名', '许科')
    press('登记')
    await waitFor(() => expect(askedOf('org.addMember')).toHaveLength(4))
    expect(askedOf('org.addMember')[3]).not.toHaveProperty('anotherPerson')
  })

  it('0.29: asks since when somebody is here, unless nobody knows', async () => {
    renderPage(<AddMemberForm branchId="b3" />)
    write('姓名', '许可')
    expect(screen.getByText('哪天到本支部')).toBeTruthy()
    fireEvent.click(screen.getByRole('switch', { name: '不清楚哪天到本支部' }))
    expect(screen.queryByText('哪天到本支部')).toBeNull()
    answer('org.addMember', { memberId: 'm9' })
    press('登记')
    await waitFor(() => expect(askedOf('org.addMember')[0]).toMatchObject({ beganOn: null }))
  })

  it('without a network keeps what was written and says so', async () => {
    renderPage(<AddMemberForm branchId="b3" />)
    write('姓名', '许可')
    disconnect('org.addMember')
    press('登记')
    await waitFor(() => expect(screen.getByText(/没有连上网络/)).toBeTruthy())
    expect(screen.getByLabelText('姓名')).toHaveProperty('value', '许可')
  })
})

describe('changing a member', () => {
  const open = async () => {
    renderPage(<ChangeMemberForm memberId="m1" />)
    await waitFor(() => expect(screen.getByRole('heading', { name: '修改李委员的资料' })).toBeTruthy())
  }

  it('sends the version that was seen and leaves the number alone', async () => {
    taroState.pages = [{ route: 'pages/org/member/index' }, { route: 'pages/org/memberForm/index' }]
    await open()
    expect(screen.getByText('现在是 139****0002，不填就不改。')).toBeTruthy()
    write('姓名', '李明')
    answer('org.changeMember', { memberId: 'm1', version: 3 })
    press('保存')
    await waitFor(() => expect(taroState.calls.map(({ api }) => api)).toContain('navigateBack'))
    const [sent] = askedOf('org.changeMember')
    expect(sent).toMatchObject({ memberId: 'm1', version: 2, name: '李明', joinedOn: '2009-07-01', partyGroupId: 'g1' })
    expect(sent).not.toHaveProperty('phone')
  })

  it('a recorded number is closed to who may not change it', async () => {
    answer(
      'org.showMember',
      member({
        can: {
          invite: false,
          change: true,
          appoint: false,
          changePhone: false,
          recover: false,
          keepSituations: false,
          transfer: false,
        },
      }),
    )
    await open()
    expect(screen.getByLabelText('手机号')).toHaveProperty('disabled', true)
  })

  it('says when somebody else was faster, and keeps what was written', async () => {
    await open()
    write('姓名', '李明')
    refuse('org.changeMember', 'changedElsewhere', { what: '党员资料' })
    press('保存')
    await waitFor(() => expect(screen.getByText(/刚刚被别人改过/)).toBeTruthy())
    expect(screen.getByLabelText('姓名')).toHaveProperty('value', '李明')
  })
})
