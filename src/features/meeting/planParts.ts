import type { PlanChoices } from '../../contract/meeting'
import type { PlanForm } from './presentPlan'

/** What each card of the planning form is given. */
export interface PlanParts {
  form: PlanForm
  change: (part: Partial<PlanForm>) => void
  choices: PlanChoices
  /** The sentence for a field of the action's input, when the last refusal was about it. */
  errorOf: (field: string) => string | undefined
}
