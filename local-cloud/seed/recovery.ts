import type { Calendar } from './calendar'
import type { SeededCloud } from './act'
import type { Moment } from './moments'
import type { SampleOrgan } from './organ'

/** Somebody's identity on its way to another phone: asked for yesterday by the first hand, and waiting for the second. */
const recovery = {
  by: 'li-organization-commissioner',
  of: 'xu-member',
  number: '13900000103',
  reason: '本人来支部说手机丢了，已当面核实',
  day: -1,
} as const
/** Working days from today by when what nobody above was free to review has waited long enough. */
const settledOn = -12

export const recoveryMoments = (organ: SampleOrgan, calendar: Calendar): Moment[] => [
  {
    at: calendar.at(recovery.day, '16:40'),
    chain: 'recovery',
    act: async () => {
      const { by, of, number: phone, reason } = recovery
      await organ.act(organ.bound(by).openid, 'org.askRecovery', { memberId: organ.person(of).memberId, phone, reason })
    },
  },
]

/** The timers run while the organ lives, where something waits for them: the one officer of the root wrote a meeting down. */
export const timerMoments = (cloud: SeededCloud, calendar: Calendar): Moment[] => [
  {
    at: calendar.at(settledOn, '07:00'),
    chain: 'timers',
    act: async () => {
      await cloud.runTimer('jobs', 'night')
    },
  },
]
