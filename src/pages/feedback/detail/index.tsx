import { FeedbackItem } from '../../../features/feedback/FeedbackItem'
import { Gate } from '../../../features/session/Gate'
import { usePageParams } from '../../../platform/navigate'

export default function FeedbackDetailPage() {
  const { feedbackId = '' } = usePageParams()
  return (
    <Gate>
      <FeedbackItem feedbackId={feedbackId} />
    </Gate>
  )
}
