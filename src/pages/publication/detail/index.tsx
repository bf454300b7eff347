import type { PublicationKind } from '../../../contract/publicationWords'
import { PublicationPage } from '../../../features/publication/PublicationPage'
import { Gate } from '../../../features/session/Gate'
import { usePageParams } from '../../../platform/navigate'

export default function PublicationDetailPage() {
  const { kind = '', id = '' } = usePageParams()
  return (
    <Gate>
      <PublicationPage kind={kind as PublicationKind} id={id} />
    </Gate>
  )
}
