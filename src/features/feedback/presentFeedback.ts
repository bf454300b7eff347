import { countedWords, type Counted } from '../../contract/paged'
import { dayText } from '../../contract/days'
import type { FeedbackRow, FeedbackShown } from '../../contract/feedback'
import { feedbackSubjectLabels, type FeedbackView } from '../../contract/feedbackWords'
import { ledgerStateLabels } from '../../contract/ledgerWords'

interface ChipView {
  word: string
  tone: 'red' | 'green' | 'amber' | 'blue' | 'plain'
}
const day = (on: string, today: string): string => dayText(on, Number(today.slice(0, 4))).split(' ')[0] as string

export const chipOf = (
  { state, dueOn, settled }: Pick<FeedbackRow, 'state' | 'dueOn' | 'settled'>,
  today: string,
): ChipView => {
  if (state === 'waiting') return dueOn < today ? { word: '超期未答', tone: 'red' } : { word: '待答复', tone: 'amber' }
  if (settled === null) return { word: '已答复', tone: 'blue' }
  return settled ? { word: '已解决', tone: 'green' } : { word: '没解决', tone: 'amber' }
}

/** `11月20日 · 关于工作 · 12月5日前答复`. The writer's name stands here for who answers only. */
export const rowNote = ({ writer, sentOn, about, state, dueOn }: FeedbackRow, today: string): string =>
  [
    writer,
    day(sentOn, today),
    about && feedbackSubjectLabels[about],
    state === 'waiting' ? `${day(dueOn, today)}前答复` : null,
  ]
    .filter(Boolean)
    .join(' · ')

/** For who answers the branch comes first: here are the words of many. */
export const rowWords = (row: FeedbackRow, today: string): { title: string; note: string } =>
  row.branchName
    ? { title: row.branchName, note: `${row.text} · ${rowNote(row, today)}` }
    : { title: row.text, note: rowNote(row, today) }

export const viewLabels: Record<FeedbackView, string> = { mine: '我的意见', toAnswer: '待答复', answered: '已答复' }
export const listTitle = (view: FeedbackView, rows: readonly unknown[] | undefined, all: Counted): string => {
  if (!rows || view === 'mine') return '有意见和建议，在这里说'
  const number = countedWords(all, '条')
  if (view === 'toAnswer') return rows.length === 0 ? '意见都答复了' : `${number}意见等答复`
  return rows.length === 0 ? '还没有答复过意见' : '答复过的意见'
}
export const emptyWords: Record<FeedbackView, { title: string; text: string }> = {
  mine: { title: '您还没有提过意见', text: '对系统好不好用、工作怎么改进，都可以说。' },
  toAnswer: { title: '没有等您答复的意见', text: '同志们提的意见会出现在这里。' },
  answered: { title: '还没有答复过意见', text: '答复过的意见会出现在这里。' },
}
/** Whose figure it is, said where it is shown. */
export const daysText = (days: number): string => `${days} 天内答复（本机关自己定的期限）`

export const answerNote = ({ answer, today }: FeedbackShown): string =>
  answer ? `${answer.by} · ${day(answer.on, today)}` : ''
export const entryText = ({ entry }: FeedbackShown): string | null =>
  entry && `已转台账 ${entry.number} · ${ledgerStateLabels[entry.state]}`
export const shownNote = (shown: FeedbackShown): string => rowNote(shown, shown.today)
