import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { RosterPreview, RosterRow, RosterStep } from '../../../src/contract/orgRoster'
import { RosterImport } from '../../../src/features/org/RosterImport'
import { chooseFile, offerFile, uploadFile } from '../../../src/platform/files'
import { answer, asked, askedOf, disconnect, refuse } from '../../support/taro/fakeCloud'
import { zhou } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'

// Choosing a file is the system's own window.
jest.mock('../../../src/platform/files', () => ({ chooseFile: jest.fn(), uploadFile: jest.fn(), offerFile: jest.fn() }))
const chosen = jest.mocked(chooseFile)
const uploads = jest.mocked(uploadFile)
const offers = jest.mocked(offerFile)

const row = (of: Partial<RosterRow>): RosterRow => ({
  key: String(of.row ?? of.memberId ?? 2),
  row: 2,
  sheet: '',
  memberId: null,
  name: '甲',
  branchName: '第三党支部',
  faults: [],
  changes: [],
  stays: null,
  ...of,
})
const rows: Record<string, RosterRow[]> = {
  problem: [row({ row: 5, name: '乙', faults: [{ column: 'phone', why: '应为 11 位手机号，现在是 10 位' }] })],
  added: [row({ row: 2, namesakes: ['第一党支部 · 正式党员 · 手机尾号 0101'] })],
  changed: [
    row({ row: 3, memberId: 'm1', name: '李委员', changes: [{ column: 'joinedOn', before: '', after: '2016-07-01' }] }),
  ],
  left: [
    row({ row: null, memberId: 'm8', name: '走了的' }),
    row({ row: null, memberId: 'm9', name: '陈书记', stays: '担任第三党支部书记，免职后才能移出' }),
  ],
}
const counts = { problem: 1, added: 60, changed: 1, left: 2, recovery: 0, who: 0, unread: 0, unchanged: 20 }
const previewed: RosterPreview = {
  importId: 'i1',
  nodeName: '第三党支部',
  counts,
  namesakes: 0,
  unusedColumns: ['性别'],
  unreadCells: 0,
  questions: [],
  sheets: [],
  unreadSheets: [],
  passed: [],
  partly: false,
}
const step = (of: Partial<RosterStep>): RosterStep => ({
  done: 40,
  total: 61,
  next: 40,
  added: 40,
  changed: 0,
  removed: 0,
  asked: 0,
  skipped: [],
  ...of,
})
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

const toPreview = async () => {
  renderPage(<RosterImport nodeId="b3" />)
  press('选择表格')
  await waitFor(() => expect(screen.getByRole('heading', { name: '可以导入：新增 60 人，变动 1 人' })).toBeTruthy())
}

describe('importing a roster', () => {
  beforeEach(() => {
    newPhone('pages/org/roster/index', { nodeId: 'b3' })
    signIn(zhou)
    jest.resetAllMocks()
    chosen.mockResolvedValue({ name: '名册.xlsx', size: 9000, content: 'picked' })
    uploads.mockResolvedValue('cloud://env.bucket/incoming/a.xlsx')
    answer('org.rosterTicket', { importId: 'i1', cloudPath: 'incoming/a.xlsx' })
    answer('org.previewRoster', previewed)
    answer('org.rosterRows', ({ state }) => ({ rows: rows[state] ?? [], next: null }))
  })

  it('uploads to the path of its ticket and shows what would happen, writing nothing', async () => {
    await toPreview()
    expect(uploads).toHaveBeenCalledWith('incoming/a.xlsx', expect.objectContaining({ content: 'picked' }))
    expect(askedOf('org.previewRoster')).toEqual([
      { importId: 'i1', fileId: 'cloud://env.bucket/incoming/a.xlsx', answers: [] },
    ])
    expect(screen.getByText('另有 20 人没有变化。')).toBeTruthy()
    expect(screen.getByText('没有用到、也不会保存的列：性别。')).toBeTruthy()
    await waitFor(() => expect(screen.getByText('手机号：应为 11 位手机号，现在是 10 位')).toBeTruthy())
    expect(screen.getByText('乙 第 5 行')).toBeTruthy()
    fireEvent.click(screen.getByRole('tab', { name: '变动 1' }))
    await waitFor(() => expect(screen.getByText('入党日期：空 → 2016-07-01')).toBeTruthy())
    expect(asked()).not.toContain('org.applyRoster')
  })

  it('stays where it is when nothing was chosen, and says what is wrong with a file', async () => {
    chosen.mockResolvedValueOnce(undefined)
    renderPage(<RosterImport nodeId="b3" />)
    press('选择表格')
    await waitFor(() => expect(screen.getByRole('button', { name: '选择表格' })).toHaveProperty('disabled', false))
    expect(asked()).not.toContain('org.rosterTicket')
    refuse('org.previewRoster', 'sheetLocked')
    press('选择表格')
    await waitFor(() => expect(screen.getByText('这个表格加了密码，请去掉密码、另存后再选。')).toBeTruthy())
    expect(screen.getByRole('button', { name: '选择表格' })).toBeTruthy()
  })

  it('hands over the template', async () => {
    answer('org.rosterTemplate', { fileName: '名册模板.xlsx', base64: 'UEs=' })
    renderPage(<RosterImport nodeId="b3" />)
    press('下载模板')
    await waitFor(() => expect(offers).toHaveBeenCalledWith('名册模板.xlsx', 'UEs='))
  })

  it('walks through the steps and tells the sum, and whom it left alone', async () => {
    await toPreview()
    answer('org.applyRoster', ({ from }) =>
      from === 0
        ? step({})
        : step({
            done: 61,
            next: null,
            added: 20,
            changed: 0,
            skipped: [{ row: 3, name: '李委员', why: '预览以后名册又有改动，请重新导入核对' }],
          }),
    )
    press('导入 61 人')
    await waitFor(() => expect(screen.getByRole('heading', { name: '导入好了：新增 60 人' })).toBeTruthy())
    expect(askedOf('org.applyRoster')).toEqual([
      { importId: 'i1', from: 0, remove: [], recover: [], who: [] },
      { importId: 'i1', from: 40, remove: [], recover: [], who: [] },
    ])
    expect(screen.getByText('第 3 行 李委员：预览以后名册又有改动，请重新导入核对')).toBeTruthy()
    press('完成')
    expect(lastCall('switchTab') ?? lastCall('navigateBack')).toBeDefined()
  })

  it('goes on where the network failed', async () => {
    await toPreview()
    answer('org.applyRoster', ({ from }) => {
      if (from === 40) disconnect('org.applyRoster')
      return step({})
    })
    press('导入 61 人')
    await waitFor(() => expect(screen.getByText('已导入 40 人，共 61 人')).toBeTruthy())
    disconnect('org.applyRoster')
    await waitFor(() => expect(screen.getByText(/已导入的都在，可以接着导入，不会重复。/)).toBeTruthy())
    answer('org.applyRoster', step({ done: 61, next: null, added: 20, changed: 1 }))
    press('继续导入')
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^导入好了/))
    expect(askedOf('org.applyRoster').at(-1)).toMatchObject({ from: 40 })
  })

  it('removes nobody unless ticked and confirmed, and never someone with a post', async () => {
    await toPreview()
    fireEvent.click(screen.getByRole('tab', { name: '未列入 2' }))
    const held = await screen.findByRole('checkbox', { name: /^陈书记/ })
    fireEvent.click(held)
    fireEvent.click(screen.getByRole('checkbox', { name: /^走了的/ }))
    press('导入 62 人')
    expect(asked()).not.toContain('org.applyRoster')
    answer('org.applyRoster', step({ done: 62, total: 62, next: null, added: 60, changed: 1, removed: 1 }))
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '移出并导入' }))
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: '导入好了：新增 60 人，变动 1 人，移出 1 人' })).toBeTruthy(),
    )
    expect(askedOf('org.applyRoster')).toEqual([{ importId: 'i1', from: 0, remove: ['m8'], recover: [], who: [] }])
  })

  it('X11: asks which column it is, and hands the same sheet in once more with the answer', async () => {
    const question = {
      id: 'head:kind',
      text: '哪一列是身份？',
      note: '表格里认不出来。',
      choices: [
        { value: '党员分类', text: '党员分类（如：正式党员）' },
        { value: '', text: '没有这一列' },
      ],
      answer: null,
    }
    const none = { ...counts, problem: 0, added: 0, changed: 0, left: 0, unchanged: 0 }
    answer('org.previewRoster', { ...previewed, counts: none, questions: [question] })
    renderPage(<RosterImport nodeId="b3" />)
    press('选择表格')
    await waitFor(() => expect(screen.getByRole('heading', { name: '先回答 1 个问题' })).toBeTruthy())
    expect(screen.getByRole('button', { name: '按回答重新读' })).toHaveProperty('disabled', true)
    fireEvent.click(screen.getByRole('radio', { name: '党员分类（如：正式党员）' }))
    answer('org.rosterTicket', { importId: 'i2', cloudPath: 'incoming/b.xlsx' })
    answer('org.previewRoster', { ...previewed, importId: 'i2', questions: [{ ...question, answer: '党员分类' }] })
    press('按回答重新读')
    await waitFor(() => expect(screen.getByText('有 1 处是照您或同事的回答读的。')).toBeTruthy())
    expect(askedOf('org.previewRoster').at(-1)).toMatchObject({ answers: [{ id: 'head:kind', value: '党员分类' }] })
    expect(chosen).toHaveBeenCalledTimes(1)
    expect(uploads).toHaveBeenCalledTimes(2)
    expect(screen.queryByText('有 1 处要问您')).toBeNull()
    // The first reading had no rows; those of the second are there to be looked at.
    expect(screen.getByRole('tab', { name: '新增 60' })).toBeTruthy()
  })

  it('X1: answers row by row whom it is about, and does nothing about a row left open', async () => {
    const choices = [
      { is: 'rename' as const, text: '改名：王党员现在叫林新来', changes: [], but: '' },
      { is: 'number' as const, text: '换了人：新登记林新来', changes: [], but: '王党员的手机号先空着' },
    ]
    rows['who'] = [row({ row: 2, name: '林新来', who: choices }), row({ row: 3, name: '林再来', who: choices })]
    answer('org.previewRoster', {
      ...previewed,
      counts: { ...counts, problem: 0, added: 0, changed: 0, left: 0, who: 2 },
    })
    renderPage(<RosterImport nodeId="b3" />)
    press('选择表格')
    await waitFor(() => expect(screen.getByRole('heading', { name: '有 2 行要问是谁' })).toBeTruthy())
    expect(screen.queryByRole('button', { name: /^导入/ })).toBeNull()
    const group = await screen.findByRole('radiogroup', { name: '林新来，第 2 行，是改名还是换了号' })
    fireEvent.click(within(group).getByRole('radio', { name: /^换了人/ }))
    answer('org.applyRoster', step({ done: 1, total: 1, next: null, added: 1 }))
    press('导入 1 人')
    await waitFor(() => expect(askedOf('org.applyRoster')).toHaveLength(1))
    expect(askedOf('org.applyRoster')[0]).toMatchObject({ who: [{ key: '2', is: 'number' }] })
  })

  it('shows what is understood, from the table the reader goes by', () => {
    renderPage(<RosterImport nodeId="b3" />)
    press('认得哪些列名和写法')
    expect(within(screen.getByRole('dialog')).getByText(/^姓名（要有）：姓名、党员姓名/)).toBeTruthy()
  })

  it('offers no import when there is nothing to write', async () => {
    answer('org.previewRoster', {
      ...previewed,
      counts: { ...counts, problem: 0, added: 0, changed: 0, left: 0, unchanged: 4 },
    })
    renderPage(<RosterImport nodeId="b3" />)
    press('选择表格')
    await waitFor(() => expect(screen.getByRole('heading', { name: '名册和表格一致' })).toBeTruthy())
    expect(screen.queryByRole('button', { name: /^导入/ })).toBeNull()
    press('重新选择')
    expect(screen.getByRole('button', { name: '选择表格' })).toBeTruthy()
  })
})
