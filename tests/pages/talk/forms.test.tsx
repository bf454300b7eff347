import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { TalkPlan } from '../../../src/features/talk/TalkPlan'
import { TalkRecord } from '../../../src/features/talk/TalkRecord'
import { TalkSettings } from '../../../src/features/talk/TalkSettings'
import { answer, asked, askedOf, refuse } from '../../support/taro/fakeCloud'
import { chen } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall, taroState } from '../../support/taro/taro'
import { choices, talk, words } from './talk'

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

beforeEach(() => {
  newPhone('pages/talk/plan/index')
  signIn(chen)
})

describe('arranging a talk', () => {
  it('asks whom, finds the kind by itself, and repeats a lost try as the same talk', async () => {
    answer('talk.choices', choices())
    renderPage(<TalkPlan />)
    expect(await screen.findByText('请勿填写涉密内容。')).toBeTruthy()
    expect(screen.getByRole('button', { name: '安排' })).toHaveProperty('disabled', true)
    press('谈话对象，请选择')
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('radio', { name: '王党员' }))
    expect(screen.getByRole('button', { name: '类型，委员与党员' })).toBeTruthy()
    write('地点', ' 205 室 ')
    refuse('talk.plan', 'badInput', { field: '地点', why: '含有不能保存的字符' }, { field: 'place' })
    press('安排')
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('不能保存的字符'))
    answer('talk.plan', { talkId: 't9', version: 1 })
    press('安排')
    await waitFor(() => expect(lastCall('redirectTo')).toEqual({ url: '/pages/talk/detail/index?talkId=t9' }))
    const sent = askedOf('talk.plan')
    expect(sent[1]).toMatchObject({
      hostId: 'm-chen',
      counterpartId: 'm-wang',
      kind: 'committeeWithMember',
      occasion: 'yearly',
      plannedOn: '2026-11-22',
      place: '205 室',
    })
    expect(new Set(sent.map(({ clientId }) => clientId)).size).toBe(1)
  })
})

describe('recording a talk', () => {
  it('takes words where the organ keeps them, saying what happens to them, and leaves none on the phone', async () => {
    answer(
      'talk.show',
      talk({ state: 'planned', heldOn: null, words: 'none', can: { ...talk().can, readWords: false } }),
    )
    renderPage(<TalkRecord talkId="t1" />)
    await screen.findByLabelText('谈了什么')
    expect(screen.getByText(/没保存就离开或关掉，写的字不会保留/)).toBeTruthy()
    write('困难', '夜班')
    expect(screen.getByRole('alert').textContent).toContain('也请写一句')
    write('谈了什么', '老人住院')
    expect(JSON.stringify({ ...localStorage })).not.toMatch(/老人住院|夜班/)
    answer('talk.record', { talkId: 't1', version: 4 })
    press('保存并请对方确认')
    await waitFor(() =>
      expect(askedOf('talk.record')).toMatchObject([
        { version: 3, heldOn: '2026-11-18', content: { text: '老人住院', difficulties: '夜班' } },
      ]),
    )
    expect(JSON.stringify({ ...localStorage })).not.toMatch(/老人住院|夜班/)
  })

  it('W4: asks before written words are left, on the way back and on closing the tab, and not once they are gone', async () => {
    taroState.pages = [{ route: 'pages/talk/detail/index' }, { route: 'pages/talk/record/index' }]
    answer(
      'talk.show',
      talk({ state: 'planned', heldOn: null, words: 'none', can: { ...talk().can, readWords: false } }),
    )
    renderPage(<TalkRecord talkId="t1" />)
    await screen.findByLabelText('谈了什么')
    const goesBack = () => act(async () => void fireEvent.popState(window))
    const wentBack = () => taroState.calls.some(({ api }) => api === 'navigateBack')
    const closesTab = () => !fireEvent(window, new Event('beforeunload', { cancelable: true }))
    expect(closesTab()).toBe(false)
    write('谈了什么', '老人住院')
    expect(closesTab()).toBe(true)
    taroState.answers.showModal = { confirm: false }
    await act(() => Promise.resolve())
    fireEvent.keyDown(window, { key: 'Escape' })
    expect(lastCall('showModal')).toBeUndefined()
    await goesBack()
    await waitFor(() => expect(lastCall('showModal')).toMatchObject({ title: '不写了吗？' }))
    expect(wentBack()).toBe(false)
    expect(screen.getByLabelText('谈了什么')).toHaveProperty('value', '老人住院')
    taroState.answers.showModal = { confirm: true }
    await act(() => Promise.resolve())
    await goesBack()
    await waitFor(() => expect(wentBack()).toBe(true))
    expect(closesTab()).toBe(false)
  })

  it('offers no field for words where the organ keeps facts only', async () => {
    answer('talk.show', talk({ talkText: 'factsOnly', words: 'none', can: { ...talk().can, readWords: false } }))
    renderPage(<TalkRecord talkId="t1" />)
    await screen.findByText('本机关只登记谈话情况')
    expect(screen.queryByLabelText('谈了什么')).toBeNull()
    answer('talk.record', { talkId: 't1', version: 4 })
    press('保存并请对方确认')
    await waitFor(() => expect(askedOf('talk.record')).toHaveLength(1))
    expect(askedOf('talk.record')[0]).not.toHaveProperty('said')
  })

  it('0.16 takes facts alone for somebody without an account, and only once they have confirmed face to face', async () => {
    answer(
      'talk.show',
      talk({ state: 'planned', heldOn: null, words: 'none', onPaper: true, can: { ...talk().can, readWords: false } }),
    )
    renderPage(<TalkRecord talkId="t1" />)
    await screen.findByText('对方没有绑定微信，只登记谈话情况')
    expect(screen.queryByLabelText('谈了什么')).toBeNull()
    const save = '保存，请组织委员或书记见证'
    expect(screen.getByRole('button', { name: save })).toHaveProperty('disabled', true)
    fireEvent.click(screen.getByRole('switch', { name: '对方当面确认' }))
    answer('talk.record', { talkId: 't1', version: 4 })
    press(save)
    await waitFor(() => expect(askedOf('talk.record')).toMatchObject([{ version: 3, faceToFace: true }]))
    expect(askedOf('talk.record')[0]).not.toHaveProperty('content')
  })

  it('begins with what was written, and leaves it alone when it cannot be read', async () => {
    answer('talk.show', talk())
    answer('talk.readWords', words)
    const page = renderPage(<TalkRecord talkId="t1" />)
    expect((await screen.findByLabelText('谈了什么')) as HTMLTextAreaElement).toHaveProperty('value', words.text)
    page.unmount()
    refuse('talk.readWords', 'talkWordsUnreadable')
    renderPage(<TalkRecord talkId="t1" />)
    expect(await screen.findByText(/原来的内容保持不变/)).toBeTruthy()
    expect(screen.queryByLabelText('谈了什么')).toBeNull()
  })
})

describe('the setting', () => {
  it('says what sealing is worth and what it is not, and needs the organ’s own figure', async () => {
    answer('talk.settings', {
      version: 7,
      talkText: 'factsOnly',
      retentionYears: null,
      keys: { ready: true },
    })
    renderPage(<TalkSettings />)
    expect(await screen.findByText('加密不能防什么')).toBeTruthy()
    expect(screen.getByText(/同时拿到服务器环境（密钥）和数据库的人/)).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: /加密保存内容/ }))
    expect(screen.getByRole('button', { name: '保存设置' })).toHaveProperty('disabled', true)
    write('两人都离开本机关后再保存几年', '5')
    answer('talk.saveSettings', { version: 8 })
    press('保存设置')
    await waitFor(() =>
      expect(askedOf('talk.saveSettings')).toEqual([{ version: 7, talkText: 'sealed', retentionYears: 5 }]),
    )
    expect(asked()).not.toContain('talk.readWords')
  })
})
