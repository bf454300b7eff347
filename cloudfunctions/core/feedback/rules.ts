import type { FeedbackDoc } from './store'

/** While it waits, the officers above; once answered, the writer, until they have said what they think of it. */
export const waitsFor = ({
  state,
  settled,
  memberId,
  answerers,
}: Pick<FeedbackDoc, 'state' | 'settled' | 'memberId' | 'answerers'>): string[] => {
  if (state === 'waiting') return answerers.map((nodeId) => `answer:${nodeId}`)
  return settled === null ? [`read:${memberId}`] : []
}
