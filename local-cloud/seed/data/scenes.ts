import { businessBranch } from './businessBranch'
import { generalBranch } from './generalBranch'
import { organCommittee } from './organCommittee'
import { thirdBranch } from './thirdBranch'
import type { Scene } from '../meetings/scene'

/** Every meeting of the sample organ. The small one keeps those marked so. */
export const scenesOf = (small: boolean): Scene[] =>
  [...thirdBranch, ...generalBranch, ...businessBranch, ...organCommittee].filter((scene) => !small || scene.small)
