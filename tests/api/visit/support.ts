import type { Input } from '../../../src/contract'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, organDay } from '../../support/organ'

/** 陈书记 joins 王党员 with 王大娘家; gives the pair's id. */
export const joins = async (organ: Organ, more: Partial<Input<'visit.addPair'>> = {}): Promise<string> =>
  (await organ.ok(openIds.chen, 'visit.addPair', pairInput(organ, more))).pairId

export const pairInput = (organ: Organ, more: Partial<Input<'visit.addPair'>> = {}): Input<'visit.addPair'> => ({
  clientId: clientIdOf(),
  branchId: organ.nodes.branch,
  kind: 'household',
  memberId: organ.members.wang,
  village: '青山村',
  whom: '王大娘家',
  beganOn: organDay,
  ...more,
})
/** 第三党支部 and a unit at the base. */
export const unit = { kind: 'unit', memberId: null, village: '柳坪村', whom: '柳坪村村委会' } as const

/** The organ asks for a unit every six months and a household every three, since January. */
export const asksForVisits = (organ: Organ) =>
  organ.ok(openIds.zhou, 'visit.saveFrequency', {
    version: 0,
    effectiveFrom: '2026-01-01',
    unitMonths: 6,
    householdMonths: 3,
  })

/** A visit of today to nobody in particular. */
export const noteInput = (more: Partial<Input<'visit.write'>> = {}): Input<'visit.write'> => ({
  clientId: clientIdOf(),
  year: 2026,
  pairId: null,
  village: '青山村',
  whom: '李大爷家',
  visitedOn: organDay,
  companionIds: [],
  heard: '屋顶漏雨，问了冬天取暖。',
  promises: [],
  photoIds: [],
  ...more,
})
export const promise = (
  more: Partial<Input<'visit.write'>['promises'][number]> = {},
): Input<'visit.write'>['promises'][number] => ({
  key: clientIdOf(),
  matter: '联系施工队看屋顶',
  toLedger: true,
  raisedBy: '王大娘',
  ...more,
})
/** 王党员 writes a note, unless somebody else does. */
export const visits = (organ: Organ, more: Partial<Input<'visit.write'>> = {}, openId: string = openIds.wang) =>
  organ.ok(openId, 'visit.write', noteInput(more))
