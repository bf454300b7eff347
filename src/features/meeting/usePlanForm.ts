import { useState } from 'react'
import type { MeetingDetail, PlanChoices } from '../../contract/meeting'
import type { Me } from '../../contract/session'
import { randomId } from '../../platform/random'
import { serverNow } from '../../platform/serverClock'
import { readStored, removeStored, writeStored } from '../../platform/storage'
import { changed, formOf, isBegun, newForm, wished, type PlanForm, type PlanWish } from './presentPlan'

interface Draft {
  form: PlanForm
  /** The version it was begun on; 0 for a new meeting. */
  version: number
}

interface PlanDraft {
  form: PlanForm
  version: number
  /** Brought back from an earlier visit. */
  restored: boolean
  change: (part: Partial<PlanForm>) => void
  /** Back to what it was before anything was typed. */
  startAgain: () => void
  /** Nothing is kept any more, once the server has it. */
  drop: () => void
}

/** The form, kept on this phone with every change: a call in between, or no network, costs nothing. */
export function usePlanForm(choices: PlanChoices, me: Me, meeting?: MeetingDetail, wish?: PlanWish): PlanDraft {
  const place = `plan.${meeting?.id ?? wish?.studyItemId ?? 'new'}`
  const [untouched, setUntouched] = useState(() => fresh(choices, me, meeting, wish))
  const [stored] = useState(() => readStored<Draft>(place))
  const [restored, setRestored] = useState(stored !== undefined)
  const [draft, setDraft] = useState<Draft>(stored ?? untouched)
  const change = (part: Partial<PlanForm>) => {
    const next = { ...draft, form: changed(draft.form, part) }
    setDraft(next)
    if (isBegun(next.form, untouched.form)) writeStored(place, next)
    else removeStored(place)
  }
  const startAgain = () => {
    const again = fresh(choices, me, meeting, wish)
    removeStored(place)
    setUntouched(again)
    setDraft(again)
    setRestored(false)
  }
  return { form: draft.form, version: draft.version, restored, change, startAgain, drop: () => removeStored(place) }
}

const fresh = (choices: PlanChoices, me: Me, meeting?: MeetingDetail, wish?: PlanWish): Draft =>
  meeting
    ? { form: formOf(meeting, randomId()), version: meeting.version }
    : { form: wished(newForm(choices, me, randomId(), serverNow()), choices, wish), version: 0 }
