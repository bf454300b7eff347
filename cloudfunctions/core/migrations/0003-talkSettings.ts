import { changeMany, command } from '../platform/db'
import type { Migration } from './migration'

/** An organ from before there were talks keeps facts only, until its administrator knowingly decides otherwise. */
export const talkSettings: Migration = {
  number: 3,
  step: async () => {
    await changeMany(
      'settings',
      { _id: 'organ', talkText: command.exists(false) },
      { talkText: 'factsOnly', talkRetentionYears: null },
    )
    return null
  },
}
