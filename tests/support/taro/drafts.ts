import { newForm } from '../../../src/components/note/form'
import type { Draft } from '../../../src/platform/outbox'
import { wang } from './people'

/** What a note holds once its topic and its village are written. */
export const fieldsOf = (topic: string) =>
  newForm({ topic, village: '青山村', host: '王党员', headcount: '17', startAt: '2026-11-20T11:30:00.000Z' })

/** A courtyard note 王党员 has begun. */
export const draft = (more: Partial<Draft> = {}): Draft => ({
  id: 'draft-1',
  memberId: wang.memberId,
  kind: 'courtyard',
  year: 2026,
  fields: fieldsOf('冬季用水'),
  photos: [],
  base: null,
  tried: null,
  state: 'writing',
  savedAt: '2026-11-20T01:00:00.000Z',
  problem: '',
  problemField: '',
  ...more,
})
