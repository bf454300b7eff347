import * as v from 'valibot'
import { action } from './action'
import { clientId, cursor, id, line, ownLine, version, year } from './fields'
import type { ShownToWriter } from './publicationWords'
import type { MaterialKind } from './studyMaterialWords'
import type { MeetingKind, MeetingState } from './vocabulary'
import { meetingKinds } from './vocabulary'
import type { Paged } from './paged'

/** A node's plan of study for a year, and the materials its members are given. */

export interface MaterialFile {
  name: string
  bytes: number
  kind: MaterialKind
}

export interface StudyMaterial {
  id: string
  title: string
  /** Where it is from, in words: 人民日报, 求是, 机关党委编印. */
  source: string
  /** An https address, or null. */
  link: string | null
  /** Null when the material is not a file; opened with `study.materialFile`. */
  file: MaterialFile | null
  nodeName: string
  addedOn: string
  canRemove: boolean
  /** Its words are held; for those who keep the materials of its node, the others do not get them. */
  shown?: ShownToWriter
}
export interface StudyItem {
  id: string
  /** 1 to 12. */
  month: number
  topic: string
  kind: MeetingKind
  materials: Pick<StudyMaterial, 'id' | 'title' | 'source' | 'link' | 'file'>[]
  /** The meetings arranged for it, as far as the caller may find them. */
  meetings: { id: string; title: string; startAt: string; state: MeetingState; unreviewed?: true }[]
}
export interface StudyPlan {
  nodeId: string
  nodeName: string
  year: number
  /** 0 while there is no plan. */
  version: number
  items: StudyItem[]
  /** The nodes above, from the root down, then this one: each may have a plan of its own. */
  nodes: { nodeId: string; name: string }[]
  can: { save: boolean; arrange: boolean }
}
/** `nodeId` left out is the caller's branch, `year` the running one. */
export const showPlan = action<StudyPlan>()({
  name: 'study.showPlan',
  input: v.strictObject({ nodeId: v.optional(id), year: v.optional(year) }),
  problems: ['notAllowed', 'notFound', 'badInput'],
})

const item = v.strictObject({
  /** Made by the phone; a meeting arranged for the item carries it. */
  id: clientId,
  month: v.pipe(v.number('请选择月份'), v.integer('请选择月份'), v.minValue(1, '月份不对'), v.maxValue(12, '月份不对')),
  topic: line(60),
  kind: v.picklist(meetingKinds, '请选择会议类型'),
  materialIds: v.pipe(v.array(id), v.maxLength(10, '一项最多 10 份材料')),
})
/** The whole plan at once; `version` is the one seen (0: none yet). */
export const savePlan = action<{ version: number }>()({
  name: 'study.savePlan',
  writes: true,
  input: v.strictObject({ nodeId: id, year, version, items: v.pipe(v.array(item), v.maxLength(60, '一年最多 60 项')) }),
  problems: ['notAllowed', 'notFound', 'badInput', 'changedElsewhere'],
})

/** Materials of a node and of those above it, newest first, 20 a page; `nodeId` left out is the caller's branch. */
export const listMaterials = action<Paged<StudyMaterial> & { canAddTo: { nodeId: string; name: string } | null }>()({
  name: 'study.listMaterials',
  input: v.strictObject({ nodeId: v.optional(id), cursor }),
  problems: ['notAllowed', 'notFound', 'badInput'],
})
const httpsLink = v.pipe(
  v.string('链接不对'),
  v.trim(),
  v.maxLength(500, '链接太长'),
  v.regex(
    /^https:\/\/[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:\d{1,5})?([/?#][\x21-\x7e]*)?$/,
    '请填写 https:// 开头的链接，没有的留空',
  ),
)
const fileName = v.pipe(ownLine(100), v.regex(/^[^/\\]+$/, '含有不能保存的字符'))
const fileSize = v.pipe(v.number('文件大小不对'), v.integer('文件大小不对'), v.minValue(1, '文件是空的'))
/** Names the one path this person may upload this file to, once, within an hour. `size` is in bytes. */
export const materialTicket = action<{ ticketId: string; cloudPath: string }>()({
  name: 'study.materialTicket',
  writes: true,
  input: v.strictObject({ nodeId: id, name: fileName, size: fileSize }),
  problems: ['notAllowed', 'notFound', 'materialKindWrong', 'materialTooLarge'],
})
/** A link or a file, not both; neither for what is only named. `fileId` is what the upload answered. */
export const addMaterial = action<{ materialId: string }>()({
  name: 'study.addMaterial',
  writes: true,
  input: v.strictObject({
    clientId,
    nodeId: id,
    title: line(80),
    source: line(40),
    link: v.nullable(httpsLink),
    file: v.optional(
      v.strictObject({
        ticketId: id,
        fileId: v.pipe(v.string('请重新选择'), v.maxLength(300, '这份文件没有传好，请重新选择')),
      }),
    ),
  }),
  problems: [
    'notAllowed',
    'notFound',
    'badInput',
    'materialKindWrong',
    'materialTooLarge',
    'ticketSpent',
    'fileMissing',
  ],
})
/** An address that opens the file for ten minutes. */
export const materialFile = action<{ url: string; name: string; kind: MaterialKind }>()({
  name: 'study.materialFile',
  input: v.strictObject({ materialId: id }),
  problems: ['notAllowed', 'notFound'],
})
export const removeMaterial = action<{ materialId: string }>()({
  name: 'study.removeMaterial',
  writes: true,
  input: v.strictObject({ materialId: id }),
  problems: ['notAllowed', 'notFound'],
})
