import { Problem } from '../platform/problem'
import { expectedRoll } from './freeze'
import { sittingIn } from './invited'
import type { Meeting } from './store'

/** Whom the notice of a meeting is for: who is asked to come, and who was invited beside the roll; each once. */
export const toldOf = async (meeting: Meeting): Promise<string[]> => {
  const entries = await expectedRoll(meeting)
  const expected = entries instanceof Problem ? [] : entries.filter((entry) => entry.expected)
  return [...new Set([...expected.map(({ memberId }) => memberId), ...sittingIn(meeting)])]
}
