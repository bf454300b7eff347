import { messageTemplates, type MessageTemplate } from '../../../src/contract/messageWords'
import { beijingInstant } from '../../../src/contract/days'
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
  return {
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
    sentAt: async (clock: string, day = organDay) => {
      organOf().cloud.outbox.clear()
      await beat(beijingInstant(day, clock))
      return sent()
    },
    /** The clock at which somebody acts. */
    at: (clock: string, day = organDay): void => organOf().cloud.setNow(beijingInstant(day, clock)),
    leftOf: async (who: PersonKey) =>
      Object.fromEntries(
        (await organOf().ok(openIds[who], 'message.templates', {})).offered.map(({ template, left }) => [
          template,
          left,
        ]),
      ),
  }
}
