import { messageTemplates, type MessageTemplate } from '../../../src/contract/messageWords'
import { addDays, beijingInstant } from '../../../src/contract/days'
import { adminOf } from '../../support/admin'
import { clientIdOf, openIds, organDay, people, type Organ, type PersonKey } from '../../support/organ'

/** Messages as the tests look at them: who allowed them, the timers' beats, and what reached WeChat. */
export const messages = (organOf: () => Organ) => {
  const beat = async (at: string): Promise<void> => {
    organOf().cloud.setNow(at)
    await organOf().cloud.runTimer('jobs', 'night')
  }
  const sent = () =>
    organOf()
      .cloud.outbox.list()
      .filter(({ api }) => api === 'subscribeMessage.send')
      .map(({ request, errcode }) => {
        const {
          touser,
          template_id: template,
          page,
          data,
        } = request as {
          touser: string
          template_id: string
          page: string
          data: Record<string, { value: string }>
        }
        const to = (Object.keys(people) as PersonKey[]).find((key) => openIds[key] === touser) ?? touser
        return {
          to,
          template: template.replace('local-', ''),
          page,
          errcode,
          words: Object.values(data).map(({ value }) => value),
        }
      })
  let week = -1
  return {
    /** A fortnight later nobody allows anything, and whatever was owed till then is past: tests share an organ. */
    nextWeek: async (): Promise<void> => {
      week += 1
      const database = adminOf(organOf().cloud).database()
      // What the calendar brings is told in tests/api/duty/calendar.test.ts; here all its days are done.
      await database
        .collection('settings')
        .doc('reminding')
        .set({ doneOn: '2099-12-31', day: '2099-12-31', after: null })
      await database
        .collection('accounts')
        .where({})
        .update({ grants: { meeting: 0, change: 0, work: 0 } })
      await beat(beijingInstant(addDays(organDay, 14 * week), '08:30'))
    },
    /** The Friday of the test's own week, or so many days after it. */
    day: (after = 0): string => addDays(organDay, 14 * week + after),
    /** Taps 允许 once for each of these, as WeChat and the organ then know. */
    allow: async (who: PersonKey, ...templates: MessageTemplate[]): Promise<void> => {
      const asked = templates.length > 0 ? templates : [...messageTemplates]
      await fetch(`${organOf().cloud.url}/as/${openIds[who]}/subscribe`, {
        method: 'POST',
        body: JSON.stringify({ templateIds: asked.map((template) => `local-${template}`) }),
      })
      await organOf().ok(openIds[who], 'message.grant', { templates: asked }, clientIdOf())
    },
    beat,
    sent,
    /** A beat at an hour of the organ's day, or of another; gives what it sent. */
    sentAt: async (clock: string, day = addDays(organDay, 14 * week)) => {
      organOf().cloud.outbox.clear()
      await beat(beijingInstant(day, clock))
      return sent()
    },
    /** The clock at which somebody acts. */
    at: (clock: string, day = addDays(organDay, 14 * week)): void => organOf().cloud.setNow(beijingInstant(day, clock)),
    leftOf: async (who: PersonKey) =>
      Object.fromEntries(
        (await organOf().ok(openIds[who], 'message.templates', {})).offered.map(({ template, left }) => [
          template,
          left,
        ]),
      ),
  }
}
