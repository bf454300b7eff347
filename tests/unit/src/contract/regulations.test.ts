import { cite, regulationOfQuorum, regulations, type Regulation } from '../../../../src/contract/regulations'
import { voteRules } from '../../../../src/contract/vocabulary'

const all: readonly Regulation[] = Object.values(regulations)
const named = (source: string) => (source.match(/条例|细则|问答|计划|规定/g) ?? []).length

describe('0.17: every quote is of one source', () => {
  it.each(all.map((each) => [each.id, each] as const))('%s', (_id, { requirement, source, article, verified }) => {
    expect(named(source)).toBe(1)
    expect(requirement).not.toMatch(/[《》]|条例|细则/)
    expect(requirement.trim()).not.toBe('')
    // What is called read word for word says where; an article is a number, never a word about it.
    if (verified) expect(article).toMatch(/^第/)
    expect(article).toMatch(/^$|^第[一二三四五六七八九十、至]+[条章](（[一二三四五六七八九十]+）)?$/)
  })
  it('has one id each', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })
  it('keeps apart whether there is a committee and how large it is', () => {
    expect(cite(regulations.committeeExists)).toBe('《中国共产党党和国家机关基层组织工作条例》第七条')
    expect(cite(regulations.committeeSize)).toBe('《中国共产党支部工作条例（试行）》第六章，待核')
    expect(regulations.committeeExists.requirement).not.toContain('3至5人')
  })
  it('stands behind every way of counting', () => {
    for (const rule of voteRules) expect(all).toContain(regulationOfQuorum[rule])
  })
})
