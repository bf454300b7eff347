import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { readForm } from '../../../src/components/note/kit'
import { visitKit } from '../../../src/features/visit/kit'
import { Visit } from '../../../src/features/visit/Visit'
import { VisitForm } from '../../../src/features/visit/VisitForm'
import { Visits } from '../../../src/features/visit/Visits'
import { syncDrafts } from '../../../src/platform/outbox'
import { answer, askedOf, disconnect, refuse } from '../../support/taro/fakeCloud'
import { chen, wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall, taroState } from '../../support/taro/taro'
import { mine, visit } from './pair'

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const open = (of: { noteId?: string; draftId?: string; pairId?: string } = {}) =>
  renderPage(<VisitForm noteId={of.noteId} draftId={of.draftId} pairId={of.pairId} />)
const row = {
  id: '2026abc',
  visitedOn: '2026-11-18',
  village: '青山村',
  whom: '王大娘家',
  authorName: '王党员',
  branchName: '第三党支部',
  promises: 2,
}

describe('a visit being written', () => {
  beforeEach(() => {
    newPhone('pages/visit/form/index')
    signIn(wang)
    answer('visit.mine', mine())
    answer('visit.list', { rows: [], next: null })
  })

  it('stands under the notice, is of the pair it was begun for, and is one visit with its promise for the ledger', async () => {
    open({ pairId: 'p1' })
    await screen.findByRole('button', { name: '走访对象，王大娘家（青山村）' })
    expect(screen.getByText('请勿填写涉密内容；群众只写称谓，不写证件号、门牌号。')).toBeTruthy()
    write('了解到的情况', '屋顶漏雨')
    expect(screen.getByText(/^已自动保存在本机 \d\d:\d\d$/)).toBeTruthy()
    press('添加一件答应的事')
    const sheet = within(screen.getByRole('dialog'))
    fireEvent.click(sheet.getByRole('button', { name: '记下' }))
    expect(sheet.getByText('请写是什么事')).toBeTruthy()
    write('什么事', '联系施工队看屋顶')
    write('谁提的', '王大娘 13800000001')
    expect(sheet.getByText(/像电话号码/)).toBeTruthy()
    fireEvent.click(sheet.getByRole('button', { name: '记下' }))
    expect(screen.getByRole('dialog')).toBeTruthy()
    write('谁提的', '王大娘')
    fireEvent.click(sheet.getByRole('button', { name: '记下' }))
    press(/^同去的同志/)
    fireEvent.click(screen.getByRole('checkbox', { name: '李委员' }))
    press('选好了')
    answer('visit.write', { noteId: '2026new', version: 1 })
    press('完成记录')
    await waitFor(() => expect(lastCall('redirectTo')).toEqual({ url: '/pages/visit/detail/index?noteId=2026new' }))
    expect(askedOf('visit.write')).toMatchObject([
      {
        year: 2026,
        pairId: 'p1',
        village: null,
        whom: null,
        visitedOn: '2026-11-22',
        companionIds: ['m-li'],
        heard: '屋顶漏雨',
        promises: [{ matter: '联系施工队看屋顶', raisedBy: '王大娘', toLedger: true }],
        photoIds: [],
      },
    ])
  })

  it('to anybody else asks for a form of address, and points out what is wrong before anything is sent', async () => {
    open()
    await screen.findByRole('button', { name: '走访对象，其他群众或单位' })
    write('称谓或单位', '510101195803214567')
    expect(screen.getByText(/像身份证号/)).toBeTruthy()
    fireEvent.change(screen.getAllByTestId('wheel')[1]!, { target: { value: '2026-11-23' } })
    press('完成记录')
    expect(screen.getByText('还没到这一天，走访以后再记')).toBeTruthy()
    expect(screen.getByText('请写一写了解到的情况')).toBeTruthy()
    expect(screen.getByText(/^走访对象：“510101195803214567”像身份证号.*；还有 3 处要改。$/)).toBeTruthy()
    expect(askedOf('visit.write')).toEqual([])
  })

  it('asks before a door number goes', async () => {
    open({ pairId: 'p1' })
    await screen.findByRole('button', { name: '走访对象，王大娘家（青山村）' })
    write('了解到的情况', '住在二组12号')
    taroState.answers.showModal = { confirm: false }
    press('完成记录')
    await waitFor(() => expect(lastCall('showModal')).toMatchObject({ title: '像门牌号' }))
    expect(askedOf('visit.write')).toEqual([])
  })

  it('is kept without a network, found in the list, and goes once when the network is back', async () => {
    open({ pairId: 'p1' })
    await screen.findByRole('button', { name: '走访对象，王大娘家（青山村）' })
    cleanup()
    disconnect('visit.mine')
    disconnect('visit.write')
    open({ pairId: 'p1' })
    await screen.findByRole('button', { name: '走访对象，王大娘家（青山村）' })
    write('了解到的情况', '屋顶漏雨')
    press('完成记录')
    await waitFor(() => expect(lastCall('showToast')).toMatchObject({ title: '已存在本机，联网后自动上传' }))
    cleanup()
    const attempts = askedOf('visit.write').length
    renderPage(<Visits pairId={undefined} whom={undefined} />)
    await screen.findByText('走访王大娘家')
    expect(screen.getByText('待上传')).toBeTruthy()
    cleanup()
    renderPage(<Visits pairId="p-of-another" whom="周婶家" />)
    await screen.findByText('这里还没有走访记录')
    expect(screen.queryByText('待上传')).toBeNull()
    cleanup()
    renderPage(<Visits pairId="p1" whom="王大娘家" />)
    await screen.findByText('待上传')
    answer('visit.write', { noteId: '2026new', version: 1 })
    await act(syncDrafts)
    await waitFor(() => expect(screen.queryByText('走访王大娘家')).toBeNull())
    expect(new Set(askedOf('visit.write').map(({ clientId }) => clientId)).size).toBe(1)
    expect(askedOf('visit.write')).toHaveLength(attempts + 1)
  })

  it('U19: opens where its draft lies, of the pair it is opened for, and another may be begun beside it', async () => {
    open({ pairId: 'p1' })
    await screen.findByRole('button', { name: '走访对象，王大娘家（青山村）' })
    write('了解到的情况', '屋顶漏雨')
    cleanup()
    open()
    await screen.findByText('已恢复上次没写完的内容。')
    expect(screen.getByLabelText('了解到的情况')).toHaveProperty('value', '屋顶漏雨')
    press('另写一篇')
    await screen.findByRole('button', { name: '走访对象，其他群众或单位' })
    expect(screen.getByLabelText('了解到的情况')).toHaveProperty('value', '')
    expect(screen.queryByText('已恢复上次没写完的内容。')).toBeNull()
    write('称谓或单位', '村卫生室')
    cleanup()
    open({ pairId: 'p1' })
    await screen.findByText('已恢复上次没写完的内容。')
    expect(screen.getByLabelText('了解到的情况')).toHaveProperty('value', '屋顶漏雨')
    cleanup()
    open()
    expect(await screen.findByLabelText('称谓或单位')).toHaveProperty('value', '村卫生室')
    cleanup()
    renderPage(<Visits pairId={undefined} whom={undefined} />)
    await screen.findByText('走访王大娘家')
    expect(screen.getByText('走访村卫生室')).toBeTruthy()
  })

  it('U19: begins anew while the last one waits to be sent', async () => {
    open({ pairId: 'p1' })
    await screen.findByRole('button', { name: '走访对象，王大娘家（青山村）' })
    write('了解到的情况', '屋顶漏雨')
    disconnect('visit.write')
    press('完成记录')
    await waitFor(() => expect(lastCall('showToast')).toMatchObject({ title: '已存在本机，联网后自动上传' }))
    cleanup()
    open({ pairId: 'p1' })
    await screen.findByRole('button', { name: '走访对象，王大娘家（青山村）' })
    expect(screen.getByLabelText('了解到的情况')).toHaveProperty('value', '')
  })

  it('keeps what was refused, with the sentence at its field', async () => {
    open({ pairId: 'p1' })
    await screen.findByRole('button', { name: '走访对象，王大娘家（青山村）' })
    write('了解到的情况', '屋顶漏雨')
    refuse('visit.write', 'badInput', { field: '同去的同志', why: '请重新选择' }, { field: 'companionIds' })
    press('完成记录')
    await waitFor(() => expect(screen.getAllByText('同去的同志：请重新选择')).toHaveLength(2))
    expect(screen.getByLabelText('了解到的情况')).toHaveProperty('value', '屋顶漏雨')
  })

  it('changed elsewhere meanwhile lets the person choose; what the ledger has stays', async () => {
    answer('visit.show', visit())
    open({ noteId: '2026abc' })
    await screen.findByDisplayValue('屋顶漏雨')
    write('了解到的情况', '屋顶修好了')
    refuse('visit.save', 'changedElsewhere', { what: '这篇走访记录' })
    answer('visit.show', visit({ version: 4, heard: '屋顶漏得更厉害' }))
    press('完成记录')
    await screen.findByText('已保存：屋顶漏得更厉害')
    expect(screen.getByText('本机：屋顶修好了')).toBeTruthy()
    answer('visit.save', { noteId: '2026abc', version: 5 })
    fireEvent.click(screen.getByRole('tab', { name: '用本机的' }))
    press('按选的保存')
    await waitFor(() => expect(askedOf('visit.save')).toHaveLength(2))
    const [first, second] = askedOf('visit.save')
    expect([first!.version, second!.version]).toEqual([3, 4])
    expect(second).toMatchObject({ heard: '屋顶修好了', took: [{ field: 'heard', side: 'mine' }] })
    expect(second).not.toHaveProperty('promises')
    expect(first!.saveId).not.toBe(second!.saveId)
  })
})

it('is read as it was written down by earlier versions of the app', () => {
  const promise = { key: 'roof0001', text: '看屋顶', raisedBy: '', toLedger: true }
  const older = {
    pairId: null,
    village: '青山村',
    whom: '',
    visitedOn: '2026-11-20',
    matters: '漏雨',
    promises: [promise],
  }
  const form = readForm(visitKit, older)
  const read = { key: 'roof0001', matter: '看屋顶', raisedBy: null, toLedger: true }
  expect(form).toMatchObject({ heard: '漏雨', raised: [read] })
  expect(visitKit.draftTitle(form)).toBe('还没写去了谁家的走访')
  expect(visitKit.draftNote(form)).toBe('11月20日 · 青山村 · 答应 1 件')
})

describe('a visit that is there', () => {
  beforeEach(() => {
    newPhone('pages/visit/detail/index')
    signIn(wang)
    answer('visit.mine', mine())
  })

  it('says what was heard and what became of the promises', async () => {
    answer('visit.show', visit())
    renderPage(<Visit noteId="2026abc" />)
    await screen.findByText('屋顶漏雨')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('走访了王大娘家')
    expect(screen.getByText('第三党支部 · 王党员走访 · 李委员同去')).toBeTruthy()
    fireEvent.click(screen.getByText('联系施工队看屋顶'))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/ledger/entry/index?entryId=e1' })
    press('修改')
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/visit/form/index?noteId=2026abc' })
  })

  it('is only read by others', async () => {
    answer('visit.show', visit({ can: { change: false }, promises: [], entries: [] }))
    renderPage(<Visit noteId="2026abc" />)
    await screen.findByText('这次没有答应要办的事。')
    expect(screen.queryByRole('button', { name: '修改' })).toBeNull()
  })

  it('is listed under one’s own, and for the committee under all, with the branch', async () => {
    signIn(chen)
    answer('visit.list', ({ view }) => ({ rows: view === 'all' ? [row] : [], next: null }))
    renderPage(<Visits pairId={undefined} whom={undefined} />)
    await screen.findByText('这里还没有走访记录')
    fireEvent.click(screen.getByRole('tab', { name: '全部' }))
    fireEvent.click(await screen.findByText('11月18日 · 青山村 · 王党员（第三党支部） · 答应 2 件'))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/visit/detail/index?noteId=2026abc' })
  })

  it('of one pair are listed together, with the way to write another', async () => {
    answer('visit.list', { rows: [row], next: null })
    renderPage(<Visits pairId="p1" whom="王大娘家" />)
    await screen.findByText('11月18日 · 青山村 · 王党员 · 答应 2 件')
    expect(askedOf('visit.list')[0]).toEqual({ view: 'all', pairId: 'p1' })
    await waitFor(() => press('写走访'))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/visit/form/index?pairId=p1' })
    expect(screen.queryByRole('tab', { name: '全部' })).toBeNull()
  })

  it('to somebody else’s pair are only looked at', async () => {
    answer('visit.list', { rows: [row], next: null })
    renderPage(<Visits pairId="p-of-another" whom="周婶家" />)
    await screen.findByText('11月18日 · 青山村 · 王党员 · 答应 2 件')
    await waitFor(() => expect(askedOf('visit.mine')).not.toHaveLength(0))
    expect(screen.queryByRole('button', { name: '写走访' })).toBeNull()
  })
})
