import type { Organ } from '../tests/support/organ'
import type { OfCrowd } from './crowd'

/** Calls of the usual way, as its own pages make them. */
export async function peerCall(organ: Organ, openId: string, data: object): Promise<void> {
  const answer = await organ.cloud.call(openId, 'peer', data)
  if ('errCode' in answer || !(answer.result as { ok: boolean }).ok) throw new Error(JSON.stringify(answer))
}

export const peerSignsIn = async (organ: Organ) => ({
  open: (eventId: string) => peerCall(organ, 'first', { do: 'open', eventId, places: 100_000 }),
  to:
    (eventId: string) =>
    ({ openId }: OfCrowd) =>
      peerCall(organ, openId, { do: 'sign', eventId }),
})
