import { memberSubject } from '../org/subject'
import { readMember } from '../org/store'
import { refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { earnedIn, yearOf, yearProblem } from './hours'

/** The lines behind one name of the branch's table. */
export const memberHours: Handler<'study.memberHours'> = async ({ input, actor, at }) => {
  const member = await readMember(input.memberId)
  if (!member) return refuse('notFound', { what: '这位同志' })
  const denied = forbidden(actor, 'study.seeHours', memberSubject(member))
  if (denied) return denied
  const wrong = yearProblem(input.year, at)
  if (wrong) return wrong
  return yearOf(member, input.year, at, await earnedIn(member._id, input.year, at))
}
