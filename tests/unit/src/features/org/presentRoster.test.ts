import type { RosterPreview, RosterRow } from '../../../../../src/contract/orgRoster'
import {
  nothingYet,
  presentPreview,
  presentResult,
  presentRosterRow,
  whoNote,
} from '../../../../../src/features/org/presentRoster'

const preview = (counts: Partial<RosterPreview['counts']>, more: Partial<RosterPreview> = {}) =>
  presentPreview({
    importId: 'i',
    nodeName: '第三党支部',
    counts: { problem: 0, added: 0, changed: 0, left: 0, recovery: 0, who: 0, unread: 0, unchanged: 0, ...counts },
    namesakes: 0,
    unusedColumns: [],
    unreadCells: 0,
    questions: [],
    sheets: [],
    unreadSheets: [],
    passed: [],
    partly: false,
    ...more,
  })
const row: RosterRow = {
  key: '7',
  row: 7,
  sheet: '',
  memberId: null,
  name: '甲',
  branchName: '第三党支部',
  faults: [],
  changes: [],
  stays: null,
}

describe('a preview in words', () => {
  it('says what can be imported, and that nothing has been', () => {
    expect(preview({ added: 3, changed: 2, unchanged: 9 })).toMatchObject({
      lead: '第三党支部 · 还没有写入名册',
      title: '可以导入：新增 3 人，变动 2 人',
      note: '另有 9 人没有变化。',
      writes: 5,
      hints: [],
    })
    expect(preview({ added: 1 }).title).toBe('可以导入：新增 1 人')
    expect(preview({ unchanged: 4, left: 1 }).title).toBe('名册和表格一致')
    expect(preview({ problem: 2 }).title).toBe('没有可以导入的行')
  })
  it('U14 asks to look at people of one name, and says of each row who that is', () => {
    expect(preview({ added: 2 }, { namesakes: 1 }).hints).toEqual([
      { tone: 'amber', text: expect.stringContaining('有 1 人与别人同名') as unknown },
    ])
    const namesakes = ['第一党支部 · 正式党员 · 手机尾号 0101', '表格第 9 行 · 第三党支部']
    expect(presentRosterRow({ ...row, namesakes }).details).toEqual([
      '已有同名：第一党支部 · 正式党员 · 手机尾号 0101',
      '已有同名：表格第 9 行 · 第三党支部',
    ])
  })
  it('offers only the views that hold something', () => {
    expect(preview({ problem: 1, left: 2 }).filters).toEqual([
      { value: 'problem', text: '认不出 1' },
      { value: 'left', text: '未列入 2' },
    ])
    expect(preview({ unchanged: 5 }).filters).toEqual([])
  })
  it('warns of rows that stay out and tells which columns were not used', () => {
    const { hints } = preview({ problem: 2 }, { unusedColumns: ['性别', '民族'] })
    expect(hints.map(({ tone, text }) => [tone, text])).toEqual([
      ['amber', '有 2 行认不出是谁，这次不导入。在表格里改好后重新选择，已经导入的不会重复。'],
      ['plain', '没有用到、也不会保存的列：性别、民族。'],
    ])
  })
  it('X5: says in the title how many cells were not understood, and counts their rows apart', () => {
    const view = preview({ added: 3, unread: 2 }, { unreadCells: 3 })
    expect(view.title).toBe('可以导入：新增 3 人，有 3 处没有读懂')
    expect(view.filters.map(({ text }) => text)).toEqual(['没读懂 2', '新增 3'])
  })
  it('X4: names the sheets that were read and those that were not, and that nobody is offered for removal', () => {
    const { hints } = preview(
      { added: 1 },
      { sheets: ['一支部', '二支部'], unreadSheets: ['“封面”没有名册的列名，没有读'], partly: true },
    )
    expect(hints.map(({ text }) => text)).toEqual([
      '“封面”没有名册的列名，没有读。',
      '表格没有全部读到，所以这次不提出移出谁。',
      '读了 2 张表：一支部、二支部。',
    ])
  })
  it('X1, X11: asks first what only people know', () => {
    const open = { id: 'head:kind', text: '哪一列是身份？', note: '', choices: [], answer: null }
    expect(preview({}, { questions: [open] }).title).toBe('先回答 1 个问题')
    expect(preview({ who: 2 }).title).toBe('有 2 行要问是谁')
    const answered = {
      is: 'number' as const,
      text: '',
      changes: [{ column: 'phone' as const, before: '', after: '138****0001' }],
    }
    expect(whoNote({ ...answered, but: '王党员的手机号先空着' })).toBe('手机号：138****0001；王党员的手机号先空着')
  })
  it('X7: says of somebody new what would be written', () => {
    const changes = [
      { column: 'kind' as const, before: '', after: '正式党员' },
      { column: 'phone' as const, before: '', after: '138****0777' },
    ]
    expect(presentRosterRow({ ...row, changes }).details).toEqual(['身份：正式党员', '手机号：138****0777'])
  })
  it('says each fault and each change with its column', () => {
    expect(
      presentRosterRow({
        ...row,
        faults: [
          { column: 'phone', why: '与第 3 行重复' },
          { column: null, why: '整行不对' },
        ],
      }),
    ).toMatchObject({ key: '7', place: '第 7 行', details: ['手机号：与第 3 行重复', '整行不对'] })
    expect(
      presentRosterRow({ ...row, memberId: 'm1', changes: [{ column: 'group', before: '第一党小组', after: '' }] })
        .details,
    ).toEqual(['党小组：第一党小组 → 空'])
    expect(presentRosterRow(row).details).toEqual(['新登记'])
    expect(presentRosterRow({ ...row, key: 'm9', row: null, memberId: 'm9', name: '' })).toMatchObject({
      key: 'm9',
      place: '',
      name: '没有姓名',
    })
  })
})

describe('what came of an import', () => {
  it('is told in sums, with whom it left alone', () => {
    expect(
      presentResult({
        ...nothingYet,
        added: 2,
        removed: 1,
        asked: 0,
        skipped: [
          { row: 9, name: '乙', why: '改过' },
          { row: null, name: '丙', why: '改过' },
        ],
      }),
    ).toEqual({
      title: '导入好了：新增 2 人，移出 1 人',
      note: '有 2 人没有导入，名册上的资料没有动。',
      skipped: ['第 9 行　乙：改过', '丙：改过'],
    })
    expect(presentResult(nothingYet).title).toBe('没有写入任何变动')
  })
})
