import { StoredDrafts } from '../../components/StoredDrafts'
import { useDrafts } from '../../platform/outbox'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { draftNote, draftTitle, type VisitForm } from './presentForm'

/** Visits that are on this phone only; those to one pair where it is named. */
export const DraftsCard = ({ pairId, onSent }: { pairId?: string; onSent: () => void }) => (
  <StoredDrafts
    drafts={useDrafts('visit').filter(({ fields }) => !pairId || (fields as VisitForm).pairId === pairId)}
    lineOf={({ fields }) => ({ title: draftTitle(fields as VisitForm), note: draftNote(fields as VisitForm) })}
    onOpen={(draftId) => void openPage(routes.visitForm, { draftId })}
    onSent={onSent}
  />
)
