import { Desk } from '../../../components/Desk'
import { FeedbackItem } from '../../../features/feedback/FeedbackItem'
import { FeedbackList } from '../../../features/feedback/FeedbackList'
import { Gate } from '../../../features/session/Gate'
import { routes } from '../../../platform/routes'

export default function FeedbackListPage() {
  return (
    <Gate>
      <Desk of={routes.feedbackItem} row="feedbackId" beside={(feedbackId) => <FeedbackItem feedbackId={feedbackId} />}>
        <FeedbackList />
      </Desk>
    </Gate>
  )
}
