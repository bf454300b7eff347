import { readFileSync } from 'node:fs'
import { sheetsPage } from '../../../../../../cloudfunctions/core/org/import/describe'
import {
  branchAround,
  findBranch,
  findGroup,
  type Places,
} from '../../../../../../cloudfunctions/core/org/import/places'
import { spelledBranch, unitsOf, withoutTitle } from '../../../../../../cloudfunctions/core/org/import/spelling'
import type { OrgNode } from '../../../../../../cloudfunctions/core/org/store'
import { branchSpellings } from '../../../../../../src/contract/rosterTable'

const root = '岚溪县县直机关党委'
/** Branches of 综合党总支 and 业务党总支, both of the committee. */
const node = (name: string, under: string, kind: OrgNode['kind'] = 'branch') =>
  ({ _id: `${under}/${name}`, name, kind, parentId: under }) as OrgNode
const placesOf = (branches: readonly [name: string, general: string][], more: Partial<Places> = {}): Places => {
  const nodes = branches.map(([name, general]) => ({ node: node(name, general), general }))
  return {
    branches: nodes.map((each) => each.node),
    groups: [node('第一党小组', '综合党总支/第三党支部', 'partyGroup')],
    only: null,
    answered: new Map(),
    spelled: nodes.map((each) => ({
      node: each.node,
      form: spelledBranch(each.node.name),
      units: unitsOf([root, each.general]),
    })),
    found: new Map(),
    ...more,
  }
}
const branches: [string, string][] = [
  ['第一党支部', '综合党总支'],
  ['第三党支部', '综合党总支'],
  ['第十三党支部', '综合党总支'],
  ['第二十党支部', '业务党总支'],
  ['离退休党支部', '业务党总支'],
]
const found = (places: Places, text: string) => {
  const answer = findBranch(places, text)
  return 'node' in answer ? answer.node.name : answer.why
}

describe('the name of a branch (X11)', () => {
  it('is found by every spelling of S19, which are those the page names', () => {
    const all = placesOf(branches)
    const s19 = ['第三党支部 ', '综合党总支 第三党支部', ...branchSpellings]
    for (const text of s19) expect([text, found(all, text)]).toEqual([text, '第三党支部'])
  })

  it('is another one where the number is another, and none where another unit is named', () => {
    const all = placesOf(branches)
    expect(found(all, '第13党支部')).toBe('第十三党支部')
    expect(found(all, '十三支部')).toBe('第十三党支部')
    expect(found(all, '第20支部')).toBe('第二十党支部')
    expect(found(all, '离退休支部')).toBe('离退休党支部')
    for (const text of ['教育局第三党支部', '业务党总支第三党支部', '第四党支部', '党支部', '支部', '第党支部'])
      expect([text, found(all, text)]).toEqual([text, expect.stringMatching(/^没有/)])
  })

  it('is asked where two have it, unless what stands above is named or it was answered', () => {
    const twice = placesOf([...branches, ['第三党支部', '业务党总支']])
    expect(found(twice, '三支部')).toBe('有 2 个“三支部”，请在前面写上级组织的名称')
    const answer = findBranch(twice, '业务第3支部')
    expect('node' in answer && answer.node.parentId).toBe('业务党总支')
    const taught = placesOf(branches, { answered: new Map([['老干部支部', '业务党总支/离退休党支部']]) })
    expect(found(taught, '老干部支部')).toBe('离退休党支部')
  })

  it('X13: tells no row of digits that stands in its place', () => {
    expect(found(placesOf(branches), '110101199003070001')).toBe('没有“…0001”，请先设立，或在上面回答是哪个党支部')
  })

  it('X4: is that of the title, the tab or the line between the rows', () => {
    const all = placesOf(branches)
    const around = (...lines: string[]) => branchAround(all, lines)?.name ?? null
    expect(around('2026年度综合党总支第三党支部党员花名册')).toBe('第三党支部')
    expect(around('党支部：第三党支部 填表日期：2026年11月')).toBe('第三党支部')
    expect(around('以下为离退休同志', '离退休党支部（12人）', '三支部')).toBe('第三党支部')
    expect(around('Sheet1', '名册', '党员基本情况统计表')).toBeNull()
    expect(withoutTitle('中共第三党支部全体党员名册')).toBe('中共第三党支部')
  })

  it('finds a group by either way of writing its number', () => {
    const all = placesOf(branches)
    for (const text of ['第一党小组', '第1党小组', '一小组', '第一小组'])
      expect([text, findGroup(all, all.branches[1] as OrgNode, text)]).toEqual([text, { node: all.groups[0] }])
    expect(findGroup(all, all.branches[0] as OrgNode, '第一党小组')).toHaveProperty('why')
  })
})

it('the page of what is understood is made from the table', () => {
  expect(readFileSync('docs/sheets.md', 'utf8')).toBe(sheetsPage())
})
