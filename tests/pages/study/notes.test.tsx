import { choice } from '../../support/taro/people'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { StudyNote } from '../../../src/contract/studyNotes'
import { Note } from '../../../src/features/study/Note'
import { NoteForm } from '../../../src/features/study/NoteForm'
import { Notes } from '../../../src/features/study/Notes'
import { answer, askedOf, refuse } from '../../support/taro/fakeCloud'
import { wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const note = (of: Partial<StudyNote> = {}): StudyNote => ({
  id: 'n1',
  title: '读党章',
  text: '第一条。\n第二条。',
  writerName: '王党员',
  savedAt: '2026-11-20T01:00:00.000Z',
  version: 4,
  sharing: { with: 'nobody', members: [] },
  ...of,
})

describe('self-study notes', () => {
  beforeEach(() => {
    newPhone('pages/study/notes/index')
    signIn(wang)
  })

  it('are listed without being counted, one’s own and those shared', async () => {
    answer('study.listNotes', ({ view }) => ({
      rows: [
        {
          id: 'n1',
          title: '读党章',
          writerName: view === 'mine' ? '王党员' : '李委员',
          savedAt: note().savedAt,
          sharedWith: view === 'mine' ? 'nobody' : null,
        },
      ],
      next: null,
    }))
    renderPage(<Notes />)
    await waitFor(() => expect(screen.getByText('11月20日 星期五 · 只有我能看')).toBeTruthy())
    expect(screen.getByRole('heading', { level: 1 }).textContent).not.toMatch(/\d/)
    fireEvent.click(screen.getByText('读党章'))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/study/note/index?noteId=n1' })
    fireEvent.click(screen.getByRole('tab', { name: '分享给我的' }))
    await waitFor(() => expect(screen.getByText('11月20日 星期五 · 李委员')).toBeTruthy())
  })

  it('are written under the standing notice, a second try being the same note', async () => {
    renderPage(<NoteForm noteId={undefined} draftId={undefined} />)
    expect(screen.getByText('请勿填写涉密内容。')).toBeTruthy()
    expect(screen.getByRole('button', { name: '保存' })).toHaveProperty('disabled', true)
    write('题目', '读条例')
    write('内容', '要点。')
    refuse('study.writeNote', 'badInput', { field: '名称', why: '含有不能保存的字符' }, { field: 'title' })
    press('保存')
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('名称：含有不能保存的字符'))
    answer('study.writeNote', { noteId: 'n2', version: 1 })
    press('保存')
    await waitFor(() => expect(lastCall('redirectTo')).toEqual({ url: '/pages/study/note/index?noteId=n2' }))
    expect(new Set(askedOf('study.writeNote').map(({ clientId }) => clientId)).size).toBe(1)
  })

  it('are changed with the version seen', async () => {
    answer('study.showNote', note())
    renderPage(<NoteForm noteId="n1" draftId={undefined} />)
    await screen.findByLabelText('内容')
    write('内容', '改过。')
    refuse('study.saveNote', 'changedElsewhere', { what: '这篇笔记' })
    press('保存')
    await waitFor(() => expect(screen.getByText('这篇笔记在别处也改过')).toBeTruthy())
    expect(screen.getByText('本机：改过。')).toBeTruthy()
    expect(askedOf('study.saveNote')).toEqual([{ noteId: 'n1', version: 4, title: '读党章', text: '改过。' }])
  })

  it('are shared with chosen people only after choosing some', async () => {
    answer('study.showNote', note())
    answer('study.shareChoices', { members: [choice('m1', '李委员')] })
    renderPage(<Note noteId="n1" />)
    await waitFor(() => press('给谁看'))
    const sheet = within(screen.getByRole('dialog'))
    fireEvent.click(sheet.getByRole('radio', { name: '指定的同志，只给选中的人看' }))
    expect(sheet.getByRole('button', { name: '确定' })).toHaveProperty('disabled', true)
    press('本支部的同志，请选择')
    fireEvent.click(await screen.findByRole('checkbox', { name: '李委员' }))
    press('选好了')
    answer('study.shareNote', { noteId: 'n1', version: 5 })
    answer(
      'study.showNote',
      note({ version: 5, sharing: { with: 'members', members: [{ memberId: 'm1', name: '李委员' }] } }),
    )
    fireEvent.click(sheet.getByRole('button', { name: '确定' }))
    await waitFor(() => expect(screen.getByText('已给李委员看')).toBeTruthy())
    expect(askedOf('study.shareNote')).toEqual([
      { noteId: 'n1', version: 4, sharing: { with: 'members', memberIds: ['m1'] } },
    ])
  })

  it('are deleted after a question', async () => {
    answer('study.showNote', note())
    renderPage(<Note noteId="n1" />)
    await waitFor(() => press('删除'))
    answer('study.deleteNote', { noteId: 'n1' })
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '删除' }))
    await waitFor(() => expect(askedOf('study.deleteNote')).toEqual([{ noteId: 'n1' }]))
  })

  it('of others are only read', async () => {
    answer('study.showNote', note({ sharing: null, writerName: '李委员' }))
    renderPage(<Note noteId="n1" />)
    await waitFor(() => expect(screen.getByText('李委员分享')).toBeTruthy())
    expect(screen.queryAllByRole('button')).toEqual([])
  })
})
