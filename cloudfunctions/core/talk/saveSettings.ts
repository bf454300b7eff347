import { noted } from '../org/save'
import { organ } from '../org/store'
import { auditEntry } from '../platform/audit'
import { change } from '../platform/db'
import { refuse } from '../platform/problem'
import { keyVersions } from '../platform/recordKeys'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'

/** Off by default; switched on it needs keys and the organ's own figure for how long. Switching off keeps what is there. */
export const saveSettings: Handler<'talk.saveSettings'> = async (request) => {
  const { input, actor } = request
  const stored = await organ()
  const denied = forbidden(actor, 'talk.keepSettings', { paths: [`/${stored.rootId}/`] })
  if (denied) return denied
  const { talkText, retentionYears, version } = input
  // Words may be there from when they were kept: their figure stays, or nothing would ever end them.
  const figureNeeded = talkText === 'sealed' || (stored.talkRetentionYears ?? null) !== null
  if (figureNeeded && retentionYears === null)
    return refuse('badInput', { field: '保存年限', why: '保存着谈话内容就须定下保存几年' }, { field: 'retentionYears' })
  if (talkText === 'sealed' && !keyVersions()) return refuse('keysMissing')
  const fields = { talkText, talkRetentionYears: retentionYears, version: version + 1, ...noted(auditEntry(request)) }
  if (await change('settings', 'organ', fields, { version })) return { version: version + 1 }
  const now = await organ()
  const same =
    now.version === version + 1 && now.talkText === talkText && (now.talkRetentionYears ?? null) === retentionYears
  return same ? { version: now.version } : refuse('changedElsewhere', { what: '谈心谈话的设置' })
}
