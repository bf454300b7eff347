import type { Choice } from '../../components/PickerField'
import { addMonths, beijingDay } from '../../contract/days'
import { waitingLabels, waitings } from '../../contract/reviewRule'
import { meetingKindLabels, meetingKinds } from '../../contract/vocabulary'
import type { MeetingFilter } from './api'

/** What a reviewer asks for of the list. */
export type ReviewAsked = Pick<MeetingFilter, 'nodeId' | 'kind' | 'month' | 'waits'>

const months = 12
const monthText = (month: string): string => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`
const all: Choice = { value: '', text: '全部' }

export const filterChoices = (
  nodes: readonly { id: string; name: string }[],
  now: number,
): { name: keyof ReviewAsked; label: string; choices: Choice[] }[] => {
  const thisMonth = `${beijingDay(now).slice(0, 7)}-01`
  const lately = Array.from({ length: months }, (_, back) => addMonths(thisMonth, -back).slice(0, 7))
  return [
    { name: 'nodeId', label: '党组织', choices: [all, ...nodes.map(({ id, name }) => ({ value: id, text: name }))] },
    {
      name: 'kind',
      label: '会议类型',
      choices: [all, ...meetingKinds.map((value) => ({ value, text: meetingKindLabels[value] }))],
    },
    { name: 'month', label: '月份', choices: [all, ...lately.map((value) => ({ value, text: monthText(value) }))] },
    {
      name: 'waits',
      label: '状态',
      choices: [all, ...waitings.map((value) => ({ value, text: waitingLabels[value] }))],
    },
  ]
}

export const filterText = (
  { nodeId, kind, month, waits }: ReviewAsked,
  nodes: readonly { id: string; name: string }[],
): string => {
  const parts = [
    nodeId && (nodes.find(({ id }) => id === nodeId)?.name ?? '选定的党组织'),
    kind && meetingKindLabels[kind],
    month && monthText(month),
    waits && waitingLabels[waits],
  ].filter(Boolean)
  return parts.length > 0 ? `只看：${parts.join('、')}` : '看全部'
}
