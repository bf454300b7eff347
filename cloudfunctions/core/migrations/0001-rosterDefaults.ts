import { fill } from './fill'
import type { Migration } from './migration'

/** People entered before there were 领导干部 and transfers: not a leading cadre, and no branch before this one. */
export const rosterDefaults: Migration = { number: 1, step: fill('members', { leadingCadre: false, history: [] }) }
