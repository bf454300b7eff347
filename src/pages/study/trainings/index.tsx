import { Gate } from '../../../features/session/Gate'
import { Trainings } from '../../../features/study/Trainings'
import { usePageParams } from '../../../platform/navigate'

export default function StudyTrainingsPage() {
  const { nodeId } = usePageParams()
  return (
    <Gate>
      <Trainings key={nodeId} nodeId={nodeId} />
    </Gate>
  )
}
