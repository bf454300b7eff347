import type { Person } from '../../../../src/contract/person'
import { byName, sortName, spelledName } from '../../../../src/contract/names'

const idsOf = (people: readonly Person[]) => byName(people).map(({ memberId }) => memberId)
const inOrder = (...names: string[]) => byName(names.map((name) => ({ memberId: name, name }))).map(({ name }) => name)

describe('the one order of people (X14)', () => {
  it('is by how names are read, not by the numbers of their characters', () => {
    expect(inOrder('陈立新', '丁一', '李明', '赵强', '安国', '何芳')).toEqual([
      '安国',
      '陈立新',
      '丁一',
      '何芳',
      '李明',
      '赵强',
    ])
  })
  it('keeps a shorter syllable before a longer one, and one family together', () => {
    expect(inOrder('林芳', '李远', '黎安', '李安', '刘安')).toEqual(['李安', '李远', '黎安', '林芳', '刘安'])
    expect(inOrder('栾平', '吕平', '卢平', '罗平')).toEqual(['卢平', '吕平', '栾平', '罗平'])
  })
  it.each([
    ['曾晓', 'zeng xiao'],
    ['单雄', 'shan xiong'],
    ['解小东', 'xie xiao dong'],
    ['区志明', 'ou zhi ming'],
    ['尉迟敬', 'yu chi jing'],
    ['李单', 'li dan'],
  ])('reads the family name %s as %s', (name, spelled) => {
    expect(spelledName(name)).toBe(spelled)
  })
  it.each([
    ['阿依·古丽', 'a yi gu li'],
    ['吕婧玥', 'lv jing yue'],
    ['覃喆翀', 'tan zhe chong'],
    ['Anna 李', 'anna li'],
    ['𠮷田', 'tian'],
  ])('spells %s as %s', (name, spelled) => {
    expect(spelledName(name)).toBe(spelled)
  })
  it('puts what it cannot read last, and namesakes by their ids', () => {
    expect(inOrder('𠮷田', '周田')).toEqual(['周田', '𠮷田'])
    const twins = ['m2', 'm1'].map((memberId) => ({ memberId, name: '李明' }))
    expect(idsOf(twins)).toEqual(['m1', 'm2'])
    expect(idsOf([...twins].reverse())).toEqual(['m1', 'm2'])
  })
  it('is a text that an index without Chinese puts in the same order', () => {
    const names = ['陈立新', '安国', '李明', '林芳', '吕平', '栾平', '罗平', '𠮷田', '阿依·古丽']
    expect([...names].sort((a, b) => (sortName(a) < sortName(b) ? -1 : 1))).toEqual(inOrder(...names))
  })
})
