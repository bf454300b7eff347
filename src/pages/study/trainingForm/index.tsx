import { Gate } from '../../../features/session/Gate'
import { TrainingForm } from '../../../features/study/TrainingForm'
import { usePageParams } from '../../../platform/navigate'

export default function StudyTrainingFormPage() {
  const { trainingId, nodeId, draftId } = usePageParams()
  return (
    <Gate>
      <TrainingForm trainingId={trainingId} nodeId={nodeId} draftId={draftId} />
    </Gate>
  )
}
