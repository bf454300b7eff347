import { existsSync, readFileSync } from 'node:fs'

const text = readFileSync('docs/security.md', 'utf8')

/** Who an attack may come from: each has a table of its own. */
const attackers = [
  '外人',
  '党员',
  '书记',
  '机关党委专职党务干部',
  '系统管理员、审计员',
  '数据库的读者',
  '数据库的作者',
  '持有云函数环境变量的人',
  '串通的扫码人',
  '捡到手机的人',
]
/** Every row of every table whose last column names tests. */
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .slice(1, -1)
      .split(' | ')
      .map((cell) => cell.trim()),
  )
  .filter((cells) => cells.at(-1) !== '测试' && !/^-+/.test(cells[0]!))

const titlesIn = (path: string): string[] => {
  const call = /\b(?:it|test|describe|tells)(?:\.each\((?:[^()]|\([^()]*\))*\))?\(\s*(['"`])((?:\\.|(?!\1).)*)\1/g
  return [...readFileSync(path, 'utf8').matchAll(call)].map(([, , title]) => title as string)
}

describe('the page of threats', () => {
  it('has a table for everyone an attack may come from', () => {
    const heads = [...text.matchAll(/^### (.+)$/gm)].map(([, head]) => head as string)
    expect(heads).toHaveLength(attackers.length)
    for (const [place, head] of heads.entries()) expect(head.startsWith(attackers[place]!)).toBe(true)
    expect(rows.length).toBeGreaterThan(60)
  })

  it('has no cell without its test', () => {
    for (const cells of rows) {
      expect(cells).toHaveLength(3)
      const named = [...cells[2]!.matchAll(/`(tests\/[^`]+)` › /g)].length
      expect([cells[0], named > 0]).toEqual([cells[0], true])
    }
  })

  it('names tests that are there, by their files and their very titles', () => {
    for (const cells of rows)
      for (const [, path = '', title = ''] of cells[2]!.matchAll(/`(tests\/[^`]+)` › ([^`]+?)(?=；`|$)/g)) {
        expect([path, existsSync(path)]).toEqual([path, true])
        expect([path, title, titlesIn(path).some((each) => each.startsWith(title))]).toEqual([path, title, true])
      }
  })
})
