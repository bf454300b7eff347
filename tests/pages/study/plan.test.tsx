import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { StudyMaterial, StudyPlan as Plan } from '../../../src/contract/studyPlan'
import { Plan as PlanMeeting } from '../../../src/features/meeting/Plan'
import { Materials } from '../../../src/features/study/Materials'
import { StudyPlan } from '../../../src/features/study/StudyPlan'
import { chooseFile, openFile, uploadFile } from '../../../src/platform/files'
import { answer, askedOf, refuse } from '../../support/taro/fakeCloud'
import { planChoices } from '../../support/taro/meetings'
import { chen, wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'

// Choosing a file is the system's own window, opening one its own viewer.
jest.mock('../../../src/platform/files', () => ({ chooseFile: jest.fn(), uploadFile: jest.fn(), openFile: jest.fn() }))

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

const material: StudyMaterial = {
  id: 'mat1',
  title: '中国共产党章程',
  source: '共产党员网',
  link: 'https://example.com/a',
  file: null,
  nodeName: '第三党支部',
  addedOn: '2026-03-01',
  canRemove: true,
}
const plan = (of: Partial<Plan> = {}): Plan => ({
  nodeId: 'b3',
  nodeName: '第三党支部',
  year: 2026,
  version: 2,
  items: [
    {
      id: 'item-one-1',
      month: 3,
      topic: '学习党章',
      kind: 'studySession',
      materials: [material],
      meetings: [{ id: '2026a', title: '党章专题学习', startAt: '2026-03-05T06:30:00.000Z', state: 'archived' }],
    },
  ],
  nodes: [
    { nodeId: 'oc', name: '机关党委' },
    { nodeId: 'b3', name: '第三党支部' },
  ],
  can: { save: true, arrange: true },
  ...of,
})

describe('the year’s study plan', () => {
  beforeEach(() => {
    newPhone('pages/study/plan/index')
    signIn(chen)
    answer('study.showPlan', plan())
    answer('study.listMaterials', { rows: [material], next: null, canAddTo: null })
  })

  it('shows each topic with its materials and the meetings held for it, and arranges another', async () => {
    renderPage(<StudyPlan />)
    await waitFor(() => expect(screen.getByRole('heading', { name: '第三党支部 2026 年学习 1 个专题' })).toBeTruthy())
    expect(screen.getByText('集中学习 · 已安排 1 场')).toBeTruthy()
    fireEvent.click(screen.getByText('党章专题学习'))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/meeting/detail/index?meetingId=2026a' })
    fireEvent.click(screen.getByText('《中国共产党章程》'))
    await waitFor(() => expect(lastCall('setClipboardData')).toEqual({ data: 'https://example.com/a' }))
    press('把“学习党章”安排成会议')
    expect(lastCall('navigateTo')).toEqual({
      url: `/pages/meeting/plan/index?title=${encodeURIComponent('学习党章')}&kind=studySession&studyItemId=item-one-1`,
    })
  })

  it('offers a member nothing to change', async () => {
    signIn(wang)
    answer('study.showPlan', plan({ items: [], version: 0, can: { save: false, arrange: false } }))
    renderPage(<StudyPlan />)
    await waitFor(() => expect(screen.getByText('制定后会出现在这里。')).toBeTruthy())
    expect(screen.queryByRole('button', { name: /计划$/ })).toBeNull()
  })

  it('is written as a whole with the version seen, and says what is refused at its field', async () => {
    renderPage(<StudyPlan />)
    await waitFor(() => press('修改计划'))
    expect(screen.getByText('请勿填写涉密内容。')).toBeTruthy()
    press('加一个专题')
    write('第 2 个专题学什么', '学习条例')
    refuse(
      'study.savePlan',
      'badInput',
      { field: '学习计划第 2 项的主题', why: '含有不能保存的字符' },
      { field: 'items.1.topic' },
    )
    press('保存计划')
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('含有不能保存的字符'))
    answer('study.savePlan', { version: 3 })
    press('保存计划')
    await waitFor(() => expect(screen.getByRole('button', { name: '修改计划' })).toBeTruthy())
    expect(askedOf('study.savePlan').at(-1)).toMatchObject({
      nodeId: 'b3',
      year: 2026,
      version: 2,
      items: [
        { id: 'item-one-1', month: 3, topic: '学习党章', kind: 'studySession', materialIds: ['mat1'] },
        { month: 4, topic: '学习条例', kind: 'studySession', materialIds: [] },
      ],
    })
  })

  it('gives the planning form its title and kind, and the meeting its item', async () => {
    newPhone('pages/meeting/plan/index', { title: '学习党章', kind: 'guestLecture', studyItemId: 'item-one-1' })
    signIn(chen)
    answer('meeting.planChoices', planChoices)
    answer('meeting.plan', { meetingId: '2026b' })
    renderPage(<PlanMeeting />)
    await screen.findByLabelText('地点')
    write('地点', '三楼')
    press('保存为草稿')
    await waitFor(() => expect(askedOf('meeting.plan')).toHaveLength(1))
    expect(askedOf('meeting.plan')[0]).toMatchObject({
      title: '学习党章',
      kinds: ['guestLecture'],
      studyItemId: 'item-one-1',
    })
  })
})

describe('study materials', () => {
  beforeEach(() => {
    newPhone('pages/study/materials/index')
    signIn(chen)
    answer('study.listMaterials', { rows: [material], next: null, canAddTo: { nodeId: 'b3', name: '第三党支部' } })
  })

  it('are added with a source, and an address only where there is one', async () => {
    renderPage(<Materials />)
    await waitFor(() => press('登记材料'))
    const sheet = within(screen.getByRole('dialog'))
    write('题目', '支部工作条例')
    write('来源', '求是网')
    answer('study.addMaterial', { materialId: 'mat2' })
    fireEvent.click(sheet.getByRole('button', { name: '登记' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(askedOf('study.addMaterial')[0]).toMatchObject({
      nodeId: 'b3',
      title: '支部工作条例',
      source: '求是网',
      link: null,
    })
  })

  it('hand over their address, and are taken away after a question', async () => {
    renderPage(<Materials />)
    await waitFor(() => press('复制链接：《中国共产党章程》'))
    await waitFor(() => expect(lastCall('setClipboardData')).toEqual({ data: 'https://example.com/a' }))
    press('去掉《中国共产党章程》')
    answer('study.removeMaterial', { materialId: 'mat1' })
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '去掉' }))
    await waitFor(() => expect(askedOf('study.removeMaterial')).toEqual([{ materialId: 'mat1' }]))
  })

  it('are added with a file in place of an address, which is uploaded to the path of its ticket', async () => {
    const chosen = { name: '条例.pdf', size: 3_300_000, content: 'picked' }
    jest.mocked(chooseFile).mockResolvedValueOnce(undefined).mockResolvedValueOnce(chosen)
    jest.mocked(uploadFile).mockResolvedValue('cloud://e.b/incoming/a.pdf')
    answer('study.materialTicket', { ticketId: 't1', cloudPath: 'incoming/a.pdf' })
    renderPage(<Materials />)
    await waitFor(() => press('登记材料'))
    expect(screen.getByText('只登记公开材料，请勿登记涉密内容。')).toBeTruthy()
    write('题目', '支部工作条例')
    write('来源', '求是网')
    press('选择文件')
    await waitFor(() => expect(screen.getByRole('button', { name: '选择文件' }).hasAttribute('disabled')).toBe(false))
    expect(screen.getByLabelText('链接')).toBeTruthy()
    press('选择文件')
    expect(await screen.findByText('条例.pdf · 3.2 MB')).toBeTruthy()
    expect(screen.queryByLabelText('链接')).toBeNull()
    expect(jest.mocked(chooseFile)).toHaveBeenLastCalledWith('pdf', 'docx', 'xlsx', 'pptx')
    refuse('study.addMaterial', 'materialKindWrong', { name: '条例.pdf' }, { field: 'file' })
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '登记' }))
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('“条例.pdf”不能登记'))
    answer('study.addMaterial', { materialId: 'mat2' })
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '登记' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(askedOf('study.materialTicket').at(-1)).toEqual({ nodeId: 'b3', name: '条例.pdf', size: 3_300_000 })
    expect(jest.mocked(uploadFile)).toHaveBeenLastCalledWith('incoming/a.pdf', chosen)
    expect(askedOf('study.addMaterial').at(-1)).toMatchObject({
      link: null,
      file: { ticketId: 't1', fileId: 'cloud://e.b/incoming/a.pdf' },
    })
  })

  it('open their file at the address asked for then, and say why not', async () => {
    const file = { name: '条例.pdf', bytes: 650_000, kind: 'pdf' as const }
    answer('study.listMaterials', { rows: [{ ...material, link: null, file }], next: null, canAddTo: null })
    renderPage(<Materials />)
    expect(await screen.findByText('共产党员网 · 第三党支部 2026年3月1日 · 条例.pdf · 635 KB')).toBeTruthy()
    const opened = { url: 'https://files.example.com/a', name: '条例.pdf', kind: 'pdf' as const }
    answer('study.materialFile', opened)
    press('打开《中国共产党章程》')
    await waitFor(() => expect(jest.mocked(openFile)).toHaveBeenLastCalledWith(opened))
    expect(askedOf('study.materialFile')).toEqual([{ materialId: 'mat1' }])
    refuse('study.materialFile', 'notFound', { what: '这份文件' })
    press('打开《中国共产党章程》')
    await waitFor(() =>
      expect(lastCall('showToast')).toMatchObject({ title: '没有找到这份文件，可能已被删除，或不属于您的支部。' }),
    )
  })

  it('offer nothing to keep where one may not', async () => {
    signIn(wang)
    answer('study.listMaterials', { rows: [{ ...material, canRemove: false, link: null }], next: null, canAddTo: null })
    renderPage(<Materials />)
    await waitFor(() => expect(screen.getByText('共产党员网 · 第三党支部 2026年3月1日')).toBeTruthy())
    expect(screen.queryAllByRole('button')).toEqual([])
  })
})
