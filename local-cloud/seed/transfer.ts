import { transfers } from './data/transfers'
import type { Calendar } from './calendar'
import type { Moment } from './moments'
import type { SampleOrgan } from './organ'

const officer = 'zhou-committee-officer'

/** The transfers of those who are on this organ's roster, before the day's meetings. */
export const transferMoments = (organ: SampleOrgan, calendar: Calendar): Moment[] =>
  transfers
    .filter(({ key }) => organ.roster.some((person) => person.key === key))
    .map(({ key, to, day, reason }) => ({
      at: calendar.at(day, '09:00'),
      chain: `transfer-${key}`,
      act: async () => {
        const { memberId } = organ.person(key)
        const { version } = await organ.act(officer, 'org.showMember', { memberId })
        await organ.act(officer, 'org.transfer', {
          memberId,
          version,
          toBranchId: organ.node(to),
          partyGroupId: null,
          reason,
        })
      },
    }))
