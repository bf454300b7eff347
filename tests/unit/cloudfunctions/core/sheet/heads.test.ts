import { rosterTable } from '../../../../../src/contract/rosterTable'
import { column, one, others, read, refused } from '../../../../support/readRoster'
import { heads } from '../../../../support/sheet'

describe('the heads of columns', () => {
  const unknown = [
    ['姓名', '所在支部', '党员分类', '手机号', '身份证号'],
    ['甲', '第三党支部', '正式党员', '13800000001', '110101199003070001'],
  ]
  it('X11: asks which column it is, with what stands in it and no digit of anything, and reads by the answer', () => {
    const [question] = read(one(unknown)).questions
    expect(question).toMatchObject({ column: 'kind', answer: null })
    expect(question!.heads.map(({ head, sample }) => [head, sample])).toEqual([
      ['党员分类', '正式党员'],
      ['身份证号', ''],
    ])
    const taught = read(one(unknown), { learned: { heads: { 党员分类: 'kind' }, words: {} } })
    expect(column(taught, 'kind')).toEqual(['fullMember'])
    expect(taught.questions).toMatchObject([{ column: 'kind', answer: '党员分类' }])
    expect(read(one(unknown), { notThere: ['kind'] }).questions).toEqual([])
  })

  it('X11: of two columns takes the surer head, and asks where both are as sure', () => {
    const twice = [
      ['姓名', '党支部', '身份', '手机号', '手机号', '联系电话'],
      ['甲', '第三党支部', '正式党员', '13800000001', '13800000002', '8123456'],
    ]
    const [question] = read(one(twice)).questions
    expect(question).toMatchObject({
      column: 'phone',
      heads: [{ value: '手机号@D' }, { value: '手机号@E' }, { value: '联系电话' }],
    })
    const taught = read(one(twice), { learned: { heads: { '手机号@E': 'phone' }, words: {} } })
    expect(column(taught, 'phone')).toEqual(['13800000002'])
  })

  it('knows the columns in any order, with marks beside their heads, and says which it did not use', () => {
    const answer = read(
      one([
        ['序号', '所在支部*', '性别', '党员姓名', '联系电话', '人员类别（必填）'],
        [1, '第三党支部', '男', '王党员', '13900000003', '正式党员'],
      ]),
    )
    expect(answer.rows[0]!.values).toMatchObject({
      name: '王党员',
      branch: '第三党支部',
      phone: '13900000003',
      kind: 'fullMember',
    })
    expect(answer.unusedColumns).toEqual(['序号', '性别'])
  })

  it('knows every head of the table', () => {
    for (const [key, { heads: groups }] of Object.entries(rosterTable).filter(([each]) => each !== 'name'))
      for (const head of groups.flat()) {
        const answer = read(
          one([
            ['姓名', head],
            ['甲', '正式党员'],
          ]),
          { notThere: ['branch', 'kind'] },
        )
        expect([head, answer.unusedColumns]).toEqual([head, []])
        expect(key in answer.rows[0]!.written).toBe(true)
      }
  })

  it('refuses a book without such a sheet, an empty one and one that is too long, each in a sentence', () => {
    expect(
      refused(
        one([
          ['部门', '金额'],
          ['甲', 1],
        ]),
      ),
    ).toBe('sheetColumnsMissing')
    expect(refused(one([[...heads]]))).toBe('sheetEmpty')
    expect(refused(one([]))).toBe('sheetEmpty')
    const many = Array.from({ length: 2001 }, (_, at) => [`甲${at}`, ...others])
    expect(refused(one([heads, ...many]))).toBe('sheetTooLong')
    expect(read(one([heads, ...many.slice(1)])).rows).toHaveLength(2000)
  })
})
