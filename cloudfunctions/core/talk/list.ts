import { isPartyMember } from '../../../src/contract/person'
import { toldApartById } from '../org/namesakes'
import { Problem } from '../platform/problem'
import { countedPageOf } from '../platform/pageOf'
import { couldEver, forbidden, may } from '../policy'
import type { Handler } from '../platform/request'
import { presentRow, rowFields, type RowDoc } from './present'

const latestFirst = { by: 'sortOn', direction: 'desc' } as const

export const list: Handler<'talk.list'> = async ({ input, actor }) => {
  const branch = { paths: [actor.path] }
  const denied = input.view === 'branch' ? forbidden(actor, 'talk.see', branch) : null
  if (denied) return denied
  const where = input.view === 'mine' ? { two: actor.memberId } : { branchId: actor.branchId }
  const page = await countedPageOf<RowDoc>('talks', where, input.cursor, rowFields, latestFirst)
  if (page instanceof Problem) return page
  const apart = await toldApartById(
    actor,
    page.rows.flatMap(({ host, counterpart }) => [host, counterpart]),
  )
  return {
    ...page,
    rows: page.rows.map((talk) => presentRow(talk, actor, apart)),
    can: {
      plan: isPartyMember(actor),
      seeBranch: may(actor, 'talk.see', branch),
      seeCounts: couldEver(actor, 'talk.seeCounts'),
      settings: couldEver(actor, 'talk.keepSettings'),
    },
  }
}
