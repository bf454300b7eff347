import * as v from 'valibot'
import { action } from './action'
import { id } from './fields'
import type { PhotoCheck } from './photoWords'
import { photoEndings, photosMax } from './photoWords'

/** What a record takes: photos handed in before, in the order they are shown. */
export const photoIds = v.pipe(
  v.array(id),
  v.maxLength(photosMax, `最多 ${photosMax} 张照片`),
  v.check((ids) => new Set(ids).size === ids.length, '有一张照片重复了'),
)

/** A photo as a person may see it. Addresses open for ten minutes; both are null while it is withheld from this person. */
export interface ShownPhoto {
  id: string
  url: string | null
  thumbUrl: string | null
  width: number
  height: number
  check: PhotoCheck
}

/** Names the one path the caller may upload this photo to, once, within an hour. `bytes` is its size. */
export const ticket = action<{ ticketId: string; cloudPath: string }>()({
  name: 'photo.ticket',
  writes: true,
  input: v.strictObject({
    bytes: v.pipe(v.number('文件大小不对'), v.integer('文件大小不对'), v.minValue(1, '文件是空的')),
    ending: v.picklist(photoEndings, '只收 JPG 和 PNG 照片'),
  }),
  problems: ['photoTooLarge', 'photosWaiting'],
})
/** Takes in what was uploaded on a ticket: judged, without its metadata, with a thumbnail. `fileId` is what the upload answered. */
export const hand = action<{ photoId: string }>()({
  name: 'photo.hand',
  writes: true,
  input: v.strictObject({
    ticketId: id,
    fileId: v.pipe(v.string('请重新选择'), v.maxLength(300, '这份文件没有传好，请重新选择')),
  }),
  problems: ['photoTooLarge', 'photoKindWrong', 'photoBroken', 'photoTooManyPixels', 'ticketSpent', 'fileMissing'],
})
