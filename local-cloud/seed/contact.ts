import { beijingDay } from '../../src/contract/days'
import { contact } from './data/contact'
import type { Calendar } from './calendar'
import type { Moment } from './moments'
import type { SampleOrgan } from './organ'

/** That somebody abroad was reached, noted by their secretary on the day. */
export const contactMoments = (organ: SampleOrgan, calendar: Calendar): Moment[] => {
  const { by, key, day, how, words } = contact
  if (!organ.roster.some((person) => person.key === key)) return []
  const at = calendar.at(day, '16:30')
  return [
    {
      at,
      chain: `contact-${key}`,
      act: async () => {
        const { memberId } = organ.person(key)
        const says = { clientId: 'seed-contact', contactedOn: beijingDay(at), how, words }
        await organ.act(organ.bound(by).openid, 'org.noteContact', { memberId, ...says })
      },
    },
  ]
}
