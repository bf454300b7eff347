import { Gate } from '../../../features/session/Gate'
import { MyHours } from '../../../features/study/MyHours'
import { usePageParams } from '../../../platform/navigate'

export default function StudyHoursPage() {
  const { year = '' } = usePageParams()
  return (
    <Gate>
      <MyHours ofYear={Number(year)} />
    </Gate>
  )
}
