import { earlierBusiness } from './earlierBusiness'
import { earlierBusinessLater } from './earlierBusinessLater'
import { earlierGeneral } from './earlierGeneral'
import { earlierOrgan } from './earlierOrgan'
import { earlierThird } from './earlierThird'
import { businessBranch } from './businessBranch'
import { businessBranchLater } from './businessBranchLater'
import { generalBranch } from './generalBranch'
import { lifeMeetings } from './lifeMeetings'
import { organCommittee } from './organCommittee'
import { thirdBranch } from './thirdBranch'
import { thirdBranchLater } from './thirdBranchLater'
import type { Scene } from '../meetings/scene'

/** Every meeting of the sample organ. The small one keeps those marked so. */
export const scenesOf = (small: boolean): Scene[] =>
  [
    ...thirdBranch,
    ...thirdBranchLater,
    ...generalBranch,
    ...businessBranch,
    ...businessBranchLater,
    ...lifeMeetings,
    ...organCommittee,
    ...earlierThird,
    ...earlierGeneral,
    ...earlierBusiness,
    ...earlierBusinessLater,
    ...earlierOrgan,
  ].filter((scene) => !small || scene.small)
