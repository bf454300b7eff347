import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { MeetingDetail } from '../../../src/contract/meeting'
import { AgendaProgress } from '../../../src/features/meeting/AgendaProgress'
import { FilesCard } from '../../../src/features/meeting/FilesCard'
import { chooseFile, openFile, uploadFile } from '../../../src/platform/files'
import { answer, askedOf, refuse } from '../../support/taro/fakeCloud'
import { meetingDetail, nothing } from '../../support/taro/meetings'
import { chen } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'

jest.mock('../../../src/platform/files', () => ({ chooseFile: jest.fn(), openFile: jest.fn(), uploadFile: jest.fn() }))

const meetingId = '2026AQIDBAUG'
const attachment = {
  id: 'a1',
  name: '整改清单.docx',
  kind: 'docx' as const,
  bytes: 3_200_000,
  by: '李委员',
  at: '2026-11-22T09:00:00.000Z',
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('0.28: the documents beside a record', () => {
  const onDone = jest.fn()
  beforeEach(() => {
    newPhone('pages/meeting/detail/index', { meetingId })
    signIn(chen)
    onDone.mockReset()
    jest.mocked(uploadFile).mockReset()
  })
  const show = (more: Partial<MeetingDetail>) => renderPage(<FilesCard meeting={meetingDetail(more)} onDone={onDone} />)
  const keeps = { ...nothing, keepFiles: true }

  it('are nothing where there are none and nobody may add any', () => {
    show({})
    expect(screen.queryByText('附件')).toBeNull()
  })

  it('are opened by whoever reads the record, with what was taken away named', async () => {
    const removed = { name: '旧稿.pdf', by: '陈书记', at: '2026-11-22T09:10:00.000Z' }
    show({ files: [attachment], removedFiles: [removed] })
    expect(screen.getByText(/3.1 MB · 李委员 · 11月22日.*17:00/)).toBeTruthy()
    expect(screen.getByText(/《旧稿.pdf》已由陈书记 11月22日.*17:10去掉/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '添加附件' })).toBeNull()
    const stored = { url: 'https://files/1', name: '整改清单.docx', kind: 'docx' as const }
    answer('meeting.openFile', stored)
    press('打开《整改清单.docx》')
    await waitFor(() => expect(openFile).toHaveBeenCalledWith(stored))
    expect(askedOf('meeting.openFile')).toEqual([{ meetingId, attachmentId: 'a1' }])
  })

  it('are added from a chosen file by its ticket, and what is refused is said', async () => {
    jest.mocked(chooseFile).mockResolvedValue({ name: '方案.docx', size: 9, content: 'x' })
    jest.mocked(uploadFile).mockResolvedValue('cloud://env/incoming/a')
    show({ can: keeps })
    expect(screen.getByText(/请勿上传涉密文件/)).toBeTruthy()
    refuse('meeting.fileTicket', 'attachmentMacros', { name: '方案.docx' })
    press('添加附件')
    expect(await screen.findByText(/“方案.docx”带有宏/)).toBeTruthy()
    expect(uploadFile).not.toHaveBeenCalled()
    answer('meeting.fileTicket', { ticketId: 't1', cloudPath: 'incoming/a' })
    answer('meeting.addFile', { attachmentId: 'a2' })
    press('添加附件')
    await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1))
    expect(askedOf('meeting.addFile')).toEqual([{ meetingId, ticketId: 't1', fileId: 'cloud://env/incoming/a' }])
  })

  it('are taken away after a question; five are enough', async () => {
    show({
      files: Array.from({ length: 5 }, (_, at) => ({ ...attachment, id: `a${at}`, name: `附${at}.docx` })),
      can: keeps,
    })
    expect(screen.queryByRole('button', { name: '添加附件' })).toBeNull()
    answer('meeting.removeFile', { attachmentId: 'a3' })
    press('去掉《附3.docx》')
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '去掉' }))
    await waitFor(() => expect(askedOf('meeting.removeFile')).toEqual([{ meetingId, attachmentId: 'a3' }]))
    expect(onDone).toHaveBeenCalled()
  })
})

describe('0.28: the study materials of an item', () => {
  it('0.28 open for whoever may see them; of the others the title is read', async () => {
    newPhone('pages/meeting/detail/index', { meetingId })
    signIn(chen)
    const file = { name: '讲稿.pdf', bytes: 9, kind: 'pdf' as const }
    const materials = [
      { id: 's1', title: '党章', opens: { link: null, file } },
      { id: 's2', title: '准则' },
    ]
    const agenda = [{ id: 'i1', title: '学习', minutes: null, materials }]
    renderPage(<AgendaProgress meeting={meetingDetail({ agenda })} onDone={jest.fn()} />)
    expect(screen.getByText('《准则》')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /准则/ })).toBeNull()
    const stored = { url: 'https://files/2', name: '讲稿.pdf', kind: 'pdf' as const }
    answer('study.materialFile', stored)
    press('打开《党章》')
    await waitFor(() => expect(openFile).toHaveBeenCalledWith(stored))
    expect(askedOf('study.materialFile')).toEqual([{ materialId: 's1' }])
  })
})
