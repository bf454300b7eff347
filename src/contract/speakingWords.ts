/** 发言计时: who had the word at a meeting, from when to when. */

export interface Speaking {
  memberId: string
  name: string
  /** Allowed; null where nobody set a limit. */
  minutes: number | null
  startedAt: string
  endedAt: string | null
}
export interface WithSpeakers {
  /** Where somebody's time was taken, in the order they spoke; left out for who may not know whose sections there are. */
  speakers?: Speaking[]
}

export const speakingEvents = ['start', 'stop'] as const
export const speakingMinutesMax = 240
export const speakersMax = 200

/** Whoever has the word. */
export const speaking = (speakers: readonly Speaking[] = []): Speaking | undefined =>
  speakers.find(({ endedAt }) => endedAt === null)

export interface MinutesUsed {
  memberId: string
  name: string
  minutes: number
}
/** How long each spoke altogether, in the order they first did; at least one minute, and nobody who is still at it. */
export const minutesUsed = (speakers: readonly Speaking[] = []): MinutesUsed[] => {
  const byMember = new Map<string, { name: string; ms: number }>()
  for (const { memberId, name, startedAt, endedAt } of speakers) {
    if (endedAt === null) continue
    const ms = (byMember.get(memberId)?.ms ?? 0) + Date.parse(endedAt) - Date.parse(startedAt)
    byMember.set(memberId, { name, ms })
  }
  return [...byMember].map(([memberId, { name, ms }]) => ({
    memberId,
    name,
    minutes: Math.max(1, Math.round(ms / 60_000)),
  }))
}
export const usedText = (minutes: number): string => `用时 ${minutes} 分钟`

/** Who of these, in their order, has not had the word yet. */
export const notHeard = <One extends { memberId: string }>(
  order: readonly One[],
  speakers: readonly Speaking[] = [],
): One[] => order.filter(({ memberId }) => !speakers.some((each) => each.memberId === memberId))
