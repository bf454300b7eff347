import { StoredDrafts } from '../../components/StoredDrafts'
import { useDrafts } from '../../platform/outbox'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { draftNote, draftTitle, type CourtyardForm } from './presentForm'

/** Notes that are on this phone only. */
export const DraftsCard = ({ onSent }: { onSent: () => void }) => (
  <StoredDrafts
    drafts={useDrafts('courtyard')}
    lineOf={({ fields }) => ({ title: draftTitle(fields as CourtyardForm), note: draftNote(fields as CourtyardForm) })}
    onOpen={(draftId) => void openPage(routes.courtyardForm, { draftId })}
    onSent={onSent}
  />
)
