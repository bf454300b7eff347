import { FeedbackList } from '../../../features/feedback/FeedbackList'
import { Gate } from '../../../features/session/Gate'

export default function FeedbackListPage() {
  return (
    <Gate>
      <FeedbackList />
    </Gate>
  )
}
