import { organKind } from '../org/store'
import { refuse } from '../platform/problem'
import { keyVersions } from '../platform/recordKeys'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { step } from '../record/step'

/** Off by default; switched on it needs keys and the organ's own figure for how long. Switching off keeps what is there. */
export const saveSettings: Handler<'talk.saveSettings'> = (request) => {
  const { input, actor } = request
  const { talkText, retentionYears } = input
  return step({ ...organKind, what: '谈心谈话的设置' }, request, {
    id: 'organ',
    seen: input.version,
    denied: ({ rootId }) => forbidden(actor, 'talk.keepSettings', { paths: [`/${rootId}/`] }),
    make: (stored) => {
      // Words may be there from when they were kept: their figure stays, or nothing would ever end them.
      const figureNeeded = talkText === 'sealed' || (stored.talkRetentionYears ?? null) !== null
      if (figureNeeded && retentionYears === null)
        return refuse(
          'badInput',
          { field: '保存年限', why: '保存着谈话内容就须定下保存几年' },
          { field: 'retentionYears' },
        )
      if (talkText === 'sealed' && !keyVersions()) return refuse('keysMissing')
      return { fields: { talkText, talkRetentionYears: retentionYears } }
    },
    answer: ({ version }) => ({ version }),
  })
}
