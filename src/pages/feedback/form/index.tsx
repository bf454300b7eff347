import { FeedbackForm } from '../../../features/feedback/FeedbackForm'
import { Gate } from '../../../features/session/Gate'

export default function FormPage() {
  return (
    <Gate>
      <FeedbackForm />
    </Gate>
  )
}
