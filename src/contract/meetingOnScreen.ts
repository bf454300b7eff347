import * as v from 'valibot'
import { action } from './action'
import { clientId, id, line } from './fields'
import type { OnScreen } from './onScreenWords'

/** What 投屏 shows in place of the code: the matter of a vote, or 公布结果 of one that is recorded; `code` has it back. */
export const putOnScreen = action<{ onScreen: OnScreen | null }>()({
  name: 'meeting.putOnScreen',
  writes: true,
  input: v.strictObject({
    meetingId: id,
    show: v.variant('type', [
      v.strictObject({ type: v.literal('code') }),
      v.strictObject({ type: v.literal('vote'), matter: line(80) }),
      v.strictObject({ type: v.literal('result'), voteId: clientId }),
    ]),
  }),
  problems: ['notAllowed', 'notFound', 'meetingStateWrong', 'changedElsewhere'],
})
