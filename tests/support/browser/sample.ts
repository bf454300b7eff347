import { resolve } from 'node:path'

/** Friday, 20 November 2026, 14:20 in Beijing: today's 主题党日 of 第三党支部 starts at 14:30. */
export const storyNow = '2026-11-20T06:20:00.000Z'

/** The small sample organ as it stands at that instant; each story works on a copy. Made once a run by `setUp`. */
export const sampleData = resolve('.tmp/e2e-sample')
