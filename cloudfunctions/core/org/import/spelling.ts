import { tight } from '../../sheet/words'

/** How people write the name of a branch, brought to one form: 第3党支部, 三支部 and 第三党支部委员会 are 第三支部. */

const digits = '零一二三四五六七八九'
/** 3 → 三, 12 → 十二, 20 → 二十. */
const inChinese = (number: number): string => {
  if (number < 10) return digits[number] as string
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return `${tens > 1 ? digits[tens] : ''}十${ones > 0 ? digits[ones] : ''}`
}

const parting = /[\s/\\\-—–_·,、.;:]/g
/** Above a branch only the unit's own name tells one from another. */
const office = /中国共产党|中共|委员会|党总支部|党总支|总支部|总支|党委|党组/g

/** What stands in brackets at the end is what a branch belongs to, and goes before it. */
const bracketFirst = (text: string): string => {
  const [, name, within] = /^([^()]*)\(([^()]*)\)$/.exec(text) ?? []
  return name === undefined ? text : `${within}${name}`
}

/** The one form of a branch's name, with whatever stands before it. */
export const spelledBranch = (text: string): string =>
  bracketFirst(tight(text))
    .replace(parting, '')
    .replace(/^(中国共产党|中共)/, '')
    .replace(/支部委员会$/, '支部')
    .replace(/党支部/g, '支部')
    .replace(/第?0*([1-9]\d?)(?=支部)/g, (_, number: string) => `第${inChinese(Number(number))}`)
    .replace(/(^|[^第一二三四五六七八九十])([一二三四五六七八九十]+)(?=支部)/g, '$1第$2')

/** The units above a branch without what kind of organization they are, from the highest down. */
export const unitsOf = (names: readonly string[]): string[] =>
  names.map((name) => tight(name).replace(office, '').replace(parting, '')).filter(Boolean)

/** Whether what stands before a branch's name names what is above it, in whole or in part. */
const namesAbove = (rest: string, units: readonly string[]): boolean => {
  const bare = rest.replace(office, '')
  return units.join('').includes(bare) || units.some((unit) => unit.length > 2 && bare.endsWith(unit))
}

/** Whether the one text means a branch of this form below these units: either may say more of what stands above. */
export const meansBranch = (spelled: string, branch: string, units: readonly string[]): boolean => {
  if (spelled.endsWith(branch)) return namesAbove(spelled.slice(0, spelled.length - branch.length), units)
  return (
    branch.endsWith(spelled) &&
    /支部$/.test(spelled) &&
    namesAbove(branch.slice(0, branch.length - spelled.length), units)
  )
}

/** What is left of a title when it is that of a roster: 2026年第三党支部党员花名册 → 第三党支部. */
export const withoutTitle = (text: string): string =>
  tight(text)
    .replace(/^\d{4}年度?/, '')
    .replace(
      /(全体|在册|正式|预备)*(党员|党内)?(干部)?(花名册|名册|名单|信息|基本情况|情况|统计|登记|台账|一览)[^支部]*$/,
      '',
    )
