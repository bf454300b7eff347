import { takeVerdict } from '../photo/check'

/** The answer of `security.mediaCheckAsync`, version 2, as WeChat pushes it. */
interface MediaVerdict {
  MsgType?: unknown
  Event?: unknown
  trace_id?: unknown
  result?: { suggest?: unknown }
}

/** A message nobody asked for, twice delivered or forged, changes nothing. */
export const takeMessage = async (event: unknown): Promise<string> => {
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
