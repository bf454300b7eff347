import { FeedbackForm } from '../../../features/feedback/FeedbackForm'
import { Gate } from '../../../features/session/Gate'

export default function FeedbackFormPage() {
  return (
    <Gate>
      <FeedbackForm />
    </Gate>
  )
}
