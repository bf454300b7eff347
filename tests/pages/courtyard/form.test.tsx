import { choice } from '../../support/taro/people'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { SWRConfig } from 'swr'
import { NoteForm } from '../../../src/features/courtyard/NoteForm'
import { Notes } from '../../../src/features/courtyard/Notes'
import { courtyardKit } from '../../../src/features/courtyard/kit'
import { readForm } from '../../../src/components/note/kit'
import { syncDrafts } from '../../../src/platform/outbox'
import { cachedAnswer } from '../../../src/platform/serverState'
import { answer, askedOf, disconnect, refuse } from '../../support/taro/fakeCloud'
import { wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall, taroState } from '../../support/taro/taro'
import { courtyardNote } from './note'

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const open = (props: { noteId?: string; draftId?: string } = {}) =>
  renderPage(<NoteForm noteId={props.noteId} draftId={props.draftId} />)
const list = () => renderPage(<Notes />)
const saveId = expect.stringMatching(/^.{8,}$/) as string

const fillIn = () => {
  write('主题', '冬季用水')
  write('村（社区）', '青山村')
  write('到场群众（人）', '17')
}
const addDemand = (matter: string) => {
  press('添加一条诉求')
  write('什么事', matter)
  press('记下')
}

describe('a courtyard note being written', () => {
  beforeEach(() => {
    newPhone('pages/courtyard/form/index')
    signIn(wang)
    answer('courtyard.companions', { members: [choice('m-chen', '陈书记')] })
    answer('courtyard.list', { rows: [], next: null, views: ['mine'] })
  })

  it('stands under the notice, is on the phone with every change, and is found again in the list', async () => {
    open()
    expect(screen.getByText('请勿填写涉密内容；群众只写称谓，不写证件号、门牌号。')).toBeTruthy()
    write('主题', '冬季用水')
    expect(screen.getByText(/^已自动保存在本机 \d\d:\d\d$/)).toBeTruthy()
    cleanup()
    list()
    fireEvent.click(await screen.findByText('冬季用水'))
    expect(screen.getByText('草稿')).toBeTruthy()
    const { url } = lastCall('navigateTo') as { url: string }
    cleanup()
    open({ draftId: url.split('draftId=')[1] })
    expect(screen.getByLabelText('主题')).toHaveProperty('value', '冬季用水')
  })

  it('points out what is missing and numbers of people, and sends nothing until they are mended', async () => {
    open()
    write('主持人', '王党员 13800000001')
    expect(screen.getByText('“13800000001”像电话号码，请删去，只写称谓。')).toBeTruthy()
    press('完成记录')
    expect(screen.getByText('主题：请填写；还有 3 处要改。')).toBeTruthy()
    expect(screen.getByText('请填 1 到 5000 之间的整数（人）')).toBeTruthy()
    fillIn()
    press('添加一条诉求')
    write('什么事', '登记了 510102198001011234')
    press('记下')
    expect(within(screen.getByRole('dialog')).getByText(/像身份证号/)).toBeTruthy()
    write('什么事', '路灯不亮')
    press('记下')
    write('主持人', '王党员')
    expect(askedOf('courtyard.write')).toEqual([])
    answer('courtyard.write', { noteId: 'n9', version: 1 })
    press('完成记录')
    await waitFor(() => expect(lastCall('redirectTo')).toEqual({ url: '/pages/courtyard/note/index?noteId=n9' }))
    expect(askedOf('courtyard.write')).toMatchObject([
      {
        year: 2026,
        topic: '冬季用水',
        village: '青山村',
        villageGroup: null,
        headcount: 17,
        host: '王党员',
        photoIds: [],
        demands: [{ matter: '路灯不亮', raisedBy: null, toLedger: true }],
      },
    ])
  })

  it('asks before a door number goes, and takes no for an answer', async () => {
    open()
    fillIn()
    write('组（小区）', '二组12号')
    taroState.answers.showModal = { confirm: false }
    press('完成记录')
    await waitFor(() =>
      expect(lastCall('showModal')).toMatchObject({ content: expect.stringContaining('“组12号”像门牌号') as string }),
    )
    expect(askedOf('courtyard.write')).toEqual([])
  })

  it('refuses a meeting that is still to come before anything is sent', () => {
    open()
    fillIn()
    fireEvent.change(screen.getAllByTestId('wheel')[0]!, { target: { value: '2026-11-23' } })
    press('完成记录')
    expect(screen.getByText('还没到这个时间，院坝会开过以后再记')).toBeTruthy()
    expect(askedOf('courtyard.write')).toEqual([])
  })

  it('waits on the phone without a network, goes once there is one, and the answer that was lost makes no second note', async () => {
    open()
    fillIn()
    addDemand('路灯不亮')
    disconnect('courtyard.write')
    press('完成记录')
    await waitFor(() => expect(lastCall('redirectTo')).toEqual({ url: '/pages/courtyard/list/index' }))
    cleanup()
    list()
    expect(await screen.findByText(/^1 份记录已存在本机，联网后自动上传，不会重复。/)).toBeTruthy()
    answer('courtyard.write', { noteId: 'n9', version: 1 })
    await act(syncDrafts)
    await waitFor(() => expect(screen.queryByText('只在本机')).toBeNull())
    const tries = askedOf('courtyard.write')
    expect(tries.length).toBeGreaterThan(1)
    expect(new Set(tries.map((each) => JSON.stringify(each))).size).toBe(1)
  })

  it('keeps the draft when the server refuses, and says what and where', async () => {
    open()
    fillIn()
    refuse(
      'courtyard.write',
      'badInput',
      { field: '同去的同志', why: '有一位已不在本支部，请重新选择' },
      { field: 'companionIds' },
    )
    press('完成记录')
    await waitFor(() =>
      expect(screen.getAllByText('同去的同志：有一位已不在本支部，请重新选择').length).toBeGreaterThan(0),
    )
    expect(screen.getByLabelText('主题')).toHaveProperty('value', '冬季用水')
  })

  it('chooses companions by the names kept on this phone', async () => {
    list()
    await waitFor(() => expect(cachedAnswer('courtyard.companions')).toBeTruthy())
    cleanup()
    disconnect('courtyard.companions')
    open()
    press(/同去的同志/)
    fireEvent.click(await screen.findByRole('checkbox', { name: '陈书记' }))
    press('选好了')
    expect(screen.getByRole('button', { name: /同去的同志/ }).textContent).toContain('陈书记')
  })
})

describe('a courtyard note being changed', () => {
  beforeEach(() => {
    newPhone('pages/courtyard/form/index')
    signIn(wang)
    answer('courtyard.show', courtyardNote())
  })

  it('keeps what the ledger has: it can be neither reworded nor taken away', async () => {
    open({ noteId: 'n1' })
    fireEvent.click(await screen.findByText('蓄水池阀门冻裂'))
    const sheet = within(screen.getByRole('dialog'))
    expect(sheet.getByLabelText('什么事')).toHaveProperty('disabled', true)
    expect(sheet.queryByRole('button', { name: '删去' })).toBeNull()
    fireEvent.click(sheet.getByRole('button', { name: '关闭' }))
    fireEvent.click(screen.getByText('医保缴费时间怎么算'))
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '删去' }))
    answer('courtyard.save', { noteId: 'n1', version: 4 })
    press('完成记录')
    await waitFor(() => expect(lastCall('redirectTo')).toEqual({ url: '/pages/courtyard/note/index?noteId=n1' }))
    // Only what was changed goes.
    expect(askedOf('courtyard.save')).toEqual([
      { noteId: 'n1', version: 3, saveId, demands: { put: [], drop: ['demand-dates'] } },
    ])
  })

  const changedElsewhere = async (
    more: Parameters<typeof courtyardNote>[0],
    opens: () => unknown = () => open({ noteId: 'n1' }),
  ) => {
    opens()
    await screen.findByLabelText('主题')
    write('主题', '本机的主题')
    write('主持人', '王党员')
    refuse('courtyard.save', 'changedElsewhere', { what: '这次院坝会的记录' }, { details: { id: 'n1', version: 5 } })
    answer('courtyard.show', courtyardNote({ version: 5, headcount: 20, ...more }))
    press('完成记录')
    await screen.findByText('这次院坝会在别处也改过')
  }
  const choose = (text: string) => fireEvent.click(screen.getByRole('tab', { name: text }))

  it('asks only where both changed the same, and sends the rest of both together', async () => {
    await changedElsewhere({ topic: '别处的主题' })
    expect(await screen.findByText('本机：本机的主题')).toBeTruthy()
    expect(screen.getByText('已保存：别处的主题')).toBeTruthy()
    expect(screen.queryByText('本机：王党员')).toBeNull()
    press('按选的保存')
    expect(askedOf('courtyard.save')).toHaveLength(1)
    choose('用本机的')
    answer('courtyard.save', { noteId: 'n1', version: 6 })
    press('按选的保存')
    await waitFor(() => expect(lastCall('redirectTo')).toEqual({ url: '/pages/courtyard/note/index?noteId=n1' }))
    expect(askedOf('courtyard.save').at(-1)).toEqual({
      noteId: 'n1',
      version: 5,
      saveId,
      topic: '本机的主题',
      host: '王党员',
      took: [{ field: 'topic', side: 'mine' }],
    })
  })

  it('asks for the other version however short a time ago it read the note', async () => {
    const page = (
      <SWRConfig value={{ dedupingInterval: 60_000 }}>
        <NoteForm noteId="n1" draftId={undefined} />
      </SWRConfig>
    )
    await changedElsewhere({ topic: '别处的主题' }, () => renderPage(page))
    expect(await screen.findByText('已保存：别处的主题')).toBeTruthy()
  })

  it('gives way to the other version for the asking, and says so in the history', async () => {
    await changedElsewhere({ topic: '别处的主题', host: '李委员' })
    await screen.findByText('本机：王党员')
    screen.getAllByRole('tab', { name: '用已保存的' }).forEach((tab) => fireEvent.click(tab))
    answer('courtyard.save', { noteId: 'n1', version: 6 })
    press('按选的保存')
    await waitFor(() => expect(lastCall('redirectTo')).toEqual({ url: '/pages/courtyard/note/index?noteId=n1' }))
    expect(askedOf('courtyard.save').at(-1)).toEqual({
      noteId: 'n1',
      version: 5,
      saveId,
      took: [
        { field: 'topic', side: 'theirs' },
        { field: 'host', side: 'theirs' },
      ],
    })
  })

  it('is a change of the note that stands under its name with other words', async () => {
    cleanup()
    open()
    fillIn()
    refuse('courtyard.write', 'changedElsewhere', { what: '这次院坝会的记录' }, { details: { id: 'n1', version: 3 } })
    press('完成记录')
    expect(await screen.findByText('已保存：冬季用水与道路养护')).toBeTruthy()
    expect(screen.getByText('本机：冬季用水')).toBeTruthy()
  })
})

it('is read as it was written down by earlier versions of the app', () => {
  const demand = { key: 'demand-one', matter: '路灯不亮', raisedBy: null, onSpotAnswer: '' }
  const older = {
    topic: '用水',
    heldOn: '2026-11-21',
    startClock: '19:30',
    demands: [{ ...demand, outcome: 'answered' }],
  }
  const form = readForm(courtyardKit, older)
  expect(form).toMatchObject({ startAt: '2026-11-21T11:30:00.000Z', raised: [{ ...demand, toLedger: false }] })
  expect(courtyardKit.draftNote(form)).toBe('11月21日 · 诉求 1 条')
  expect(readForm(courtyardKit, { ...older, raised: [] }).raised).toEqual([])
})
