import { useDrafts } from '../../platform/outbox'
import { openPage } from '../../platform/navigate'
import { StoredDrafts } from '../StoredDrafts'
import type { Form } from './form'
import { readForm, type NoteKit } from './kit'

interface DraftsCardProps {
  kit: NoteKit
  /** Which of them are listed; all, unless told. */
  only?: (form: Form) => boolean
  onSent: () => void
}

/** Notes that are on this phone only. */
export const DraftsCard = ({ kit, only = () => true, onSent }: DraftsCardProps) => (
  <StoredDrafts
    drafts={useDrafts(kit.draftKind).filter(({ fields }) => only(readForm(kit, fields)))}
    lineOf={({ fields }) => {
      const form = readForm(kit, fields)
      return { title: kit.draftTitle(form), note: kit.draftNote(form) }
    }}
    onOpen={(draftId) => void openPage(kit.form, { draftId })}
    onSent={onSent}
  />
)
