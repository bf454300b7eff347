import { Gate } from '../../../features/session/Gate'
import { Materials } from '../../../features/study/Materials'

export default function StudyMaterialsPage() {
  return (
    <Gate>
      <Materials />
    </Gate>
  )
}
