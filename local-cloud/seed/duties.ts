import type { Calendar } from './calendar'
import { missed, ownRule } from './data/duties'
import type { Moment } from './moments'
import type { SampleOrgan } from './organ'

const chain = 'duties'
const earliest = -29

const saveOwnRule = async (organ: SampleOrgan, calendar: Calendar): Promise<void> => {
  const { by, ...says } = ownRule
  const fromOn = `${calendar.workday(earliest).slice(0, 4)}-01-01`
  await organ.act(organ.bound(by).openid, 'duty.saveLocalRule', { version: 0, fromOn, ...says })
}
/** The first window this branch is to account for; on some days of the year there is none. */
const explainMissed = async (organ: SampleOrgan): Promise<void> => {
  const { openid } = organ.bound(missed.by)
  const nodeId = organ.node(missed.branch)
  const { rows } = await organ.act(openid, 'duty.branch', { nodeId })
  const [open] = rows.flatMap(({ ruleId, windows }) =>
    windows.filter(({ light }) => light.can.explain).map(({ windowId, year }) => ({ ruleId, windowId, year })),
  )
  if (open) await organ.act(openid, 'duty.explain', { nodeId, ...open, reason: missed.reason })
}

/** The organ's own row from its first days, and a branch that says yesterday why it missed something. */
export const dutyMoments = (organ: SampleOrgan, calendar: Calendar): Moment[] => [
  { at: calendar.at(earliest, '10:10'), chain, act: () => saveOwnRule(organ, calendar) },
  { at: calendar.at(-1, '17:20'), chain, act: () => explainMissed(organ) },
]
