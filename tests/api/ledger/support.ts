import type { Input } from '../../../src/contract'
import { clientIdOf, openIds, organDay, type Organ } from '../../support/organ'

/** An entry of 第三党支部 recorded by hand by 陈书记, who carries the answer to 刘叔. */
export const recorded = async (organ: Organ, more: Partial<Input<'ledger.record'>> = {}): Promise<string> => {
  const said = {
    clientId: clientIdOf(),
    branchId: organ.nodes.branch,
    matter: '蓄水池阀门冻裂，三户停水',
    source: '院坝会 · 青山村二组',
    raisedOn: organDay,
    raisedBy: '刘叔',
    carries: true,
  }
  return (await organ.ok(openIds.chen, 'ledger.record', { ...said, ...more })).entryId
}
export const act = (entryId: string) => ({ entryId, clientId: clientIdOf() })
export const assignment = (
  organ: Organ,
  entryId: string,
  more: Partial<Input<'ledger.assign'>> = {},
): Input<'ledger.assign'> => ({
  ...act(entryId),
  ownerId: organ.members.wang,
  department: '水利科',
  verifierId: null,
  dueOn: '2026-11-26',
  words: null,
  ...more,
})
/** 王党员 is accountable until 26 November, 陈书记 verifies. */
export const accepted = async (organ: Organ, more: Partial<Input<'ledger.assign'>> = {}): Promise<string> => {
  const entryId = await recorded(organ)
  await organ.ok(openIds.chen, 'ledger.assign', assignment(organ, entryId, more))
  return entryId
}
export const awaiting = async (organ: Organ, more: Partial<Input<'ledger.assign'>> = {}): Promise<string> => {
  const entryId = await accepted(organ, more)
  await organ.ok(openIds.wang, 'ledger.requestVerification', {
    ...act(entryId),
    words: '阀门已更换，恢复供水',
    photoIds: [],
  })
  return entryId
}
export const closed = async (organ: Organ): Promise<string> => {
  const entryId = await awaiting(organ)
  await organ.ok(openIds.li, 'ledger.verify', { ...act(entryId), words: null })
  return entryId
}
export const answerOf = (entryId: string, more: Partial<Input<'ledger.answer'>> = {}): Input<'ledger.answer'> => ({
  ...act(entryId),
  words: '已当面告知，水已恢复',
  satisfaction: 'satisfied',
  ...more,
})
