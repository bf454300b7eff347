import { noted } from '../org/save'
import { organ } from '../org/store'
import { auditEntry } from '../platform/audit'
import { change } from '../platform/db'
import { refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'

/** The organ's own promise; what was sent before keeps the day it was told. */
export const saveDays: Handler<'feedback.saveDays'> = async (request) => {
  const { days, version } = request.input
  const denied = forbidden(request.actor, 'feedback.setDays', { paths: [`/${(await organ()).rootId}/`] })
  if (denied) return denied
  if (
    await change(
      'settings',
      'organ',
      { feedbackDays: days, version: version + 1, ...noted(auditEntry(request)) },
      { version },
    )
  )
    return { version: version + 1 }
  const now = await organ()
  return now.version === version + 1 && now.feedbackDays === days
    ? { version: now.version }
    : refuse('changedElsewhere', { what: '答复期限' })
}
