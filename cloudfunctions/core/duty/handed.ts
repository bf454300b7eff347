import { command, findAll, type Stored } from '../platform/db'
import type { DutyTable } from './branchDuties'
import type { DutyRecord } from './facts'
import { isOn } from './rule'

/** Of `papers/<id>`, what a duty asks: which year's handbook of which branch went to whoever is above, and when. */
export interface Handed extends Stored {
  nodeId: string
  of: { year: number }
  handedOn: string
}

/** Of these branches, whichever year; one request. */
export const handedOf = (nodeIds: readonly string[]): Promise<Handed[]> => {
  const where = { nodeId: command.in([...nodeIds]), kind: 'workbook', handedOn: command.exists(true) }
  return findAll<Handed>('papers', where, ['nodeId', 'of', 'handedOn'])
}
/** Read only where the organ asks for them. */
export const readHanded = (nodeIds: readonly string[], { rules, settings }: DutyTable): Promise<Handed[]> => {
  const asked = rules.some((rule) => rule.id === 'workbook-handed' && isOn(rule, settings[rule.id] ?? {}))
  return asked ? handedOf(nodeIds) : Promise.resolve([])
}
export const handedRecord = ({ of: { year }, handedOn }: Handed): DutyRecord => ({
  ruleId: 'workbook-handed',
  recordId: null,
  text: `${year} 年支部工作手册`,
  day: handedOn,
  forYear: year,
  missing: [],
})
