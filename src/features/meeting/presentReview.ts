import { beijingClock, beijingYear, dayText, beijingDay } from '../../contract/days'
import type { MeetingDetail } from '../../contract/meeting'
import { unreviewedWords } from '../../contract/reviewRule'
import { remarkPartLabels, type RemarkPart, type ReturnRemark } from '../../contract/remarkWords'

const whenText = (at: string, now: number): string => `${dayText(beijingDay(at), beijingYear(now))} ${beijingClock(at)}`
const ended = (words: string): string => (/[。！？]$/.test(words) ? words : `${words}。`)

/** Who is asked to review it, or what becomes of it where nobody can be; null for everybody else's eyes. */
export function reviewText({ review }: MeetingDetail, now: number): string | null {
  if (!review) return null
  const own = review.own ? '您做过这场会议的工作，不能由您审核。' : ''
  const until = review.until && dayText(review.until, beijingYear(now))
  const opened = review.opened ? `${review.opened.by}已打开。` : ''
  if (review.itself)
    return `${own}${opened}这类会议不逐场审核：${until ?? ''}以前没有退回的，自动归档，并注明“${unreviewedWords}”。`
  if (review.by) return `${own}等${review.by.nodeName}${review.by.names.join('、')}审核。${opened}`
  return `${own}上级现在没有可以审核的同志（做过这场会议工作的不能审核）。${until ? `到${until}仍没有，` : ''}就自动归档，并注明“${unreviewedWords}”。`
}

/** Who asks for it back, and what they were told. */
export function askedBackText({ returnAsk }: MeetingDetail, now: number): string | null {
  if (!returnAsk) return null
  const { by, at, reason, declined } = returnAsk
  const asked = `${by} ${whenText(at, now)} 请上级退回：${ended(reason)}`
  return declined ? `${asked}${declined.by}答复不退回：${ended(declined.note)}` : `${asked}请退回，或答复不退回的原因。`
}

/** `议题 2`, by the agenda as it is now; an item that is gone keeps the word alone. */
export const partName = ({ part, itemId }: Pick<ReturnRemark, 'part' | 'itemId'>, agenda: MeetingDetail['agenda']) => {
  const at = agenda.findIndex(({ id }) => id === itemId)
  return at < 0 ? remarkPartLabels[part] : `${remarkPartLabels[part]} ${at + 1}`
}
/** What was remarked when it was sent back, of some parts or of all. */
export const remarkTexts = (
  { remarks = [], returned, agenda }: MeetingDetail,
  parts?: readonly RemarkPart[],
  itemId?: string,
): string[] =>
  returned
    ? remarks
        .filter(
          (remark) => !parts || (parts.includes(remark.part) && (remark.part !== 'item' || remark.itemId === itemId)),
        )
        .map((remark) => `退回的意见（${partName(remark, agenda)}）：${remark.text}`)
    : []

interface ChangeView {
  key: string
  label: string
  lines: { key: string; title: string; note: string }[]
}
/** Null while there is nothing to compare it with. */
export const changesOf = ({ changedSince, remarks = [], agenda }: MeetingDetail): ChangeView[] | null =>
  changedSince
    ? changedSince.map(({ part, itemId, label, before, after }) => {
        const asked = remarks.filter((remark) => remark.part === part && remark.itemId === itemId)
        return {
          key: `${part}:${itemId ?? ''}`,
          label: part === 'item' ? partName({ part, itemId }, agenda) : label,
          lines: [
            ...asked.map(({ text }, index) => ({ key: `asked${index}`, title: text, note: '退回时的意见' })),
            ...before.map((title, index) => ({ key: `before${index}`, title, note: '退回时' })),
            ...after.map((title, index) => ({ key: `after${index}`, title, note: '现在' })),
          ],
        }
      })
    : null
