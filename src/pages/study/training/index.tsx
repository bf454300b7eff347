import { Gate } from '../../../features/session/Gate'
import { TrainingItem } from '../../../features/study/TrainingItem'
import { usePageParams } from '../../../platform/navigate'

export default function StudyTrainingPage() {
  const { trainingId = '' } = usePageParams()
  return (
    <Gate>
      <TrainingItem trainingId={trainingId} />
    </Gate>
  )
}
