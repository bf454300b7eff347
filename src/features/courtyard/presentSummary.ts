import type { CourtyardNote } from '../../contract/courtyard'
import { beijingClock, beijingDay, dayText } from '../../contract/days'
import type { LedgerState } from '../../contract/ledgerWords'
import { findPrivate, privateKindLabels } from '../../contract/privateWords'

/**
 * What is put up in the village afterwards: composed without a name, without a form of address, without a group or a house.
 * The person reads it, may change it, and decides; what looks like a name is only pointed out.
 */
const stateText: Record<LedgerState, string> = {
  recorded: '已登记，正在落实责任人',
  accepted: '已有人负责办理',
  inProgress: '正在办理',
  awaitingVerification: '已办，正在核验',
  closed: '已办结',
  answered: '已办结并答复',
  reopened: '正在重新办理',
}

const answerOf = (
  { toLedger, onSpotAnswer, key }: CourtyardNote['demands'][number],
  entries: CourtyardNote['entries'],
): string => {
  if (!toLedger) return onSpotAnswer || '已当场答复'
  const entry = entries.find((each) => each.key === key)
  return [onSpotAnswer, stateText[entry?.state ?? 'recorded']].filter(Boolean).join('；')
}

const ended = (text: string): string => (/[。！？!?.]$/.test(text) ? text : `${text}。`)

export const summaryOf = (note: CourtyardNote): string => {
  const day = dayText(beijingDay(note.startAt)).split(' ')[0]
  const demands = note.demands.flatMap((demand, place) => [
    `${place + 1}. ${demand.matter}`,
    `答复：${ended(answerOf(demand, note.entries))}`,
  ])
  return [
    note.topic,
    `${day} ${beijingClock(note.startAt)}在${note.village}召开院坝会，${note.headcount} 位群众参加。`,
    ...(note.outreach ? ['', '讲了什么', ended(note.outreach)] : []),
    '',
    demands.length > 0 ? `大家提出 ${note.demands.length} 件事` : '这次没有提出需要办理的事。',
    ...demands,
    '',
    '办理进展会继续公布。',
  ].join('\n')
}

// The hundred-odd surnames most people bear; a rarer one is for the eyes of whoever posts it.
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常'
const address =
  '大爷|大妈|大娘|大伯|大叔|大婶|大姐|大哥|大嫂|伯伯|叔叔|阿姨|婆婆|爷爷|奶奶|叔|伯|婶|姨|姐|哥|嫂|爷|奶|婆|娘|师傅|老师|医生|主任|书记|支书|会计|组长|队长|某某|某|家'
const forms = [
  new RegExp(`[${surnames}][\\u4e00-\\u9fa5]?(?:${address})`, 'g'),
  new RegExp(`[老小][${surnames}](?![\\u4e00-\\u9fa5]*[村镇乡路])`, 'g'),
]
// 家 and 会 of everyday words that begin with a surname: 全国, 高家坝 is a place, 方家 might be one.
const harmless = /^(?:于|向|常|万|白|方|高|金|江|石|田|林|黄|龙|雷|夏|严|武|余|何|任|段)[\u4e00-\u9fa5]?家$/

/** What of the summary looks as if it named somebody, each once, in the order it is read. */
export const namesIn = (
  text: string,
  note: Pick<CourtyardNote, 'author' | 'companions' | 'host' | 'demands'>,
): string[] => {
  const known = [
    note.host,
    note.author.name,
    ...note.companions.map(({ name }) => name),
    ...note.demands.flatMap(({ raisedBy }) => raisedBy ?? []),
  ]
  const guessed = forms.flatMap((form) => text.match(form) ?? []).filter((found) => !harmless.test(found))
  const all = [...known.filter((name) => name.length > 1 && text.includes(name)), ...guessed]
  // 刘叔 is told once, not as a part of 刘叔叔 again.
  const whole = [...new Set(all)].filter(
    (name, _place, names) => !names.some((other) => other !== name && other.includes(name)),
  )
  return whole.sort((a, b) => text.indexOf(a) - text.indexOf(b))
}

/** One sentence for whoever posts it; undefined when nothing stands out. */
export const summaryWarning = (text: string, note: Parameters<typeof namesIn>[1]): string | undefined => {
  const names = namesIn(text, note)
  const numbers = findPrivate(text).map(({ kind, text: found }) => `“${found}”像${privateKindLabels[kind]}`)
  const parts = [...(names.length > 0 ? [`“${names.join('”“')}”像人名或称谓`] : []), ...numbers]
  return parts.length > 0 ? `${parts.join('，')}。贴出去以前请改掉，或确认可以公开。` : undefined
}
