import { branchSpellings, rosterTable } from './rosterTable'
import { askedBack, noneWords, understood, type SheetColumn, type SheetTable } from './sheetTable'

/** What the reader of sheets understands, for people: made from the tables it reads by, so that it never says otherwise. */
export interface GuidePart {
  title: string
  lines: string[]
}
const list = (words: readonly string[]) => words.join('、')

const headsOf = ({ label, heads, identifies, needed }: SheetColumn): string =>
  `${label}${needed ? '（要有）' : ''}：${list(heads.flat())}${identifies ? '。读不懂时这一行不导入' : ''}`

const wordsOf = ({ label, words }: SheetColumn, called: (value: string) => string): string[] => {
  const values = [...new Set(Object.values(words ?? {}))]
  return values.map((value) => {
    const written = Object.entries(words ?? {}).flatMap(([word, meant]) => (meant === value ? [word] : []))
    return `${label}写成 ${list(written)}，都是${called(value)}`
  })
}
const waysOf = (kind: keyof typeof understood): string[] => {
  const reads = [...new Set(understood[kind].map(({ read }) => read))]
  return [
    ...reads.map((read) => {
      const ways = understood[kind].filter((each) => each.read === read).map(({ written }) => written)
      return `${list(ways)}，都读作 ${read}`
    }),
    `读不准、要问的：${list(askedBack[kind])}`,
  ]
}

export const sheetGuide = (table: SheetTable<string>, called: (value: string) => string): GuidePart[] => {
  const columns = Object.values(table)
  return [
    {
      title: '列名',
      lines: [
        ...columns.map(headsOf),
        '两列都像时，取写在前面的叫法；认不出的会问“哪一列是……”，答过一次，本机关以后都记得。',
      ],
    },
    { title: '身份', lines: columns.flatMap((column) => wordsOf(column, called)) },
    { title: '日期', lines: [...waysOf('day'), '只写到月的，就记到月，不补成 1 日。'] },
    { title: '手机号', lines: [...waysOf('phone'), '座机、两个号码不会猜；人照常导入，号码空着。'] },
    { title: '党支部', lines: [`${list(branchSpellings)}，都是综合党总支的第三党支部`, '有两个支部都像时，要问。'] },
    { title: '没有填写', lines: [`空着，或写 ${list(noneWords)}，都当作没有填写，不改名册。`] },
    {
      title: '表',
      lines: [
        '一个文件里有几张表的，看得见的都读；隐藏的表、图表和没有名册列名的表不读，会写明是哪一张。',
        '一个支部一张表的，表名、标题或中间的支部名称就是党支部。',
        '列名可以有两行；党支部、身份、党小组竖着合并的，管下面各行；合计、填表人一类的行不当作党员。',
        '公式和 #N/A 一类的错误值不读，会写明在哪一行。',
        '能读 .xlsx 和 .csv；旧版 .xls 和网页格式，请先另存为 .xlsx。',
        '名册用不到的列（如身份证号）不读、不存。',
      ],
    },
  ]
}
export const rosterGuide = (called: (value: string) => string): GuidePart[] => sheetGuide(rosterTable, called)
