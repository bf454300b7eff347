import { bookOf, merged, rowsOfCells } from '../../../../support/book'
import { column, good, one, others, read } from '../../../../support/readRoster'
import { heads } from '../../../../support/sheet'

describe('the shape of sheets', () => {
  it('X10: reads two rows of heads, the lower where both say something', () => {
    const rows = [
      ['第三党支部党员花名册'],
      ['姓名', '基本情况', null, '党内信息', null],
      [null, '手机号', '性别', '人员类别', '入党时间'],
      ['甲', '13800000001', '男', '正式党员', '2012.07'],
    ]
    const answer = read(one(rows, merged('A1:E1', 'A2:A3', 'B2:C2', 'D2:E2')), { notThere: ['branch'] })
    expect(answer.rows[0]!.values).toMatchObject({
      name: '甲',
      phone: '13800000001',
      kind: 'fullMember',
      joinedOn: '2012-07',
    })
    expect(answer.rows[0]!.around).toEqual(['第三党支部党员花名册', '名册'])
    expect(answer.questions).toEqual([])
    expect(column(read(one(rows, merged('A1:E1', 'B2:C2')), { notThere: ['branch'] }), 'phone')).toEqual([
      '13800000001',
    ])
  })

  it('X10: a branch merged downward stands for every row it covers; a name does not', () => {
    const rows = [
      heads,
      ['甲', ...others].slice(0, 4),
      ['乙', null, '正式党员'],
      [null, null, null, '13800000009'],
      ['丁', '第四党支部', '正式党员'],
    ]
    const answer = read(one(rows, merged('B2:B4', 'A3:A4')))
    expect(answer.rows.map(({ values }) => [values.name, values.branch])).toEqual([
      ['甲', '第三党支部'],
      ['乙', '第三党支部'],
      ['丁', '第四党支部'],
    ])
    expect(answer.passed).toEqual([{ sheet: '名册', row: 4, text: '与上一行是同一个姓名' }])
  })

  it('X10: takes totals, signatures, headings between rows and repeated heads for no person, and numbered blanks for nothing', () => {
    const answer = read(
      one([
        ['序号', '姓名', '身份'],
        [null, '第三党支部'],
        [1, '甲', '正式党员'],
        ['序号', '姓名', '身份'],
        [2, '乙', '正式党员'],
        [3],
        [4],
        ['合计', '2 人'],
        ['填表人：某某', null, '2026年11月'],
      ]),
      { notThere: ['branch'] },
    )
    expect(column(answer, 'name')).toEqual(['甲', '乙'])
    expect(answer.rows[0]!.around[0]).toBe('第三党支部')
    expect(answer.passed.map(({ row }) => row)).toEqual([2, 8, 9])
  })

  it('X4: names the hidden sheet, the chart and the cover it did not read, and which is like a roster', () => {
    const roster = rowsOfCells([heads, [...good]])
    const answer = read(
      bookOf({
        sheets: [
          { name: '字典', rows: roster, state: 'veryHidden' },
          { name: '统计图', rows: '', chart: true },
          { name: '封面', rows: rowsOfCells([['某某党总支党员名册'], ['联系人：王党员'], ['王党员']]) },
          { name: 'Sheet3', rows: '' },
          { name: '一支部', rows: roster },
        ],
      }),
    )
    expect(answer.sheets).toEqual(['一支部'])
    expect(answer.unread.map(({ name, why, alike }) => [name, why, alike])).toEqual([
      ['字典', 'hidden', true],
      ['统计图', 'chart', false],
      ['封面', 'noHeads', false],
      ['Sheet3', 'empty', false],
    ])
    expect(answer.unread[2]!.texts).toContain('王党员')
  })
})
