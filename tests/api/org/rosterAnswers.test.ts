import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { RosterAnswer, RosterPreview } from '../../../src/contract/orgRoster'
import type { WhoAnswer } from '../../../src/contract/orgRosterWords'
import { importedRows, type RowsDoc } from '../../../cloudfunctions/core/org/import/store'
import { openTexts } from '../../../cloudfunctions/core/record/seal'
import { bookOf, merged, rowsOfCells, type Written } from '../../support/book'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'
import { asItIs, handsIn, rowsOf } from '../../support/roster'
import { heads } from '../../support/sheet'
import { documents } from '../../support/stored'

const sheet = (name: string, rows: readonly (readonly Written[])[], after = '') => ({
  name,
  rows: rowsOfCells(rows),
  after,
})
const file = (name: string) => readFileSync(join(__dirname, '../../fixtures/sheets', name))

describe('a roster that leaves something to be asked', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan({ workers: 2 })
  })
  afterAll(() => organ.stop())

  const previewOf = async (
    bytes: Buffer,
    answers: RosterAnswer[] = [],
    node = organ.nodes.branch,
  ): Promise<RosterPreview> =>
    organ.ok(openIds.zhou, 'org.previewRoster', { ...(await handsIn(organ, 'zhou', node, bytes)), answers })
  const rows = (...lines: (readonly Written[])[]) => bookOf({ sheets: [sheet('名册', [heads, ...lines])] })
  const apply = (importId: string, who: { key: string; is: WhoAnswer }[] = []) =>
    organ.ok(openIds.zhou, 'org.applyRoster', { importId, from: 0, remove: [], who })
  const shown = async (memberId: string) => organ.ok(openIds.zhou, 'org.showMember', { memberId })
  const line = (name: string, phone: string | null) => [name, '第三党支部', '正式党员', phone, null, null]

  describe('X1: one person’s number beside another’s name', () => {
    it('is a question and no default: left open, nothing is written', async () => {
      const { importId, counts } = await previewOf(rows(line('林新来', '13900000003')))
      expect(counts).toMatchObject({ who: 1, added: 0, changed: 0 })
      const [row] = await rowsOf(organ, importId, 'who')
      expect(row!.who!.map(({ is, text }) => [is, text])).toEqual([
        ['rename', '改名：王党员现在叫林新来，号码、签到和谈话都还是这位同志的'],
        ['number', '换了人：新登记林新来，号码原来是王党员的'],
      ])
      expect(await apply(importId)).toMatchObject({ total: 0, added: 0, changed: 0 })
      expect(await shown(organ.members.wang)).toMatchObject({ name: '王党员', phoneMasked: '139****0003' })
      expect((await rowsOf(organ, importId, 'left')).map(({ name }) => name)).not.toContain('王党员')
    })

    it('takes no number from somebody who is protected: the new person comes without one', async () => {
      const { importId } = await previewOf(rows(line('林新来', '13900000003')))
      const [row] = await rowsOf(organ, importId, 'who')
      expect(row!.who![1]!.but).toMatch(/^王党员绑定过微信、任过职或有谈心谈话，这次不动手机号/)
      expect(await apply(importId, [{ key: row!.key, is: 'number' }])).toMatchObject({ added: 1, skipped: [] })
      expect(await shown(organ.members.wang)).toMatchObject({ name: '王党员', phoneMasked: '139****0003' })
    })

    it('renames when that is the answer, once', async () => {
      const id = await organ.add(organ.nodes.branch, { name: '旧名', phone: '13800002001' })
      const { importId } = await previewOf(rows(line('新名', '13800002001')))
      const who = [{ key: '2', is: 'rename' as const }]
      expect(await apply(importId, who)).toMatchObject({ changed: 1, total: 1 })
      expect(await apply(importId, who)).toMatchObject({ changed: 1, total: 1 })
      expect(await shown(id)).toMatchObject({ name: '新名', phoneMasked: '138****2001', version: 2 })
    })

    it('gives the number to somebody new when that is the answer, and its holder is left without one', async () => {
      const id = await organ.add(organ.nodes.branch, { name: '老号主', phone: '13800002002' })
      const { importId } = await previewOf(rows(line('新号主', '13800002002')))
      expect(await apply(importId, [{ key: '2', is: 'number' }])).toMatchObject({ added: 1, skipped: [] })
      expect(await shown(id)).toMatchObject({ name: '老号主', phoneMasked: null })
      expect((await previewOf(rows(line('新号主', '13800002002')))).counts).toMatchObject({ unchanged: 1, who: 0 })
    })

    it('is the same question for two numbers swapped, and both answers come into force', async () => {
      const [one, two] = [
        await organ.add(organ.nodes.branch, { name: '换号甲', phone: '13800002003' }),
        await organ.add(organ.nodes.branch, { name: '换号乙', phone: '13800002004' }),
      ]
      const { importId, counts } = await previewOf(rows(line('换号甲', '13800002004'), line('换号乙', '13800002003')))
      expect(counts).toMatchObject({ who: 2, changed: 0, problem: 0 })
      const both = (['2', '3'] as const).map((key) => ({ key, is: 'number' as const }))
      expect(await apply(importId, both)).toMatchObject({ changed: 2, skipped: [] })
      expect(await shown(one)).toMatchObject({ name: '换号甲', phoneMasked: '138****2004' })
      expect(await shown(two)).toMatchObject({ name: '换号乙', phoneMasked: '138****2003' })
    })

    it('answers nothing about a row that was not asked about', async () => {
      const { importId } = await previewOf(rows(line('又一位', null)))
      const input = { importId, from: 0, remove: [], who: [{ key: '2', is: 'rename' }] }
      expect(await organ.refused(openIds.zhou, 'org.applyRoster', input)).toMatchObject({
        code: 'badInput',
        field: 'who',
      })
    })

    it('asks about S58 whoever the number is of', async () => {
      await organ.add(organ.nodes.branch, { name: '原号主', phone: '13900000013' })
      const { counts } = await previewOf(file('S58-number-of-another-person.xlsx'))
      expect(counts).toMatchObject({ who: 1, changed: 0, added: 0 })
    })
  })

  describe('X11: heads and words nobody has heard of', () => {
    const book = (kinds: string[] = ['在册', '发展中']) =>
      bookOf({
        sheets: [sheet('名册', [['姓名', '党员归类'], ...kinds.map((kind, at) => [`归类${at}`, kind])])],
      })

    it('are asked once, and remembered by the organ', async () => {
      const first = await previewOf(book())
      expect(first.counts).toMatchObject({ added: 0, problem: 0, left: 0 })
      expect(first.questions).toMatchObject([{ id: 'head:kind', text: '哪一列是身份？', answer: null }])
      const second = await previewOf(book(), [{ id: 'head:kind', value: '党员归类' }])
      expect(second.questions.map(({ id, answer }) => [id, answer])).toEqual([
        ['word:kind:在册', null],
        ['word:kind:发展中', null],
        ['head:kind', '党员归类'],
      ])
      expect(second.counts).toMatchObject({ added: 0, problem: 2 })
      const answers = [
        { id: 'word:kind:在册', value: 'fullMember' },
        { id: 'word:kind:发展中', value: 'skip' },
      ]
      expect((await previewOf(book(), answers)).counts).toMatchObject({ added: 1, problem: 0 })
      const again = await previewOf(book())
      expect(again.counts).toMatchObject({ added: 1, problem: 0 })
      expect(again.questions.every(({ answer }) => answer !== null)).toBe(true)
      const [row] = await rowsOf(organ, again.importId, 'added')
      expect(row!.changes).toEqual([{ column: 'kind', before: '', after: '正式党员' }])
    })

    it('an answer can be taken back by another', async () => {
      const changed = await previewOf(book(), [{ id: 'word:kind:在册', value: 'probationaryMember' }])
      const [row] = await rowsOf(organ, changed.importId, 'added')
      expect(row!.changes).toEqual([{ column: 'kind', before: '', after: '预备党员' }])
    })

    it('a kind nobody has written is asked for whoever is new, and stays what it was for the others', async () => {
      const bytes = bookOf({
        sheets: [
          sheet('名册', [
            ['姓名', '手机号'],
            ['王党员', '13900000003'],
            ['无类别', null],
          ]),
        ],
      })
      const none = { id: 'head:kind', value: '' }
      const asked = await previewOf(bytes, [none])
      expect(asked.counts).toMatchObject({ unchanged: 1, problem: 1 })
      expect(asked.questions.find(({ id }) => id === 'word:kind:')).toMatchObject({ note: '有 1 行没有填写。' })
      const answered = await previewOf(bytes, [none, { id: 'word:kind:', value: 'activist' }])
      expect(answered.counts).toMatchObject({ unchanged: 1, added: 1, problem: 0 })
    })

    it('a branch is asked by its spelling, and a sheet without one by its name', async () => {
      const bytes = bookOf({
        sheets: [
          sheet('老地方', [
            ['姓名', '身份'],
            ['某甲', '正式党员'],
          ]),
          sheet('名册', [
            ['姓名', '身份', '支部'],
            ['某乙', '正式党员', '老干部口'],
            ['某丙', '正式党员', '3支部'],
          ]),
        ],
      })
      const asked = await previewOf(bytes, [], organ.nodes.generalBranch)
      expect(asked.questions.map(({ id }) => id)).toEqual(['word:branch:老干部口', 'sheet:老地方'])
      expect(asked.counts).toMatchObject({ problem: 2, added: 1 })
      const answers = [
        { id: 'word:branch:老干部口', value: organ.nodes.otherBranch },
        { id: 'sheet:老地方', value: organ.nodes.branch },
      ]
      const answered = await previewOf(bytes, answers, organ.nodes.generalBranch)
      expect(
        (await rowsOf(organ, answered.importId, 'added')).map(({ name, branchName }) => [name, branchName]),
      ).toEqual([
        ['某甲', '第三党支部'],
        ['某乙', '第五党支部'],
        ['某丙', '第三党支部'],
      ])
      // The spelling is the organ's; whose a sheet of one book was is not asked of the next by its name.
      expect(
        (await previewOf(bytes, [], organ.nodes.generalBranch)).questions.map(({ id, answer }) => [id, answer]),
      ).toEqual([
        ['sheet:老地方', null],
        ['word:branch:老干部口', organ.nodes.otherBranch],
      ])
    })
  })

  describe('X4: a book of which something was not read', () => {
    const roster = sheet('三支部', [heads, ...asItIs.slice(0, 3)])
    it('offers nobody for removal where the rest may be about them, and names what was not read', async () => {
      const hidden = { ...sheet('旧名册', [heads, line('赵积极', null)]), state: 'hidden' as const }
      const cover = sheet('封面', [['党员名册'], ['制表'], ['赵积极']])
      for (const other of [hidden, cover]) {
        const { partly, counts, unreadSheets } = await previewOf(bookOf({ sheets: [other, roster] }))
        expect({ partly, left: counts.left }).toEqual({ partly: true, left: 0 })
        expect(unreadSheets).toEqual([other === hidden ? '“旧名册”隐藏的表没有读' : '“封面”没有名册的列名，没有读'])
      }
    })
    it('offers them where nothing else in the book is about anybody', async () => {
      const cover = sheet('封面', [['党员名册'], ['2026年11月']])
      const { importId, partly, counts } = await previewOf(bookOf({ sheets: [cover, roster] }))
      expect(partly).toBe(false)
      expect(counts.left).toBeGreaterThan(0)
      expect((await rowsOf(organ, importId, 'left')).map(({ name }) => name)).toContain('赵积极')
    })
  })

  describe('X5: cells that were not understood', () => {
    it('leave the person in and are listed apart, and what the roster has stays', async () => {
      const { importId, counts, unreadCells } = await previewOf(
        rows(['王党员', '第三党支部', '正式党员', '0998-1234567', '第九小组', '解放前'], line('座机新人', '8123456')),
      )
      expect(counts).toMatchObject({ problem: 0, added: 1, changed: 0, unchanged: 1, unread: 2 })
      expect(unreadCells).toBe(4)
      expect(
        (await rowsOf(organ, importId, 'unread')).map(({ row, faults }) => [row, faults.map(({ column }) => column)]),
      ).toEqual([
        [2, ['phone', 'joinedOn', 'group']],
        [3, ['phone']],
      ])
    })
    it('a month is kept as a month, and says nothing against a day of it', async () => {
      const month = (name: string) => [name, '第三党支部', '正式党员', null, null, '2012年7月']
      const first = await previewOf(rows(month('记月的')))
      await apply(first.importId)
      expect((await previewOf(rows(month('记月的')))).counts).toMatchObject({ unchanged: 1 })
      const known = await organ.add(organ.nodes.branch, { name: '记日的', joinedOn: '2012-07-15' })
      expect((await previewOf(rows(month('记日的')))).counts).toMatchObject({ unchanged: 1, changed: 0 })
      expect(await shown(known)).toMatchObject({ joinedOn: '2012-07-15' })
    })
  })

  it('X13: keeps an ID number nowhere: not in data, log or file, nor in what is sealed', async () => {
    const id = '110101199003070001'
    const wide = ['姓名', '党支部', '身份', '手机号', '党小组', '入党日期', '公民身份证号', '备注']
    const bytes = bookOf({
      sheets: [
        sheet(
          '名册',
          [wide, [`贺小满${id}`, id, id, id, id, id, id, id], [...line('贺无号', null), id, `证件 ${id}`], [id]],
          merged('A9:H9'),
        ),
        sheet(id, [['身份证号', id], [id]]),
        { ...sheet('隐藏', [wide, [id, id]]), state: 'hidden' as const },
      ],
    })
    const { importId } = await previewOf(bytes)
    await apply(importId)
    const told = JSON.stringify(
      await Promise.all((['problem', 'unread', 'added'] as const).map((state) => rowsOf(organ, importId, state))),
    )
    const secrets = JSON.parse(readFileSync(join(organ.cloud.dataDir, 'secrets.json'), 'utf8')) as Record<
      string,
      string
    >
    process.env['RECORD_KEYS'] = secrets['RECORD_KEYS']
    const opened = [...documents(organ.cloud)].flatMap(([place, doc]) =>
      place.startsWith('importRows/') ? [openTexts(importedRows, doc as unknown as RowsDoc).rows as string] : [],
    )
    expect(opened.some((text) => text.includes('贺无号'))).toBe(true)
    const stored = readdirSync(organ.cloud.dataDir, { recursive: true, encoding: 'utf8' })
      .map((each) => join(organ.cloud.dataDir, each))
      .filter((each) => statSync(each).isFile())
      .map((each) => readFileSync(each, 'latin1'))
    // Its parts too: what stands before the last four.
    for (const text of [told, ...opened, ...stored]) {
      expect(text.includes(id)).toBe(false)
      expect(text.includes(id.slice(0, 14))).toBe(false)
      expect(text.includes('19900307')).toBe(false)
    }
  })
})
