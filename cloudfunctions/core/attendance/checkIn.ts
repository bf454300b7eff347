import { doorOf } from '../meeting/door'
import { stateAt } from '../meeting/rules'
import { Problem, refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { arrive } from './arrive'
import { noteRefused } from './attempts'
import { storedRow } from './record'
import { doorClosed } from './rules'
import { genuineCode, judgedAt } from './token'

/** A member scans the meeting's rotating code. Two requests when all is well: the caller, and the row. */
export const checkIn: Handler<'attendance.checkIn'> = async (request) => {
  const { input, actor, at } = request
  const code = genuineCode(input.token, 'meeting')
  if (code instanceof Problem) return code
  const door = await doorOf(code.id, at)
  if (!door) return refuse('codeForged')
  const { meeting } = door

  const arrivedAt = judgedAt(code, request, doorClosed(meeting, stateAt(meeting, at)))
  const answer =
    arrivedAt instanceof Problem
      ? // A lost answer, retried after the code has turned or the meeting has closed, is still the same success.
        ((await storedRow(meeting, actor.memberId, request)) ?? arrivedAt)
      : await arrive(door, { arrivedAt, method: 'memberScan' }, request)
  if (answer instanceof Problem) await noteRefused(meeting, { who: actor, by: null, at }, answer)
  return answer
}
