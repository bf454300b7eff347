import type { MeetingDetail } from '../../contract/meeting'
import { randomId } from '../../platform/random'
import { useAnswer } from '../../platform/serverState'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { askRoll } from './api'

/** What entering a vote or an election begins with: the form, the roll it is held against, and its figures checked as they are typed. */
export function useRecording<Form extends object>(
  meeting: MeetingDetail,
  what: 'vote' | 'election',
  first: () => Form,
  brokenOf: (form: Form, present: number | null) => { cell: string; why: string } | null,
) {
  const { busy, problem, run } = useAct()
  const { fields, put, done, kept } = useKeptForm(`meeting.${what}.${meeting.id}`, () => ({
    clientId: randomId(),
    form: first(),
  }))
  const { clientId, form } = fields
  const setForm = put('form')
  const roll = useAnswer(`wholeRoll.${meeting.id}`, () => askRoll(meeting.id)).data
  const broken = brokenOf(form, roll?.quorum?.present ?? null)
  return {
    form,
    setForm,
    set: (part: Partial<Form>) => setForm({ ...form, ...part }),
    clientId,
    roll,
    /** Entered afterwards: how many were there is asked too. */
    isOver: meeting.state !== 'open',
    broken: broken !== null,
    problem: broken ? { message: broken.why, field: broken.cell } : problem,
    busy,
    run,
    done,
    kept,
  }
}
