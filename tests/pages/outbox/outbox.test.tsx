import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { Outbox } from '../../../src/features/outbox/Outbox'
import { keepScan } from '../../../src/features/attendance/storedScans'
import { syncDrafts, useDraftState } from '../../../src/platform/outbox'
import { ownDrafts, writeDraft } from '../../../src/platform/outbox/draftStore'
import { noteSent } from '../../../src/platform/outbox/sentItems'
import { answer, disconnect } from '../../support/taro/fakeCloud'
import { draft, fieldsOf } from '../../support/taro/drafts'
import { useFakeIndexedDb } from '../../support/taro/fakeIndexedDb'
import { wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall, taroState } from '../../support/taro/taro'

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const titled = (name: string) => screen.findByRole('heading', { level: 1, name })

describe('drafts and what was sent', () => {
  beforeEach(() => {
    newPhone('pages/outbox/list/index')
    useFakeIndexedDb()
    signIn(wang)
  })

  it('say calmly that there is nothing', async () => {
    renderPage(<Outbox />)
    await titled('写的都送出去了')
    expect(screen.getByText('没有草稿，也没有等着上传的。')).toBeTruthy()
    expect(screen.getByText('最近 30 天没有送出的')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '删去不要的' })).toBeNull()
  })

  it('show each draft with its state, what was said against it, and open it where it was written', async () => {
    writeDraft(draft())
    writeDraft(
      draft({
        id: 'draft-2',
        kind: 'feedback',
        fields: { about: null, text: '字再大些' },
        savedAt: '2026-11-21T01:00:00.000Z',
      }),
    )
    writeDraft(
      draft({
        id: 'draft-3',
        state: 'refused',
        problem: '内容：最多 200 个字',
        fields: fieldsOf('修路'),
      }),
    )
    renderPage(<Outbox />)
    await titled('还有 3 份没有送出')
    expect(screen.getByText('字再大些 · 11月21日 09:00 保存')).toBeTruthy()
    expect(screen.getByText('内容：最多 200 个字')).toBeTruthy()
    press(/^一条意见/)
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/feedback/form/index?draftId=draft-2' })
    press(/^修路/)
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/courtyard/form/index?draftId=draft-3' })
  })

  it('say how many photos of a record have gone while they go', async () => {
    const photos = ['a', 'b', 'c'].map((id, at) => ({
      id,
      file: `of.m-wang.${id}`,
      bytes: 3,
      photoId: at === 0 ? 'p1' : null,
    }))
    writeDraft(draft({ state: 'waiting', photos }))
    renderPage(<Outbox />)
    expect(await screen.findByText(/^照片 1\/3 已传 · /)).toBeTruthy()
    act(
      () =>
        void writeDraft(
          draft({ state: 'waiting', photos: photos.map((photo) => ({ ...photo, photoId: photo.photoId ?? 'p2' })) }),
        ),
    )
    expect(screen.getByText(/^照片 3\/3 已传 · /)).toBeTruthy()
  })

  it('count scans at the door that wait as well', async () => {
    keepScan({ meetingId: 'm1', token: 't', memberId: null, name: null, scannedAt: '2026-11-22T06:27:00.000Z' })
    renderPage(<Outbox />)
    expect(await screen.findByText('1 条离线签到')).toBeTruthy()
  })

  it('list what went by its title and time, newest first, and lead to it', async () => {
    writeDraft(draft({ state: 'waiting' }))
    noteSent(wang.memberId, { id: 'earlier', kind: 'studyNote', title: '自学笔记：读党章', recordId: 'n1' })
    answer('courtyard.write', { noteId: 'n9', version: 1 })
    renderPage(<Outbox />)
    await titled('还有 1 份没有送出')
    await act(() => syncDrafts())
    await titled('写的都送出去了')
    const rows = screen.getAllByText(/ 送出$/).map((line) => line.parentElement?.textContent)
    expect(rows.map((text) => text?.replace(/\d+月\d+日 \d\d:\d\d 送出/, ''))).toEqual(['冬季用水', '自学笔记：读党章'])
    press(/^冬季用水/)
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/courtyard/note/index?noteId=n9' })
  })

  it('throw away what is not wanted, after a question, and nothing else', async () => {
    writeDraft(draft())
    writeDraft(draft({ id: 'draft-2', fields: fieldsOf('修路') }))
    renderPage(<Outbox />)
    await titled('还有 2 份没有送出')
    press('删去不要的')
    const sheet = within(screen.getByRole('dialog'))
    expect(sheet.getByRole('button', { name: '删去' })).toHaveProperty('disabled', true)
    fireEvent.click(sheet.getByRole('checkbox', { name: '修路' }))
    taroState.answers.showModal = { confirm: false }
    fireEvent.click(sheet.getByRole('button', { name: '删去 1 份' }))
    await waitFor(() =>
      expect(lastCall('showModal')).toMatchObject({ content: expect.stringContaining('不能恢复') as string }),
    )
    expect(ownDrafts()).toHaveLength(2)
    taroState.answers.showModal = { confirm: true }
    fireEvent.click(sheet.getByRole('button', { name: '删去 1 份' }))
    await titled('还有 1 份没有送出')
    expect(ownDrafts().map(({ id }) => id)).toEqual(['draft-1'])
  })

  it('offer to send what waits at once, and say why it could not go', async () => {
    writeDraft(draft({ state: 'waiting' }))
    disconnect('courtyard.write')
    renderPage(<Outbox />)
    fireEvent.click(await screen.findByRole('button', { name: '立即上传' }))
    await screen.findByText(/没有连上网络，请联网后再试。$/)
    await waitFor(() => expect(useDraftState.getState().sending).toBeNull())
  })
})
