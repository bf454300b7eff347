import { earlierBusiness } from './earlierBusiness'
import { earlierGeneral } from './earlierGeneral'
import { earlierOrgan } from './earlierOrgan'
import { earlierThird } from './earlierThird'
import { businessBranch } from './businessBranch'
import { generalBranch } from './generalBranch'
import { organCommittee } from './organCommittee'
import { thirdBranch } from './thirdBranch'
import type { Scene } from '../meetings/scene'

/** Every meeting of the sample organ. The small one keeps those marked so. */
export const scenesOf = (small: boolean): Scene[] =>
  [
    ...thirdBranch, ...generalBranch, ...businessBranch, ...organCommittee,
    ...earlierThird, ...earlierGeneral, ...earlierBusiness, ...earlierOrgan,
  ].filter((scene) => !small || scene.small)
