import type { RosterRowState } from '../../src/contract/orgRosterWords'
import type { Organ, PersonKey } from './organ'
import { clientIdOf, openIds } from './organ'
import type { SheetCell } from './sheet'
import { sheetOf } from './sheet'

/** 第三党支部 as the roster has it. */
export const asItIs = [
  ['陈书记', '第三党支部', '正式党员', '13900000001', null, '2010-07-01'],
  ['李委员', '第三党支部', '正式党员', '13900000002', null, '2010-07-01'],
  ['王党员', '第三党支部', '正式党员', '13900000003', '第一党小组', '2010-07-01'],
  ['赵积极', '第三党支部', '入党积极分子', '13900000004', null, null],
]

/** Puts a file where a phone's upload would; gives what the upload answers. */
export const uploaded = async (
  organ: Organ,
  openId: string,
  cloudPath: string,
  bytes: Buffer,
): Promise<{ fileID?: string; errCode?: number }> => {
  const answer = await fetch(`${organ.cloud.url}/as/${openId}/upload?cloudPath=${encodeURIComponent(cloudPath)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  })
  return (await answer.json()) as { fileID?: string; errCode?: number }
}

/** A ticket as somebody gets one who taps; each tap is a call of its own. */
export const rosterTicket = (organ: Organ, who: PersonKey, nodeId: string) =>
  organ.ok(openIds[who], 'org.rosterTicket', { nodeId }, clientIdOf())

/** A ticket, the upload, and what the preview is asked with. */
export const handsIn = async (
  organ: Organ,
  who: PersonKey,
  nodeId: string,
  bytes: Buffer,
): Promise<{ importId: string; fileId: string }> => {
  const { importId, cloudPath } = await rosterTicket(organ, who, nodeId)
  const { fileID } = await uploaded(organ, openIds[who], cloudPath, bytes)
  if (!fileID) throw new Error('The upload was refused')
  return { importId, fileId: fileID }
}

/** The preview of a sheet with these rows. */
export const previewOf = async (organ: Organ, nodeId: string, rows: SheetCell[][], who: PersonKey = 'zhou') =>
  organ.ok(openIds[who], 'org.previewRoster', await handsIn(organ, who, nodeId, await sheetOf(rows)))

/** Every row of a state. */
export const rowsOf = async (organ: Organ, importId: string, state: RosterRowState, who: PersonKey = 'zhou') => {
  const first = await organ.ok(openIds[who], 'org.rosterRows', { importId, state })
  const rows = [...first.rows]
  for (let next = first.next; next !== null;) {
    const page = await organ.ok(openIds[who], 'org.rosterRows', { importId, state, from: next })
    rows.push(...page.rows)
    next = page.next
  }
  return rows
}

/** Applies all steps; gives the sums. */
export const applyAll = async (organ: Organ, importId: string, remove: string[] = [], from = 0) => {
  const sum = { added: 0, changed: 0, removed: 0, skipped: [] as string[] }
  for (let next: number | null = from; next !== null;) {
    const step: Awaited<ReturnType<typeof one>> = await one(organ, importId, next, remove)
    sum.added += step.added
    sum.changed += step.changed
    sum.removed += step.removed
    sum.skipped.push(...step.skipped.map(({ name, why }) => `${name}：${why}`))
    next = step.next
  }
  return sum
}
const one = (organ: Organ, importId: string, from: number, remove: string[]) =>
  organ.ok(openIds.zhou, 'org.applyRoster', { importId, from, remove })
