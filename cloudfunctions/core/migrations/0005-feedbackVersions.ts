import { fill } from './fill'
import { inTurn } from './inTurn'
import type { Migration } from './migration'
import { shed } from './shed'

/**
 * Feedback and photos get versions, photos may be removed and stay, and talks lose the memory of their last step: entries of
 * the audit are the memory now. Which calls the entries of before were nobody can know; they stay without.
 */
export const feedbackVersions: Migration = {
  number: 5,
  step: inTurn(
    fill('feedback', { version: 1 }),
    fill('photos', { version: 1, removedAt: null }),
    shed('talks', 'lastStep'),
  ),
}
