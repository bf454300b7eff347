import * as v from 'valibot'
import { action } from './action'
import { auditKindNames, type AuditKind } from './auditWords'
import { day } from './fields'

/** Who did what to which record, and when. Nothing of what stands in it. */
export interface AuditRow {
  at: string
  /** A member's id, or `jobs` or `keyHolder`; the name of a member, null where it is neither on the roster nor was. */
  by: { id: string; name: string | null }
  act: string
  kind: AuditKind
  /** Empty where it would name an account of WeChat. */
  recordId: string
  /** It was not shown. */
  refused: boolean
}
/** In one kind of record, or, for `all`, in every one; newest first. */
export const list = action<{ rows: AuditRow[]; next: string | null }>()({
  name: 'audit.list',
  input: v.strictObject({
    kind: v.picklist(['all', ...auditKindNames], '请重新选择'),
    by: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/, '打开的链接不完整或已失效，请从列表里重新选'))),
    act: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{1,20}\.[A-Za-z]{1,30}$/, '请重新选择'))),
    recordId: v.optional(
      v.pipe(v.string(), v.regex(/^[A-Za-z0-9_:.-]{1,160}$/, '打开的链接不完整或已失效，请从列表里重新选')),
    ),
    fromOn: day,
    toOn: day,
    cursor: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,600}$/, '请回到第一页'))),
  }),
  problems: ['notAllowed', 'badInput'],
})
