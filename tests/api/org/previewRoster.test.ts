import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'
import { asItIs, previewOf, rowsOf } from '../../support/roster'
import { heads } from '../../support/sheet'

describe('org.previewRoster, org.rosterRows', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan({ workers: 2 })
  })
  afterAll(() => organ.stop())
  const nothingOf = { problem: 0, added: 0, changed: 0, left: 0, recovery: 0, who: 0, unread: 0, unchanged: 0 }
  const nothing = { importId: 'none', fileId: 'cloud://x.y/incoming/z.xlsx' }
  const branchPreview = (rows: (string | null)[][]) => previewOf(organ, organ.nodes.branch, [heads, ...rows])
  const problemsOf = async (rows: (string | null)[][]) => {
    const { importId } = await branchPreview(rows)
    return (await rowsOf(organ, importId, 'problem')).map(
      ({ row, faults }) => `${row} ${faults.map(({ column, why }) => `${column}：${why}`).join('；')}`,
    )
  }

  describe('the door of a preview', () =>
    climbsTheDoor(
      () => organ,
      'org.previewRoster',
      () => nothing,
    ))

  describe('the door of the rows', () =>
    climbsTheDoor(
      () => organ,
      'org.rosterRows',
      () => ({ importId: 'none', state: 'added' }),
    ))

  it('makes no activist of someone who holds a post', async () => {
    const { counts, importId } = await branchPreview([
      ['李委员', '第三党支部', '入党积极分子', '13900000002', null, null],
      ...asItIs.filter(([name]) => name !== '李委员'),
    ])
    expect(counts).toMatchObject({ problem: 0, changed: 0, unread: 1, unchanged: 4 })
    const [row] = await rowsOf(organ, importId, 'unread')
    expect(row!.faults).toEqual([{ column: 'kind', why: '现任组织委员，请先免去职务再改身份' }])
  })

  it('finds nothing to do in a sheet that says what the roster says', async () => {
    expect(await branchPreview(asItIs)).toMatchObject({
      nodeName: '第三党支部',
      counts: { problem: 0, added: 0, changed: 0, left: 0, unchanged: 4 },
      unusedColumns: [],
    })
  })

  it('finds the rows of whoever is looked for, by name or by how it is read', async () => {
    const { importId } = await branchPreview([asItIs[0]!])
    const found = async (sought: string) =>
      (await organ.ok(openIds.zhou, 'org.rosterRows', { importId, state: 'left', sought })).rows.map(({ name }) => name)
    expect(await found('zjj')).toEqual(['赵积极'])
    expect(await found('委员')).toEqual(['李委员'])
    expect(await found('没有这人')).toEqual([])
  })

  it('needs no branch column for one branch', async () => {
    const { counts } = await previewOf(organ, organ.nodes.branch, [
      ['姓名', '身份'],
      ['王党员', '正式党员'],
      ['新来的', '预备党员'],
    ])
    expect(counts).toEqual({ ...nothingOf, added: 1, left: 3, unchanged: 1 })
  })

  it('X7: shows all of what is new, what changes field by field, and who is missing', async () => {
    const { importId, counts } = await branchPreview([
      ['陈书记', '第三党支部', '正式党员', '13900000001', '第一党小组', '2010-07-02'],
      ['王党员', '第三党支部', '预备党员', '13900000003', null, null],
      ['新来的', null, '正式党员', '13800000777', '第一党小组', '2020/7/1'],
    ])
    expect(counts).toEqual({ ...nothingOf, added: 1, changed: 2, left: 2 })
    // X7: all that will be written.
    expect(await rowsOf(organ, importId, 'added')).toEqual([
      {
        key: '4',
        row: 4,
        sheet: '',
        memberId: null,
        name: '新来的',
        branchName: '第三党支部',
        faults: [],
        changes: [
          { column: 'kind', before: '', after: '正式党员' },
          { column: 'phone', before: '', after: '138****0777' },
          { column: 'group', before: '', after: '第一党小组' },
          { column: 'joinedOn', before: '', after: '2020-07-01' },
        ],
        stays: null,
      },
    ])
    expect((await rowsOf(organ, importId, 'changed')).map(({ name, changes }) => [name, changes])).toEqual([
      [
        '陈书记',
        [
          { column: 'group', before: '', after: '第一党小组' },
          { column: 'joinedOn', before: '2010-07-01', after: '2010-07-02' },
        ],
      ],
      ['王党员', [{ column: 'kind', before: '正式党员', after: '预备党员' }]],
    ])
    expect((await rowsOf(organ, importId, 'left')).map(({ name, stays }) => [name, stays])).toEqual([
      ['李委员', '担任第三党支部组织委员，免职后才能移出'],
      ['赵积极', null],
    ])
  })

  it('names the rows that repeat each other or cannot be told apart', async () => {
    const line = (name: string, phone: string | null) => [name, '第三党支部', '正式党员', phone, null, null]
    expect(
      await problemsOf([
        line('甲', '13800000001'),
        line('乙', '13800000001'),
        line('丙', null),
        line('丙', null),
        line('丁', '13800000002'),
        line('丁', '13800000003'),
        line('王党员', null),
        line('王 党 员', null),
      ]),
    ).toEqual([
      '2 phone：与第 3 行重复',
      '3 phone：与第 2 行重复',
      '4 name：与第 5 行重复',
      '5 name：与第 4 行重复',
      '8 name：与第 9 行重复',
      '9 name：与第 8 行重复',
    ])
  })

  it('names what does not fit the tree or the roster', async () => {
    const line = (name: string, branch: string, phone: string | null, group: string | null = null) => [
      name,
      branch,
      '正式党员',
      phone,
      group,
      null,
    ]
    expect(await problemsOf([line('甲', '第九党支部', null), line('丁', '第三党支部', '13900000007')])).toEqual([
      '2 branch：这里只导入第三党支部的名册',
      '3 phone：已登记给吴外支，不在这次导入的范围',
    ])
    const { importId, counts } = await branchPreview([line('乙', '第三党支部', null, '第二党小组')])
    expect(counts).toMatchObject({ added: 1, unread: 1 })
    expect((await rowsOf(organ, importId, 'unread'))[0]!.faults).toEqual([
      { column: 'group', why: '第三党支部没有“第二党小组”' },
    ])
  })

  it('calls nobody missing whose row could not be read', async () => {
    const { importId } = await branchPreview([['赵积极', '第四党支部', '积极分子', null, null, null]])
    expect((await rowsOf(organ, importId, 'left')).map(({ name }) => name)).toEqual(['陈书记', '李委员', '王党员'])
    const nameless = await branchPreview([
      ['王党员', '第三党支部', '正式党员', null, null, null],
      [null, '第三党支部', '正式党员', '13800000123', null, null],
    ])
    expect(nameless).toMatchObject({ partly: true, counts: { problem: 1, left: 0 } })
  })

  it('makes no second person of a name with letters nobody sees, nor of another dot (X8, X9)', async () => {
    await organ.add(organ.nodes.branch, { name: '阿依·古丽' })
    const { counts } = await branchPreview([
      ...asItIs.map(([name, ...rest]) => [`${name}\u200B`, ...rest]),
      ['阿依•古丽', '第三党支部', '正式党员', null, null, null],
    ])
    expect(counts).toMatchObject({ problem: 0, added: 0, changed: 0, left: 0 })
  })

  it('asks about a remark or a mark beside a name: the person is neither new nor missing (X9)', async () => {
    const { counts, importId } = await branchPreview([
      ['王党员（女）', '第三党支部', '正式党员', null, null, null],
      ['李委员*', '第三党支部', '正式党员', null, null, null],
      ...asItIs.filter(([name]) => name !== '王党员' && name !== '李委员'),
      ['阿依·古丽', '第三党支部', '正式党员', null, null, null],
    ])
    expect(counts).toMatchObject({ problem: 2, added: 0, changed: 0, left: 0 })
    expect((await rowsOf(organ, importId, 'problem')).flatMap(({ faults }) => faults.map(({ why }) => why))).toEqual([
      '“王党员（女）”里有“（女）”，请只留姓名',
      '“李委员*”里有“*”，请只留姓名',
    ])
  })

  it('finds a person in another branch by the number, and shows the move', async () => {
    const { importId, counts } = await previewOf(organ, organ.nodes.generalBranch, [
      heads,
      ['王党员', '第五党支部', '正式党员', '13900000003', null, null],
    ])
    expect(counts).toMatchObject({ changed: 1, added: 0 })
    expect((await rowsOf(organ, importId, 'changed'))[0]!.changes).toEqual([
      { column: 'branch', before: '第三党支部', after: '第五党支部' },
      { column: 'group', before: '第一党小组', after: '' },
    ])
  })

  it('shows a changed number masked, and keeps none in the clear', async () => {
    const { importId } = await branchPreview([
      ['赵积极', '第三党支部', '入党积极分子', '13800000555', null, null],
      ['秘密人', '第三党支部', '正式党员', '13800000666', null, null],
    ])
    expect((await rowsOf(organ, importId, 'recovery'))[0]!.changes).toEqual([
      { column: 'phone', before: '139****0004', after: '138****0555' },
    ])
    expect(JSON.stringify(await rowsOf(organ, importId, 'added'))).not.toContain('13800000666')
  })

  it('keeps no number of a preview in the clear, and forgets it a day later or with the next import', async () => {
    const { importId } = await branchPreview([['秘密人', '第三党支部', '正式党员', '13800000667', null, null]])
    const stored = readdirSync(organ.cloud.dataDir, { recursive: true, encoding: 'utf8' })
      .map((file) => join(organ.cloud.dataDir, file))
      .filter((file) => statSync(file).isFile())
      .map((file) => readFileSync(file, 'latin1'))
    expect(stored.some((text) => text.includes(importId))).toBe(true)
    expect(stored.some((text) => text.includes('13800000667'))).toBe(false)
    organ.cloud.setNow('2026-11-21T00:59:00.000Z')
    expect(await rowsOf(organ, importId, 'added')).toHaveLength(1)
    organ.cloud.setNow('2026-11-21T01:01:00.000Z')
    expect((await organ.refused(openIds.zhou, 'org.rosterRows', { importId, state: 'added' })).code).toBe('importStale')
    organ.cloud.setNow('2026-11-20T01:00:00.000Z')
  })
})
