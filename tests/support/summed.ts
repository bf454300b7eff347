import type { TestCloud } from './cloud'
import { organNow } from './organ'

/** A minute after an instant, as the timers leave the summaries; the clock then stands where it stood. */
export const summed = async (cloud: TestCloud, at: string = organNow): Promise<unknown> => {
  cloud.setNow(new Date(Date.parse(at) + 60_000).toISOString())
  const done = await cloud.runTimer('jobs', 'night')
  cloud.setNow(at)
  return done
}
