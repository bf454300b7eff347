import type { CalendarGap, DutyCalendar, DutyRow } from '../../../src/contract/duty'
import { Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import { canAt, readBoard } from './board'
import type { DutyMeeting } from './facts'

const gapsOf = (rows: readonly DutyRow[], year: number): CalendarGap[] =>
  rows.flatMap(({ ruleId, title, meetingKind, windows }) =>
    meetingKind === null
      ? []
      : windows
          .filter(({ light }) => light.state === 'due' || light.state === 'overdue')
          .map(({ windowId, text, from, to, light }) => ({
            ...{ ruleId, title, meetingKind, windowId, year },
            ...{ text, from, to, light },
          })),
  )

/** The last one held of each kind. */
const lastOf = (held: readonly DutyMeeting[]): DutyCalendar['last'] => {
  const last = new Map(held.flatMap(({ id, day, kinds }) => kinds.map((kind) => [kind, { kind, id, day }])))
  return [...last.values()]
}

/** The same facts and lights as the board, by their days. */
export const calendar: Handler<'duty.calendar'> = async (request) => {
  const board = await readBoard(request)
  if (board instanceof Problem) return board
  const { node, year, table, facts, rows } = board
  const meetings = [...facts.meetings].sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
  return {
    nodeId: node._id,
    nodeName: node.name,
    year,
    asOf: request.at,
    meetings: meetings
      .filter(({ day }) => day.startsWith(`${year}-`))
      .map(({ id, title, day, kinds, state, marks }) => ({
        id,
        title,
        day,
        kinds: [...kinds],
        state,
        marks: [...marks],
      })),
    gaps: gapsOf(rows, year),
    last: lastOf(meetings.filter(({ state }) => state === 'held')),
    fixedDay: table.settings['themed-party-day']?.fixedDay ?? null,
    can: canAt(request.actor, node),
  }
}
