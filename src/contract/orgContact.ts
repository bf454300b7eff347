import * as v from 'valibot'
import { action } from './action'
import { clientId, day, id, paragraphs, reason, version } from './fields'
import { contactWays, type ContactWay } from './orgContactWords'

/** That a member abroad was reached: when, how, by whom; for the branch's secretary, its 组织委员 and the member. */
export interface OutsideContact {
  id: string
  contactedOn: string
  how: ContactWay
  words: string
  by: string
}
export const noteContact = action<{ memberId: string; contactId: string; version: number }>()({
  name: 'org.noteContact',
  writes: true,
  input: v.strictObject({
    memberId: id,
    clientId,
    contactedOn: day,
    how: v.picklist(contactWays, '请选择联系方式'),
    words: paragraphs(200),
  }),
  problems: ['notAllowed', 'notFound', 'badInput', 'changedElsewhere'],
})
/** It was entered by mistake; that it was, and why, stays. */
export const withdrawContact = action<{ memberId: string; version: number }>()({
  name: 'org.withdrawContact',
  writes: true,
  input: v.strictObject({ memberId: id, version, contactId: id, why: reason }),
  problems: ['notAllowed', 'notFound', 'changedElsewhere'],
})
