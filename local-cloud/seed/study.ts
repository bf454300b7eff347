import type { Calendar } from './calendar'
import { items, materials, notes, planner, type NotePlan } from './data/study'
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

/** The plan and its materials before the first meeting, a few notes on the way. The organ's people are known by then. */
export const studyMoments = (organ: SampleOrgan, calendar: Calendar): Moment[] => [
  { at: calendar.at(-29, '09:00'), chain, act: () => preparePlan(organ, calendar) },
  ...notes.map((note) => ({
    at: calendar.at(note.day, '20:10'),
    chain: `${chain}-${note.key}`,
    act: () => writeNote(organ, note),
  })),
]
