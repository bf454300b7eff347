import { randomFrom } from '../random'

const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
]

/** Given names that go with either; none is a public figure's with any of the surnames above, as far as we know. */
const givenNames = [
  '禾',
  '珂',
  '砚',
  '榕',
  '澍',
  '棠',
  '筠',
  '苒',
  '屿',
  '蔚',
  '庆禾',
  '书瑶',
  '远帆',
  '秋实',
  '望川',
  '若溪',
  '知远',
  '云舒',
  '竹青',
  '松涛',
  '晚晴',
  '景行',
  '怀瑾',
  '梓恒',
  '雨桐',
  '临风',
  '清源',
  '牧野',
  '星阑',
  '若谷',
  '思齐',
  '亦舟',
  '南乔',
  '疏影',
  '予宁',
  '沐川',
  '听澜',
  '时雨',
  '安澜',
  '采薇',
  '修远',
  '舒窈',
  '既明',
  '行简',
  '嘉禾',
  '映雪',
  '佑宁',
  '闻笛',
  '沛然',
  '茗溪',
  '霁月',
  '拾光',
  '初晴',
  '广陵',
  '暮云',
  '承露',
  '半夏',
  '青岚',
  '子衿',
  '溪亭',
  '长庚',
  '未晞',
  '以宁',
  '同舟',
  '稚圭',
  '见山',
  '照野',
  '成蹊',
  '遥岑',
  '枕石',
  '漱玉',
  '扶苏',
  '观澜',
  '朗月',
] as const

/** Names for as many people as asked, all different and none of `taken`; the same list every time. */
export const drawNames = (count: number, taken: readonly string[]): string[] => {
  const random = randomFrom('岚溪')
  const names = new Set<string>()
  while (names.size < count) {
    const name = `${surnames[random.whole(surnames.length)]}${givenNames[random.whole(givenNames.length)]}`
    if (!taken.includes(name)) names.add(name)
  }
  return [...names]
}
