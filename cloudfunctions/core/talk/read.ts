import { pairingKinds } from '../../../src/contract/talkWords'
import { command, findAll, type Stored } from '../platform/db'
import type { CountedTalk } from './rules'

/** The confirmed talks of a branch's year that count for its coverage. */
export const confirmedTalks = (path: string, year: number): Promise<(CountedTalk & Stored)[]> =>
  findAll<CountedTalk & Stored>(
    'talks',
    { heldYear: year, path, state: 'confirmed', kind: command.in([...pairingKinds]) },
    ['branchId', 'kind', 'two', 'faceToFace'],
    ['_id'],
  )
