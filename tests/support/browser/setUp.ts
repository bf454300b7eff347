import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { drawClaim } from '../../../cloudfunctions/core/session/claimCode'
import { seedOrgan } from '../../../local-cloud/seed/seedOrgan'
import buildBundles from '../buildBundles'
import { startTestCloud } from '../cloud'
import { sampleData, storyNow } from './sample'

/** Once before the browser tests: the H5 build, unless it is of these very sources, and the sample organ to copy. */
export default async function setUp(): Promise<void> {
  // A project's set-up runs before the one for all.
  buildBundles()
  execFileSync(process.execPath, [resolve('tests/support/browser/buildH5.mjs')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  rmSync(sampleData, { recursive: true, force: true })
  const { code, variables } = drawClaim(storyNow)
  const cloud = await startTestCloud({ now: storyNow, dataDir: sampleData, workers: 2, variables: { ...variables } })
  try {
    await seedOrgan(cloud, { claimCode: code, now: storyNow, small: true })
  } finally {
    await cloud.stop()
  }
}
