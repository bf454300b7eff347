import { topicKinds, type TopicHours } from '../../../src/contract/meetingTopic'
import type { HourLine } from '../../../src/contract/studyHours'
import type { Meeting } from '../meeting/store'
import { command, findAll } from '../platform/db'

const idsAtOnce = 1000

/** What meetings earn by what they were about, each once however many came; the lines themselves say nothing of it. */
export const topicsOf = async (lines: readonly HourLine[]): Promise<TopicHours[]> => {
  const earned = new Map<string, number>()
  for (const { meetingId, hours } of lines) earned.set(meetingId, Math.max(hours, earned.get(meetingId) ?? 0))
  const ids = [...earned.keys()]
  const parts = Array.from({ length: Math.ceil(ids.length / idsAtOnce) }, (_, at) =>
    ids.slice(at * idsAtOnce, (at + 1) * idsAtOnce),
  )
  const found = (
    await Promise.all(
      parts.map((some) =>
        findAll<Pick<Meeting, '_id' | 'topicKind'>>('meetings', { _id: command.in(some) }, ['topicKind']),
      ),
    )
  ).flat()
  return [...topicKinds, null]
    .map((kind) => ({
      kind,
      hours: found
        .filter(({ topicKind }) => (topicKind ?? null) === kind)
        .reduce((sum, { _id }) => sum + (earned.get(_id) ?? 0), 0),
    }))
    .filter(({ hours }) => hours > 0)
}
