import type { CloudSchema } from '../../cloudfunctions/core/schema/readSchema'
import type { Invoker } from './invoker'
import type { FunctionLog } from './log'

/** A message of the platform's own, as it pushes them: always with `MsgType` and, for an event, its name. */
export type PushedEvent = Readonly<Record<string, unknown>> & { readonly Event: string }

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

/** The platform takes seconds to half an hour. */
const delay = 1500

export function createPushes({ schema, invoker, log, byThemselves }: PushOptions): Pushes {
  const waiting = new Set<() => Promise<PushedEvent>>()
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
  const deliver = async (due = [...waiting]) => {
    const taken = due.filter((make) => waiting.delete(make))
    for (const make of taken) await push(make)
    return taken.length
  }
  return {
    add(make) {
      waiting.add(make)
      if (!byThemselves) return
      // The function that asked still has to write down its question.
      const asked = invoker.rest()
      const timer = setTimeout(() => {
        timers.delete(timer)
        void asked.then(() => deliver([make]))
      }, delay).unref()
      timers.add(timer)
    },
    deliver: () => deliver(),
    end() {
      timers.forEach((timer) => clearTimeout(timer))
      waiting.clear()
    },
  }
}
