import { dayText } from '../../contract/days'
import type { TalkDetail, TalkRow } from '../../contract/talk'
import type { TalkState } from '../../contract/talkWords'
import { isMust, pairingKinds, talkKindLabels, talkOccasionLabels, talkStateLabels } from '../../contract/talkWords'

type Tone = 'green' | 'amber' | 'blue' | 'plain'
const tones: Record<TalkState, Tone> = { planned: 'blue', recorded: 'amber', confirmed: 'green', cancelled: 'plain' }
const waitingWords = { record: '待记录', confirm: '待您确认', witness: '待您见证', sentence: '待商定' } as const

interface TalkLine {
  id: string
  title: string
  note: string
  day: string
  kind: string
  occasion: string
  chip: { tone: Tone; text: string }
}
/** One talk of a list: who, when, which kind and occasion, how far. */
export function presentRow(
  { id, host, counterpart, kind, occasion, on, state, waiting, faceToFace }: TalkRow,
  thisYear: number,
): TalkLine {
  const facts = { day: dayText(on, thisYear), kind: talkKindLabels[kind], occasion: occasionWords(occasion) }
  return {
    id,
    title: `${host}与${counterpart}`,
    note: Object.values(facts).join(' · '),
    ...facts,
    chip: waiting
      ? { tone: waiting === 'record' ? 'blue' : 'amber', text: waitingWords[waiting] }
      : { tone: tones[state], text: faceToFace ? '当面确认' : talkStateLabels[state] },
  }
}
const occasionWords = (occasion: TalkRow['occasion']): string =>
  isMust(occasion) ? `${talkOccasionLabels[occasion]}（必谈）` : talkOccasionLabels[occasion]

interface TalkView {
  lead: string
  title: string
  note: string
  facts: { label: string; value: string }[]
  chip: { tone: Tone; text: string }
}
const stateWords = ({ state, me, sentBack, faceToFace, can }: TalkDetail): string => {
  if (state === 'recorded') {
    if (can.witness) return '已当面确认，待您见证'
    if (me === 'counterpart') return '待您确认'
    return faceToFace ? '已当面确认，待组织委员或书记见证' : '待对方确认'
  }
  if (sentBack) return '记录被退回：与实际不符，请核对后再记录'
  return faceToFace ? '当面确认' : talkStateLabels[state]
}
/** 当面确认, and by whom that was seen. */
const faceToFaceFact = ({ faceToFace }: Pick<TalkDetail, 'faceToFace'>, thisYear: number) => {
  if (!faceToFace) return []
  const value =
    faceToFace === 'noted'
      ? '当面确认，待见证'
      : `当面确认，${faceToFace.seenBy} ${dayText(faceToFace.seenOn, thisYear)} 见证`
  return [{ label: '怎样确认', value }]
}
export function presentTalk(talk: TalkDetail, thisYear: number): TalkView {
  const { kind, occasion, host, counterpart, me, heldOn, plannedOn, place, state } = talk
  const yearly = (pairingKinds as readonly string[]).includes(kind)
  const other = me === 'host' ? counterpart.name : host.name
  const on = heldOn ? dayText(heldOn, thisYear) : `计划 ${dayText(plannedOn, thisYear)}`
  return {
    lead: [talkKindLabels[kind], yearly ? '每年一般不少于 1 次' : occasionWords(occasion)].join(' · '),
    title: me ? `与${other}的谈心谈话` : `${host.name}与${counterpart.name}的谈心谈话`,
    note: [on, ...(place ? [place] : []), stateWords(talk)].join(' · '),
    chip: { tone: tones[state], text: talkStateLabels[state] },
    facts: [
      { label: '谈话人', value: host.name },
      { label: '谈话对象', value: `${counterpart.name}（${talk.branchName}）` },
      { label: '事由', value: occasionWords(occasion) },
      { label: heldOn ? '谈话日期' : '计划日期', value: dayText(heldOn ?? plannedOn, thisYear) },
      ...(place ? [{ label: '地点', value: place }] : []),
      ...faceToFaceFact(talk, thisYear),
      { label: '由谁安排', value: talk.plannedBy },
    ],
  }
}

/** What the lock says: who may read, and what is kept. */
export function lockWords({
  words,
  shut,
  talkText,
  me,
  onPaper,
}: Pick<TalkDetail, 'words' | 'shut' | 'talkText' | 'me'> & Partial<Pick<TalkDetail, 'onPaper'>>): {
  title: string
  text: string
} {
  if (words === 'erased') return { title: '谈话内容已按保存年限销毁', text: '只留下谈话情况，谁也看不到内容了。' }
  if (!me) return { title: '内容只有谈话的两个人能看', text: '这里只有谈话情况：谁和谁、什么时候、什么事由。' }
  if (shut)
    return {
      title: '换绑微信以前的内容，暂时不能看',
      text: '请谈话的另一位同志打开这次谈话，点“重新打开给对方”。',
    }
  if (words === 'kept')
    return {
      title: '内容只有你们二人能看',
      text: '加密保存。支委看到谈话情况，上级只看到谈话已进行；每次查看都有记录。',
    }
  if (onPaper)
    return { title: '对方没有绑定微信，只登记谈话情况', text: '记下日期、地点、类型和谁与谁，不保存谈话内容。' }
  return talkText === 'sealed'
    ? { title: '没有保存内容', text: '内容可以不写。写了也只有你们二人能看。' }
    : { title: '本机关只登记谈话情况', text: '不保存谈话内容；支委看到谈话情况，上级只看到谈话已进行。' }
}
