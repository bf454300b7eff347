import { scenesOf } from '../../../local-cloud/seed/data/scenes'
import type { Scene } from '../../../local-cloud/seed/meetings/scene'

/** Friday, 20 November 2026, 14:20 in Beijing: today's 主题党日 of 第三党支部 starts at 14:30. */
export const storyNow = '2026-11-20T06:20:00.000Z'

const sceneOf = (key: string): Scene => {
  const scene = scenesOf(true).find((each) => each.key === key)
  if (!scene) throw new Error(`The small sample organ has no scene ${key}`)
  return scene
}
/** 第三党支部's 主题党日 of today, announced. */
export const todays = sceneOf('b3-party-day-2')
/** 吴松年's meeting of today, open since before the story begins. */
export const elsewhere = sceneOf('b6-now')
