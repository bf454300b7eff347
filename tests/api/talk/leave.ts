import type { Organ } from '../../support/organ'
import { people } from '../../support/organ'
import { applyAll, previewOf, rowsOf } from '../../support/roster'
import { heads } from '../../support/sheet'

/** Takes people off the roster as the officer does: a sheet of their branch that no longer names them. */
export const leave = async (organ: Organ, gone: readonly { name: string; phone: string }[]): Promise<void> => {
  const { importId } = await previewOf(organ, organ.nodes.branch, [
    heads,
    [people.wang.name, '第三党支部', '正式党员', people.wang.phone, null, null],
  ])
  const rows = await rowsOf(organ, importId, 'left')
  const ids = gone.map(({ name }) => rows.find((row) => row.name === name)?.memberId ?? '')
  const { removed } = await applyAll(organ, importId, ids)
  if (removed !== gone.length) throw new Error('Somebody stayed on the roster')
}
