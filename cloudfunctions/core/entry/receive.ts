import { randomUUID } from 'node:crypto'
import { takeVerdict } from '../photo/check'
import { platformRequestId } from '../platform/actor'
import { log } from '../platform/log'

/** The answer of `security.mediaCheckAsync`, version 2, as WeChat pushes it. */
interface MediaVerdict {
  MsgType?: unknown
  Event?: unknown
  trace_id?: unknown
  result?: { suggest?: unknown }
}

/** A message nobody asked for, twice delivered or forged, changes nothing. */
const takeMessage = async (event: unknown): Promise<string> => {
  const {
    MsgType,
    Event,
    trace_id: traceId,
    result,
  } = (typeof event === 'object' && event !== null ? event : {}) as MediaVerdict
  if (MsgType !== 'event' || Event !== 'wxa_media_check') return 'unknown'
  if (typeof traceId !== 'string' || traceId.length < 8 || typeof result?.suggest !== 'string') return 'unreadable'
  return (await takeVerdict(traceId, result.suggest)) ? 'taken' : 'not asked'
}

/** Takes one message and logs what came of it; the platform only wants to hear that it arrived. */
export const receive = async (event: unknown): Promise<'success'> => {
  const outcome = await takeMessage(event)
  log({ requestId: platformRequestId() ?? randomUUID(), action: 'inbox', outcome })
  return 'success'
}
