import { beijingYear } from '../../../src/contract/days'
import { tableError } from '../../../src/contract/studyHours'
import { organ, readNode } from '../org/store'
import { Problem, refuse } from '../platform/problem'
import { forbidden, lacking } from '../policy'
import type { Handler, Request } from '../platform/request'
import { saveVersion } from '../record/versioned'
import { hourTableKind, presentTable, readTables } from './store'

const judged = async ({ input, actor, at }: Request<'study.saveHourTable'>) => {
  const root = await readNode((await organ()).rootId)
  if (!root) return lacking('study.saveHourTable')
  const denied = forbidden(actor, 'study.saveHourTable', { paths: [root.path] })
  if (denied) return denied
  const year = beijingYear(at)
  if (input.effectiveFrom < `${year}-01-01`) return refuse('hourTablePast', { year }, { field: 'effectiveFrom' })
  const error = tableError(input.rows)
  if (error) return refuse('hourTableWrong', { error }, { field: 'rows' })
  const { version: _seen, ...content } = input
  return content
}

export const saveHourTable: Handler<'study.saveHourTable'> = async (request) => {
  const saved = await saveVersion(hourTableKind, request, {
    seen: request.input.version,
    newest: async () => (await readTables())[0]?.version ?? 0,
    make: () => judged(request),
  })
  return saved instanceof Problem ? saved : presentTable(saved)
}
