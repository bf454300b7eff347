import type { AfterwardsSheet } from '../../contract/meetingAfterwards'
import type { PersonChoice } from '../../contract/person'
import type { AfterwardsForm } from './presentAfterwards'

/** Somebody from outside on the paper sign-in sheet. */
export interface PaperGuest {
  /** The guest's own name on this phone: sent twice it is one guest. */
  clientId: string
  name: string
  unit: string
  /** Somebody else than whoever bears the name already: answered once. */
  another?: boolean
}

type Form = Pick<AfterwardsForm, 'guests' | 'came' | 'otherIds'>
type Sheet = Pick<AfterwardsSheet, 'people' | 'others'>

interface Question {
  text: string
  /** Of the roll or the branch; empty where it is another guest's name. */
  people: PersonChoice[]
}
/** Whether somebody from outside is a person who stands here already; null when nobody bears the name, or it was answered. */
export const guestQuestion = ({ guests }: Form, { people, others }: Sheet, at: number): Question | null => {
  const guest = guests[at]
  const name = guest?.name.trim() ?? ''
  if (!guest || guest.another || name === '') return null
  const same = [...people, ...others].filter((person) => person.name === name)
  if (same.length > 0) return { text: `名单上有${name}，是他吗？`, people: same }
  const before = guests.slice(0, at).some((each) => each.name.trim() === name)
  return before ? { text: `上面已经写了${name}，是同一位吗？`, people: [] } : null
}
/** The name of the first guest of whom it is still to be said. */
export const openQuestion = (form: Form, sheet: Sheet): string | undefined =>
  form.guests.find((_, at) => guestQuestion(form, sheet, at))?.name.trim()

export const withoutGuest = ({ guests }: Pick<Form, 'guests'>, at: number): Pick<Form, 'guests'> => ({
  guests: guests.filter((_, index) => index !== at),
})
/** The guest is that person: ticked on the roll, or chosen among those of the branch who sat in. */
export const asThemselves = (form: Form, { people }: Sheet, at: number, memberId: string): Partial<Form> => {
  const field = people.some((person) => person.memberId === memberId) ? 'came' : 'otherIds'
  return { ...withoutGuest(form, at), [field]: [...new Set([...form[field], memberId])] }
}
