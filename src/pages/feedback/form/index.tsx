import { FeedbackForm } from '../../../features/feedback/FeedbackForm'
import { Gate } from '../../../features/session/Gate'
import { usePageParams } from '../../../platform/navigate'

export default function FeedbackFormPage() {
  const { draftId } = usePageParams()
  return (
    <Gate>
      <FeedbackForm draftId={draftId} />
    </Gate>
  )
}
