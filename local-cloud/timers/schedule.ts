import { Cron } from 'croner'

/**
 * The platform's seven fields (second minute hour day month weekday year) as a schedule. Its timers are taken to run on
 * Beijing time, which is not confirmed on the platform. Only `*` is understood for the year.
 */
export interface Schedule {
  /** The first moment after an instant, or null when there is none. */
  after(instant: Date): Date | null
}

export function parseSchedule(config: string): Schedule {
  const fields = config.trim().split(/\s+/)
  if (fields.length !== 7) throw new Error(`定时器“${config}”应有七段：秒 分 时 日 月 星期 年。`)
  if (fields[6] !== '*') throw new Error(`定时器“${config}”指定了年份；本地云只支持年份为 * 的定时器。`)
  const cron = new Cron(fields.slice(0, 6).join(' '), { paused: true, timezone: 'Asia/Shanghai' })
  return { after: (instant) => cron.nextRun(instant) }
}
