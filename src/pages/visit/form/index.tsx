import { Gate } from '../../../features/session/Gate'
import { VisitForm } from '../../../features/visit/VisitForm'
import { usePageParams } from '../../../platform/navigate'

export default function VisitFormPage() {
  const { visitId, draftId, pairId } = usePageParams()
  return (
    <Gate>
      <VisitForm visitId={visitId} draftId={draftId} pairId={pairId} />
    </Gate>
  )
}
