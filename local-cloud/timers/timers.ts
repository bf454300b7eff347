import { parseSchedule } from './schedule'
import type { Clock } from '../clock'
import type { FunctionFolder } from '../invoke/functions'
import type { Invoker } from '../invoke/invoker'
import type { FunctionLog } from '../invoke/log'
import type { Schedule } from './schedule'

interface Timers {
  /** Runs a timer now; rejects with an InvocationProblem, or when it is still running from before. */
  run(functionName: string, timerName: string): Promise<unknown>
  end(): void
}

interface Timer {
  readonly functionName: string
  readonly name: string
  readonly schedule: Schedule
  running: boolean
}

interface TimerOptions {
  readonly functions: ReadonlyMap<string, FunctionFolder>
  readonly invoker: Invoker
  readonly clock: Clock
  readonly log: FunctionLog
  /** Whether they fire without being asked. */
  readonly byThemselves: boolean
}

/** The functions' timers, driven by the cloud's clock: a clock that stands still fires nothing by itself. */
export function createTimers({ functions, invoker, clock, log, byThemselves }: TimerOptions): Timers {
  const timers = [...functions.values()].flatMap(timersOf)

  const fire = async (timer: Timer): Promise<unknown> => {
    if (timer.running) throw new Error(`定时器 ${timer.functionName}/${timer.name} 上一次还没有结束，这一次略过。`)
    timer.running = true
    try {
      const event = { Type: 'Timer', TriggerName: timer.name, Time: clock.now().toISOString(), Message: '' }
      const { text } = await invoker.invoke(timer.functionName, JSON.stringify(event), { source: 'wx_trigger' })
      return JSON.parse(text) as unknown
    } finally {
      timer.running = false
    }
  }

  const fireAlone = (timer: Timer) => {
    fire(timer).catch((error: unknown) => log.fault(`定时器 ${timer.functionName}/${timer.name}`, error))
  }
  const ticking = byThemselves ? tick(timers, clock, fireAlone) : undefined
  return {
    run(functionName, timerName) {
      const timer = timers.find((one) => one.functionName === functionName && one.name === timerName)
      if (!timer) return Promise.reject(new Error(`没有定时器 ${functionName}/${timerName}。`))
      return fire(timer)
    },
    end: () => clearInterval(ticking),
  }
}

function timersOf(folder: FunctionFolder): Timer[] {
  return folder.triggers.map(({ name, type, config }) => {
    if (type !== 'timer')
      throw new Error(`云函数 ${folder.name} 的触发器 ${name} 类型是“${type}”；本地云只支持 timer。`)
    return { functionName: folder.name, name, schedule: parseSchedule(config), running: false }
  })
}

/** Looks once a second; a clock set forward does not make up for what it jumped over. */
function tick(timers: readonly Timer[], clock: Clock, fire: (timer: Timer) => void): NodeJS.Timeout {
  let seen = clock.now()
  return setInterval(() => {
    const now = clock.now()
    const passed = now.getTime() - seen.getTime()
    const since = seen
    seen = now
    if (passed <= 0 || passed > 5 * 60_000) return
    for (const timer of timers) {
      const next = timer.schedule.after(since)
      if (next !== null && next <= now && !timer.running) fire(timer)
    }
  }, 1000).unref()
}
