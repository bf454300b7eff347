import { registerSender, type Send } from '../../platform/outbox'
import { routes } from '../../platform/routes'
import { trainingSays, type TrainingFields } from './presentTraining'

export interface NoteFields {
  title: string
  text: string
}

const send: Send<NoteFields> = async ({ id, base, fields }, _photoIds, act) => {
  const { title, text } = fields
  const result = base
    ? await act('study.saveNote', { noteId: base.recordId, version: base.version, title, text })
    : await act('study.writeNote', { clientId: id, title, text })
  return result.ok ? { ok: true, value: { recordId: result.value.noteId, version: result.value.version } } : result
}

const sendTraining: Send<TrainingFields> = async ({ id, base, fields }, _photoIds, act) => {
  const says = trainingSays(fields)
  if (!says)
    return { ok: false, problem: { code: 'badInput', message: '请把培训名称、主办单位、形式、日期和学时填全。' } }
  const result = base
    ? await act('study.reviseTraining', { trainingId: base.recordId, version: base.version, ...says, why: fields.why })
    : await act('study.enterTraining', { clientId: id, memberId: fields.memberId, ...says })
  return result.ok ? { ok: true, value: { recordId: result.value.trainingId, version: result.value.version } } : result
}

/** At launch: notes and trainings that wait on this phone go by themselves. */
export const sendStudyDrafts = (): void => {
  registerSender('studyNote', send, {
    title: ({ title }) => `自学笔记：${title.trim() || '还没写题目'}`,
    form: ({ id, base }) => [routes.studyNoteForm, base ? { noteId: base.recordId } : { draftId: id }],
    record: (noteId) => [routes.studyNote, { noteId }],
  })
  registerSender('training', sendTraining, {
    title: ({ title }) => `培训登记：${title.trim() || '还没写名称'}`,
    form: ({ id, base }) => [routes.trainingForm, base ? { trainingId: base.recordId } : { draftId: id }],
    record: (trainingId) => [routes.training, { trainingId }],
  })
}
