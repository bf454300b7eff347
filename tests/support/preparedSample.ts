import { drawClaim } from '../../cloudfunctions/core/session/claimCode'
import type { Claim } from '../../cloudfunctions/core/session/claimCode'
import { seedOrgan } from '../../local-cloud/seed/seedOrgan'
import { startTestCloud } from './cloud'
import { prepared } from './prepared'
import type { Prepared } from './prepared'

/** The sample organ as it stands at `now`, filled as the command fills it; the facts are what its functions had to know. */
export const preparedSample = (now: string, small: boolean): Promise<Prepared<Claim['variables']>> =>
  prepared(`${small ? 'small' : 'whole'}-${Date.parse(now)}`, async (dataDir) => {
    const { code, variables } = drawClaim(now)
    const cloud = await startTestCloud({ now, dataDir, workers: 2, variables })
    try {
      await seedOrgan(cloud, { claimCode: code, now, small })
    } finally {
      await cloud.stop()
    }
    return variables
  })
