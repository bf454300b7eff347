import type { Calendar } from './calendar'
import { items, materials, notes, planner, trainings, type NotePlan } from './data/study'
import type { Moment } from './moments'
import type { SampleOrgan } from './organ'

const chain = 'study'

const preparePlan = async (organ: SampleOrgan, calendar: Calendar): Promise<void> => {
  const ids = new Map<string, string>()
  for (const { key, by, node, title, source } of materials) {
    const { materialId } = await organ.act(organ.bound(by).openid, 'study.addMaterial', {
      clientId: `seed-material-${key}`,
      nodeId: organ.node(node),
      title,
      source,
      link: null,
    })
    ids.set(key, materialId)
  }
  await organ.act(organ.bound(planner).openid, 'study.savePlan', {
    nodeId: organ.node('b3'),
    year: Number(calendar.today.slice(0, 4)),
    version: 0,
    items: items.map(({ id, day, topic, kind, materials: keys }) => ({
      id,
      month: Number(calendar.workday(day).slice(5, 7)),
      topic,
      kind,
      materialIds: keys.map((key) => ids.get(key) as string),
    })),
  })
}

const writeNote = async (organ: SampleOrgan, { key, by, title, text, shared }: NotePlan): Promise<void> => {
  const { openid } = organ.bound(by)
  const { noteId, version } = await organ.act(openid, 'study.writeNote', { clientId: `seed-note-${key}`, title, text })
  if (shared) await organ.act(openid, 'study.shareNote', { noteId, version, sharing: { with: 'branch' } })
}

/** Each as people do it: entered when it is over, and accepted by somebody else some days later. */
const trainingMoments = (organ: SampleOrgan, calendar: Calendar): Moment[] =>
  trainings.flatMap(({ key, by, from, to, accepted, ...says }) => {
    const chainOf = `${chain}-training-${key}`
    const entered: { trainingId: string; version: number }[] = []
    const enter = async (): Promise<void> => {
      const { openid, memberId } = organ.bound(by)
      const days = { startOn: calendar.workday(from), endOn: calendar.workday(to) }
      const clientId = `seed-training-${key}`
      entered.push(await organ.act(openid, 'study.enterTraining', { clientId, memberId, ...days, ...says }))
    }
    const accept = async (who: string): Promise<void> => {
      const [training] = entered
      if (training)
        await organ.act(organ.bound(who).openid, 'study.acceptTraining', { ...training, accept: true, words: null })
    }
    return [
      { at: calendar.at(to + 1, '17:30'), chain: chainOf, act: enter },
      ...(accepted ? [{ at: calendar.at(accepted.day, '09:20'), chain: chainOf, act: () => accept(accepted.by) }] : []),
    ]
  })

/** The plan and its materials before the first meeting, a few notes on the way. The organ's people are known by then. */
export const studyMoments = (organ: SampleOrgan, calendar: Calendar): Moment[] => [
  { at: calendar.at(-29, '09:00'), chain, act: () => preparePlan(organ, calendar) },
  ...trainingMoments(organ, calendar),
  ...notes.map((note) => ({
    at: calendar.at(note.day, '20:10'),
    chain: `${chain}-${note.key}`,
    act: () => writeNote(organ, note),
  })),
]
