import { actorOn } from './act'
import { calendarAt } from './calendar'
import { contactMoments } from './contact'
import { courtyardMoments } from './courtyard'
import { feedbackMoments } from './feedback'
import { dutyMoments } from './duties'
import { scenesOf } from './data/scenes'
import { foundingMoments } from './found'
import { playScene } from './meetings/play'
import { live } from './moments'
import { SampleOrgan } from './organ'
import { recoveryMoments, timerMoments } from './recovery'
import { planRoster } from './roster'
import { studyMoments } from './study'
import { talkMoments } from './talks'
import { transferMoments } from './transfer'
import { visitMoments } from './visits'
import type { SeededCloud } from './act'

interface SeedOptions {
  /** The code that claims the organ; its hash is in the functions' environment. */
  readonly claimCode: string
  /** The instant the seed leads up to (ISO), at which the clock then stands still; the machine's time when left out. */
  readonly now?: string
  /** Three branches and their meetings of the last six weeks: enough for most tests. */
  readonly small?: boolean
  /** Told in Chinese what has been done so far. */
  readonly onProgress?: (line: string) => void
}

const everySo = 60
/** Working days from the founding to today: thirteen weeks and a day, or six weeks of the small one. */
const lived = { full: -66, small: -30 } as const

/**
 * Fills a new cloud with the sample organ by living through its last three months: every record is made by an action of the
 * API, as the person who would do it, with the cloud's clock at the moment it would have happened. Throws when the API refuses.
 */
export const seedOrgan = async (cloud: SeededCloud, options: SeedOptions): Promise<void> => {
  const { claimCode, small = false, onProgress = () => undefined } = options
  const calendar = calendarAt(options.now ?? new Date().toISOString())
  const organ = new SampleOrgan(actorOn(cloud), planRoster(calendar.today, small))
  try {
    onProgress(`示例机关：登记党组织和 ${organ.roster.length} 名党员……`)
    await live(cloud, foundingMoments(cloud, organ, calendar, claimCode, small ? lived.small : lived.full))
    const scenes = scenesOf(small)
    const others = [
      ...contactMoments(organ, calendar),
      ...studyMoments(organ, calendar),
      ...courtyardMoments(organ, calendar),
      ...feedbackMoments(organ, calendar),
      ...talkMoments(organ, calendar),
      ...visitMoments(organ, calendar),
      ...dutyMoments(organ, calendar),
      ...transferMoments(organ, calendar),
      ...recoveryMoments(organ, calendar),
      ...timerMoments(cloud, calendar),
    ]
    const moments = [...others, ...scenes.flatMap((scene) => playScene(organ, scene, calendar))]
    await live(cloud, moments, (done, all) => {
      if (done % everySo === 0 || done === all)
        onProgress(`示例机关：${scenes.length} 场会议的记录，${Math.round((100 * done) / all)}%`)
    })
    // The numbers above the branches are there from the first look.
    cloud.setNow(options.now ?? null)
    await cloud.runTimer('jobs', 'night')
  } finally {
    cloud.setNow(options.now ?? null)
  }
}
