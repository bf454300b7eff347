import type { Calendar } from './calendar'
import { frequency, pairs, visits, type VisitPlan } from './data/visits'
import type { Moment } from './moments'
import type { SampleOrgan } from './organ'

const chain = 'visits'
const earliest = -29

const yearOf = (calendar: Calendar, day: number): number => Number(calendar.workday(day).slice(0, 4))

const joinPairs = async (organ: SampleOrgan, calendar: Calendar, ids: Map<string, string>): Promise<void> => {
  const { by: officer, ...figures } = frequency
  await organ.act(organ.bound(officer).openid, 'visit.saveFrequency', {
    version: 0,
    effectiveFrom: `${yearOf(calendar, earliest)}-01-01`,
    ...figures,
  })
  for (const { key, by, branch, kind, member, village, whom } of pairs) {
    const { pairId } = await organ.act(organ.bound(by).openid, 'visit.addPair', {
      clientId: `seed-pair-${key}`,
      branchId: organ.node(branch),
      kind,
      memberId: member === null ? null : organ.person(member).memberId,
      village,
      whom,
      beganOn: calendar.workday(earliest),
    })
    ids.set(key, pairId)
  }
}
const goThere = async (
  organ: SampleOrgan,
  calendar: Calendar,
  { pair, by, day, companions, heard, promises }: VisitPlan,
  ids: Map<string, string>,
): Promise<void> => {
  await organ.act(organ.bound(by).openid, 'visit.write', {
    clientId: `seed-visit-${pair}`,
    year: yearOf(calendar, day),
    pairId: ids.get(pair) as string,
    village: null,
    whom: null,
    visitedOn: calendar.workday(day),
    companionIds: companions.map((key) => organ.person(key).memberId),
    heard,
    promises: promises.map((promise) => ({ ...promise, toLedger: false })),
    photoIds: [],
  })
}

/** Pairs and the organ's figures before the first visit, then a visit now and then; all in one chain. */
export const visitMoments = (organ: SampleOrgan, calendar: Calendar): Moment[] => {
  const ids = new Map<string, string>()
  return [
    { at: calendar.at(earliest, '09:30'), chain, act: () => joinPairs(organ, calendar, ids) },
    ...visits.map((visit) => ({
      at: calendar.at(visit.day, '18:20'),
      chain,
      act: () => goThere(organ, calendar, visit, ids),
    })),
  ]
}
