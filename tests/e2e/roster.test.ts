import { routes } from '../../src/platform/routes'
import { barriers } from '../support/browser/accessible'
import type { Phone } from '../support/browser/phone'
import { beginStory, desktop } from '../support/browser/story'
import type { SheetCell } from '../support/sheet'
import { heads, sheetOf } from '../support/sheet'
import { bookOf, merged, rowsOfCells, type Written } from '../support/book'

const story = beginStory()

const chooses = async (phone: Phone, rows: SheetCell[][] | Buffer) => {
  const asked = phone.page.waitForEvent('filechooser')
  await phone.taps('选择表格')
  const content = Buffer.isBuffer(rows) ? rows : await sheetOf(rows)
  await (
    await asked
  ).setFiles({
    name: '第三党支部名册.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: content,
  })
}

story.tells(
  '周牧之 imports a sheet: sees every row first, imports, corrects the wrong row and imports again',
  async () => {
    const zhou = await story.phone('zhou-committee-officer', { size: desktop })
    await zhou.sees('我的')
    await zhou.opens(routes.orgTree)
    // The tree shows a level at a time; a branch further below is found by its name.
    await zhou.types('在党组织里找', '第三')
    await zhou.taps('查找')
    await zhou.taps('第三党支部')
    await zhou.taps('从表格导入')
    await zhou.sees('从表格导入名册')
    await story.pictures('choosing a roster')
    expect(await barriers(zhou.page)).toEqual([])

    const good = ['司马新', '第三党支部', '正式党员', '13700001234', null, '2016年7月1日']
    await chooses(zhou, [heads, good, ['欧阳错*', '第三党支部', '预备党员', '13700001235', null, null]])
    await zhou.sees('可以导入：新增 1 人')
    await zhou.sees('姓名：“欧阳错*”里有“*”，请只留姓名')
    await story.pictures('preview of a roster')
    expect(await barriers(zhou.page)).toEqual([])
    await zhou.taps('导入 1 人')
    await zhou.sees('导入好了：新增 1 人')
    await zhou.taps('完成')
    await zhou.sees('司马新')

    await zhou.taps('从表格导入')
    await chooses(zhou, [heads, good, ['欧阳错', '第三党支部', '预备党员', '13700001235', null, null]])
    await zhou.sees('可以导入：新增 1 人')
    await zhou.sees('另有 1 人没有变化。')
    await zhou.taps('导入 1 人')
    await zhou.sees('导入好了：新增 1 人')
  },
)

story.tells(
  'on a phone, 周牧之 transfers 司马新 to another branch, whose page then says where he was before',
  async () => {
    const zhou = await story.phone('zhou-committee-officer')
    await zhou.sees('我的')
    await zhou.opens(routes.orgTree)
    await zhou.taps('综合党总支')
    await zhou.sees('对照条例')
    await zhou.taps(/党总支一般为 50 至 100 名/)
    await zhou.sees('《中国共产党党和国家机关基层组织工作条例》第五、六条')
    await story.pictures('a notice with its article')
    await zhou.answers('关闭')
    await story.pictures('a branch with its notices')
    expect(await barriers(zhou.page)).toEqual([])
    // Or through what stands above it.
    await zhou.taps('第三党支部')
    await zhou.taps('从表格导入')
    await chooses(zhou, [
      heads,
      ['司马新', '第三党支部', '正式党员', '13700001234', null, '2016-07-02'],
      ['欧阳错', '第三党支部', '群众', '13700001235', null, null],
    ])
    await zhou.sees('可以导入：变动 1 人，有 1 处没有读懂')
    await zhou.taps('变动 1')
    await zhou.sees('入党日期：2016-07-01 → 2016-07-02')
    await story.pictures('a preview on a phone')
    await zhou.taps('未列入')
    await zhou.sees('默认不动')
    await story.pictures('people who are not in the sheet')
    expect(await barriers(zhou.page)).toEqual([])
    await zhou.taps('变动 1')
    await zhou.taps('导入 1 人')
    await zhou.taps('完成')

    await zhou.taps('司马新')
    await zhou.taps('转接组织关系')
    await zhou.sees('过去的会议和签到仍记在第三党支部')
    await zhou.taps('转入的党支部，请选择')
    await zhou.types('找转入的党支部', '第二')
    await zhou.taps('查找')
    await zhou.page.getByRole('radio', { name: /^第二党支部/ }).click()
    await zhou.types('事由', '工作调动')
    await story.pictures('transferring a member')
    await zhou.answers('转接')
    await zhou.sees('曾在')
    await zhou.sees(/^第三党支部，2026年11月20日到 2026年11月20日$/)
  },
)

/** A 党总支's own book: a cover, a branch a sheet, titles, two rows of heads, footers, an ID number nobody asked for. */
const generalBook = () => {
  const top: (readonly Written[])[] = [
    ['序号', '姓名', '基本情况', null, null, '党员归类', '入党年月'],
    [null, null, '性别', '公民身份证号', '联系电话', null, null],
  ]
  const person = (at: number, name: string, phone: string, kind: string, joined: string): Written[] => [
    at,
    name,
    '女',
    `11010119900307000${at}`,
    phone,
    kind,
    joined,
  ]
  const branch = (name: string, title: string, people: Written[][]) => {
    const rows = [[title], ...top, ...people, ['填表人：某某　审核人：某某　2026年11月20日']]
    const last = rows.length
    const areas = ['A1:G1', 'A2:A3', 'B2:B3', 'C2:E2', 'F2:F3', 'G2:G3', `A${last}:G${last}`]
    return { name, rows: rowsOfCells(rows), after: merged(...areas) }
  }
  return bookOf({
    sheets: [
      { name: '封面', rows: rowsOfCells([['综合党总支党员名册'], ['2026年11月']]) },
      branch('一支部', '综合党总支第一党支部党员花名册', [
        person(1, '端木新', '13700002001', '正式党员', '2012年7月'),
        person(2, '阿依•古丽新', '0998-1234567', '预备党员', '2026.06'),
      ]),
      branch('2支部', '第二党支部党员花名册', [
        person(1, '钟离新', '无', '正式党员', '—'),
        person(2, '东方新', '13700002004（微信同号）', '在册', '20127'),
      ]),
      branch('老干部口', '党员花名册', [person(1, '公孙新', '137 0000 2005', '正式党员', '1998-07-01')]),
    ],
  })
}

story.tells(
  'X: a 党总支 hands in its own book, answers three questions, imports it, and finds it unchanged',
  async () => {
    const zhou = await story.phone('zhou-committee-officer')
    await zhou.sees('我的')
    await zhou.opens(routes.orgTree)
    await zhou.taps('综合党总支')
    await zhou.taps('从表格导入')
    await zhou.taps('认得哪些列名和写法')
    await zhou.sees('只写到月的，就记到月，不补成 1 日。')
    await story.pictures('what a sheet may say')
    expect(await barriers(zhou.page)).toEqual([])
    await zhou.answers('关闭')

    await chooses(zhou, generalBook())
    await zhou.sees('先回答 1 个问题')
    await zhou.page.getByRole('radio', { name: /^党员归类/ }).click()
    await story.pictures('which column it is')
    expect(await barriers(zhou.page)).toEqual([])
    await zhou.taps('按回答重新读')
    await zhou.sees('“在册”是哪种身份？')
    await zhou.page
      .getByRole('radiogroup', { name: '“在册”是哪种身份？' })
      .getByRole('radio', { name: '正式党员' })
      .click()
    await zhou.page
      .getByRole('radiogroup', { name: '“老干部口”里的同志在哪个党支部？' })
      .getByRole('radio', { name: '第四党支部' })
      .click()
    await zhou.taps('按回答重新读')
    await zhou.sees('可以导入：新增 5 人，有 2 处没有读懂')
    await zhou.sees('“封面”没有名册的列名，没有读。')
    await zhou.sees('读了 3 张表：一支部、2支部、老干部口。')
    await zhou.taps('新增 5')
    await zhou.sees('手机号：137****2004')
    await zhou.sees('入党日期：2026-06')
    await story.pictures('what will be written')
    expect(await barriers(zhou.page)).toEqual([])
    await zhou.taps('没读懂 2')
    await zhou.sees('手机号：“…4567”是座机，不是手机号')
    await zhou.taps('导入 5 人')
    await zhou.sees('导入好了：新增 5 人')
    await zhou.taps('完成')

    await zhou.taps('从表格导入')
    await chooses(zhou, generalBook())
    // Heads and words are remembered; whose a sheet of this book is, is asked of each book.
    await zhou.sees('“老干部口”里的同志在哪个党支部？')
    await zhou.page.getByRole('radio', { name: '第四党支部' }).click()
    await zhou.taps('按回答重新读')
    await zhou.sees('名册和表格一致，有 2 处没有读懂')
    await zhou.sees('另有 5 人没有变化。')
  },
)
