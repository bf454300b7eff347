import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { TalkDetail } from '../../../src/features/talk/TalkDetail'
import { answer, asked, askedOf, refuse } from '../../support/taro/fakeCloud'
import { chen } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'
import { talk, words } from './talk'

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const stored = () => JSON.stringify({ ...localStorage })
const again = { talkId: 't1', version: 4 }

describe('a talk', () => {
  beforeEach(() => {
    newPhone('pages/talk/detail/index', { talkId: 't1' })
    signIn(chen)
    answer('talk.readWords', words)
  })
  const opens = async (of: Parameters<typeof talk>[0] = {}) => {
    answer('talk.show', talk(of))
    renderPage(<TalkDetail talkId="t1" />)
    await screen.findByText('谈话情况')
  }

  it('shows its words to the two, under the lock, and keeps none of them on the phone', async () => {
    await opens()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('与王党员的谈心谈话')
    expect(screen.getByText('委员与党员 · 每年一般不少于 1 次')).toBeTruthy()
    expect(screen.getByText('内容只有你们二人能看')).toBeTruthy()
    expect(await screen.findByText(words.text)).toBeTruthy()
    expect(screen.getByText(words.difficulties)).toBeTruthy()
    expect(askedOf('talk.readWords')).toHaveLength(1)
    expect(stored()).not.toMatch(/老人住院|夜班/)
  })

  it('asks for no words on behalf of the committee, which sees the facts', async () => {
    await opens({ me: null, can: { ...talk().can, record: false, readWords: false, propose: false } })
    expect(screen.getByText('内容只有谈话的两个人能看')).toBeTruthy()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('陈书记与王党员的谈心谈话')
    expect(asked()).not.toContain('talk.readWords')
    expect(screen.queryByText('转入台账')).toBeNull()
  })

  it('T1: opens words again to the other’s new account only after asking whether it is them', async () => {
    const can = { ...talk().can, openAgain: true }
    await opens({ can })
    expect(screen.getByText('王党员换绑过微信，暂时看不到这次谈话的内容。')).toBeTruthy()
    press('重新打开给对方')
    const sheet = within(screen.getByRole('dialog'))
    expect(sheet.getByText('请先当面或打电话确认，现在这个微信是王党员本人在用。打开后不能收回。')).toBeTruthy()
    expect(askedOf('talk.openAgain')).toEqual([])
    refuse('talk.openAgain', 'talkNotShut')
    fireEvent.click(sheet.getByRole('button', { name: '已确认，打开' }))
    expect(await sheet.findByText('这次谈话的内容没有对对方关闭，不用打开。')).toBeTruthy()
    answer('talk.openAgain', again)
    answer('talk.show', talk({ version: 4 }))
    fireEvent.click(sheet.getByRole('button', { name: '已确认，打开' }))
    await waitFor(() => expect(screen.queryByText(/换绑过微信/)).toBeNull())
    const asked = { talkId: 't1', version: 3 }
    expect(askedOf('talk.openAgain')).toEqual([asked, asked])
  })

  it('T1: says on the new account that the words wait for the other, and asks for none', async () => {
    await opens({ shut: true, can: { ...talk().can, readWords: false, propose: false } })
    expect(screen.getByText('请谈话的另一位同志打开这次谈话，点“重新打开给对方”。')).toBeTruthy()
    expect(asked()).not.toContain('talk.readWords')
  })

  it('says why words cannot be shown, and shows the facts all the same', async () => {
    refuse('talk.readWords', 'talkPhoneUnverified')
    await opens()
    expect(await screen.findByText(/手机号还没有验证/)).toBeTruthy()
    expect(screen.getByText('205 室')).toBeTruthy()
  })

  it('is confirmed by the other with one tap, or sent back', async () => {
    const counterpart = { me: 'counterpart', can: { ...talk().can, record: false, confirm: true } } as const
    await opens(counterpart)
    answer('talk.confirm', again)
    press('确认谈过')
    await waitFor(() => expect(askedOf('talk.confirm')).toMatchObject([{ talkId: 't1', version: 3, accept: true }]))
    fireEvent.click(await screen.findByRole('button', { name: '与实际不符' }))
    await waitFor(() => expect(askedOf('talk.confirm')[1]).toMatchObject({ accept: false }))
  })

  it('brings a difficulty to the ledger as one sentence the other has to accept', async () => {
    await opens()
    await screen.findByText(words.text)
    press('提一句话')
    const sheet = within(screen.getByRole('dialog'))
    expect(sheet.getByText(/请勿填写涉密内容/)).toBeTruthy()
    fireEvent.change(sheet.getByLabelText('这一句'), { target: { value: '协调一名同志十二月的夜班' } })
    answer('talk.proposeSentence', again)
    answer('talk.show', talk({ version: 4, sentence: 'mine' }))
    answer('talk.readWords', { ...words, sentence: '协调一名同志十二月的夜班' })
    fireEvent.click(sheet.getByRole('button', { name: '请对方同意' }))
    expect(await screen.findByText('待对方同意')).toBeTruthy()
    expect(await screen.findByText(/只带去这一句：“协调一名同志十二月的夜班”/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '同意转入台账' })).toBeNull()
    expect(stored()).not.toContain('夜班')
  })

  it('lets the other accept it, word it anew or not bring it at all', async () => {
    answer('talk.readWords', { ...words, sentence: '夜班按月轮换' })
    await opens({ sentence: 'theirs', state: 'confirmed' })
    await screen.findByText(/夜班按月轮换/)
    expect(screen.getByRole('button', { name: '换个说法' })).toBeTruthy()
    answer('talk.dropSentence', again)
    press('不转')
    // Read again once it is done.
    await waitFor(() => expect(askedOf('talk.show')).toHaveLength(2))
    expect(askedOf('talk.dropSentence')).toHaveLength(1)
    answer('talk.acceptSentence', again)
    const entry = { id: 'e1', number: '2026年第 47 号', state: 'recorded', matter: '夜班按月轮换' }
    answer('talk.show', talk({ version: 4, state: 'confirmed', entries: [entry] }))
    fireEvent.click(await screen.findByRole('button', { name: '同意转入台账' }))
    fireEvent.click(await screen.findByText('2026年第 47 号'))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/ledger/entry/index?entryId=e1' })
  })

  it('can be moved or cancelled before it is held', async () => {
    await opens({
      state: 'planned',
      heldOn: null,
      words: 'none',
      can: { ...talk().can, revise: true, cancel: true, readWords: false, propose: false },
    })
    answer('talk.revise', again)
    press('改日子或地点')
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '保存' }))
    await waitFor(() => expect(askedOf('talk.revise')).toMatchObject([{ plannedOn: '2026-11-18', place: '205 室' }]))
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '关闭' }))
    press('取消谈话')
    answer('talk.cancel', again)
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '取消谈话' }))
    await waitFor(() => expect(askedOf('talk.cancel')).toHaveLength(1))
  })
})
