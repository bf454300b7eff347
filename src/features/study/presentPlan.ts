import { beijingDay, dayInFull, dayText } from '../../contract/days'
import { stateWords } from '../../contract/reviewRule'
import { sizeText } from '../../contract/studyMaterialWords'
import type { MaterialFile, StudyItem, StudyMaterial, StudyPlan } from '../../contract/studyPlan'
import type { MeetingKind } from '../../contract/vocabulary'
import { meetingKindLabels } from '../../contract/vocabulary'

export interface ItemView {
  id: string
  topic: string
  note: string
  materials: StudyItem['materials']
  meetings: { id: string; title: string; note: string }[]
  /** What the planning form is opened with. */
  wish: { title: string; kind: MeetingKind; studyItemId: string }
}
interface PlanView {
  title: string
  months: { month: number; name: string; items: ItemView[] }[]
}

const presentItem = ({ id, topic, kind, materials, meetings }: StudyItem): ItemView => ({
  id,
  topic,
  note: [meetingKindLabels[kind], meetings.length > 0 ? `已安排 ${meetings.length} 场` : '还没有安排'].join(' · '),
  materials,
  meetings: meetings.map((meeting) => ({
    id: meeting.id,
    title: meeting.title,
    note: `${dayText(beijingDay(meeting.startAt))} · ${stateWords(meeting)}`,
  })),
  wish: { title: topic, kind, studyItemId: id },
})

export function presentPlan({ nodeName, year, items }: StudyPlan): PlanView {
  const months = [...new Set(items.map((item) => item.month))]
  return {
    title:
      items.length > 0 ? `${nodeName} ${year} 年学习 ${items.length} 个专题` : `${nodeName}还没有 ${year} 年学习计划`,
    months: months.map((month) => ({
      month,
      name: `${month} 月`,
      items: items.filter((item) => item.month === month).map(presentItem),
    })),
  }
}

/** The plan while it is written. */
export interface ItemForm {
  id: string
  month: string
  topic: string
  kind: MeetingKind
  materialIds: string[]
}
export const itemForm = ({ id, month, topic, kind, materials }: StudyItem): ItemForm => ({
  id,
  month: String(month),
  topic,
  kind,
  materialIds: materials.map((material) => material.id),
})
export const newItem = (id: string, month: number): ItemForm => ({
  id,
  month: String(month),
  topic: '',
  kind: 'studySession',
  materialIds: [],
})
export const planItems = (forms: readonly ItemForm[]) =>
  forms.map(({ id, month, topic, kind, materialIds }) => ({
    id,
    month: Number(month),
    topic: topic.trim(),
    kind,
    materialIds,
  }))

/** A file in one line: what it is called, how large it is. */
export const fileNote = ({ name, bytes }: Pick<MaterialFile, 'name' | 'bytes'>): string =>
  `${name} · ${sizeText(bytes)}`
/** A material in one line: where it is from, whose it is, what file. */
export const materialNote = ({ source, nodeName, addedOn, file }: StudyMaterial): string =>
  [source, `${nodeName} ${dayInFull(addedOn)}`, ...(file ? [fileNote(file)] : [])].join(' · ')
