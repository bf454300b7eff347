import type { Calendar } from './calendar'
import { courtyardMeetings, type CourtyardPlan, type DemandPlan, type EntryLife } from './data/courtyard'
import type { Moment } from './moments'
import type { SampleOrgan } from './organ'

const write = async (organ: SampleOrgan, calendar: Calendar, plan: CourtyardPlan): Promise<void> => {
  const author = organ.bound(plan.by)
  const startAt = calendar.at(plan.day, '19:30')
  await organ.act(author.openid, 'courtyard.write', {
    clientId: plan.key,
    year: Number(calendar.workday(plan.day).slice(0, 4)),
    topic: plan.topic,
    startAt,
    village: plan.village,
    villageGroup: plan.villageGroup,
    host: author.name,
    companionIds: plan.companions.map((key) => organ.person(key).memberId),
    outreach: plan.outreach,
    outreachMinutes: plan.outreachMinutes,
    headcount: plan.headcount,
    photoIds: [],
    demands: plan.demands.map(({ key, matter, raisedBy, answer, life }) => ({
      key,
      matter,
      raisedBy,
      onSpotAnswer: answer,
      toLedger: life !== null,
    })),
  })
}

/** The entry a demand became, as its note shows it. */
const entryOf = async (organ: SampleOrgan, plan: CourtyardPlan, key: string): Promise<string> => {
  const { openid } = organ.bound(plan.by)
  const { rows } = await organ.act(openid, 'courtyard.list', { view: 'mine' })
  const { entries } = await organ.act(openid, 'courtyard.show', {
    noteId: rows.find(({ topic }) => topic === plan.topic)?.id ?? '',
  })
  return entries.find((entry) => entry.key === key)?.id ?? ''
}

interface Step {
  readonly day: number
  readonly clock: string
  readonly act: (entryId: string) => Promise<unknown>
}

/** What the people accountable did about it, each on their day. */
const stepsOf = (organ: SampleOrgan, calendar: Calendar, plan: CourtyardPlan, key: string, life: EntryLife): Step[] => {
  const openidOf = (person: string) => organ.bound(person).openid
  const named = (name: string, entryId: string) => ({ entryId, clientId: `${key}-${name}` })
  const assign = (entryId: string) =>
    organ.act(openidOf(plan.secretary), 'ledger.assign', {
      ...named('assign', entryId),
      ownerId: organ.person(life.owner).memberId,
      department: life.department,
      verifierId: null,
      dueOn: calendar.workday(life.due),
      words: null,
    })
  const steps: Step[] = [{ day: life.assigned, clock: '09:20', act: assign }]
  const { progress, done, verified, answered } = life
  if (progress) {
    const [day, words] = progress
    steps.push({
      day,
      clock: '16:40',
      act: (entryId) =>
        organ.act(openidOf(life.owner), 'ledger.progress', { ...named('progress', entryId), words, photoIds: [] }),
    })
  }
  if (done) {
    const [day, words] = done
    steps.push({
      day,
      clock: '17:10',
      act: (entryId) =>
        organ.act(openidOf(life.owner), 'ledger.requestVerification', {
          ...named('done', entryId),
          words,
          photoIds: [],
        }),
    })
  }
  if (verified !== undefined) {
    steps.push({
      day: verified,
      clock: '10:05',
      act: (entryId) =>
        organ.act(openidOf(plan.secretary), 'ledger.verify', { ...named('verify', entryId), words: null }),
    })
  }
  if (answered) {
    const [day, words, satisfaction] = answered
    steps.push({
      day,
      clock: '18:30',
      act: (entryId) =>
        organ.act(openidOf(plan.by), 'ledger.answer', { ...named('answer', entryId), words, satisfaction }),
    })
  }
  return steps
}

const lifeMoments = (
  organ: SampleOrgan,
  calendar: Calendar,
  plan: CourtyardPlan,
  { key, life }: DemandPlan,
): Moment[] => {
  if (life === null || life === 'new') return []
  return stepsOf(organ, calendar, plan, key, life).map(({ day, clock, act }) => ({
    at: calendar.at(day, clock),
    chain: plan.key,
    act: async () => void (await act(await entryOf(organ, plan, key))),
  }))
}

/** Three evenings in the yards, and what became of what was asked for there. */
export const courtyardMoments = (organ: SampleOrgan, calendar: Calendar): Moment[] =>
  courtyardMeetings.flatMap((plan) => [
    { at: calendar.at(plan.day, '20:40'), chain: plan.key, act: () => write(organ, calendar, plan) },
    ...plan.demands.flatMap((demand) => lifeMoments(organ, calendar, plan, demand)),
  ])
