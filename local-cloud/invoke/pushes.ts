import type { CloudSchema } from '../../cloudfunctions/core/schema/readSchema'
import type { Invoker } from './invoker'
import type { FunctionLog } from './log'

/** A message of the platform's own, as it pushes them: always with `MsgType` and, for an event, its name. */
type PushedEvent = Readonly<Record<string, unknown>> & { readonly Event: string }

/** The platform's message push to a function, some time after what it is about. */
export interface Pushes {
  add(make: () => Promise<PushedEvent>): void
  /** Delivers what waits; gives how many. */
  deliver(): Promise<number>
  end(): void
}

interface PushOptions {
  readonly schema: CloudSchema
  readonly invoker: Invoker
  readonly log: FunctionLog
  /** Whether they go without being asked. */
  readonly byThemselves: boolean
}

/** The platform takes seconds to half an hour; long enough here for the function that asked to have written down its question. */
const delay = 1500

export function createPushes({ schema, invoker, log, byThemselves }: PushOptions): Pushes {
  const waiting: (() => Promise<PushedEvent>)[] = []
  const timers = new Set<NodeJS.Timeout>()
  const push = async (make: () => Promise<PushedEvent>) => {
    try {
      const event = await make()
      const receiver = Object.entries(schema.functions).find(([, { messages }]) => messages?.includes(event.Event))
      if (receiver) await invoker.invoke(receiver[0], JSON.stringify(event), { source: 'wx_message' })
    } catch (error) {
      log.fault('消息推送', error)
    }
  }
  const deliver = async () => {
    const due = waiting.splice(0)
    for (const make of due) await push(make)
    return due.length
  }
  return {
    add(make) {
      waiting.push(make)
      if (!byThemselves) return
      const timer = setTimeout(() => {
        timers.delete(timer)
        void deliver()
      }, delay).unref()
      timers.add(timer)
    },
    deliver,
    end: () => timers.forEach((timer) => clearTimeout(timer)),
  }
}
