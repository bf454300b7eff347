import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayInFull } from '../../contract/days'
import type { MemberDetail } from '../../contract/org'
import type { OutsideContact } from '../../contract/orgContact'
import { contactWayLabels } from '../../contract/orgContactWords'
import { regulations } from '../../contract/regulations'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { EmptyState } from '../../components/EmptyState'
import { ReasonSheet } from '../../components/ReasonSheet'
import { Row } from '../../components/Row'
import { useAct } from '../../platform/useAct'
import { withdrawContact } from './api'
import { ContactSheet } from './ContactSheet'

const { requirement, source, article } = regulations.outsideContact

/** How somebody abroad was reached, latest first; for the secretary, the 组织委员 and themself. */
export function ContactsCard({ member, onDone }: { member: MemberDetail; onDone: () => void }) {
  const [noting, setNoting] = useState(false)
  const [undoing, setUndoing] = useState<OutsideContact>()
  const { contacts } = member
  if (!contacts) return null
  const done = () => {
    setNoting(false)
    setUndoing(undefined)
    onDone()
  }
  return (
    <Card
      title="出国（境）期间的联系"
      aside={
        contacts.canNote && (
          <Button kind="quiet" onClick={() => setNoting(true)}>
            登记联系
          </Button>
        )
      }
    >
      {contacts.rows.length === 0 && (
        <EmptyState title="还没有登记联系" text={`${requirement}（《${source}》${article}）`} />
      )}
      {contacts.rows.map((contact) => (
        <Row
          key={contact.id}
          title={`${dayInFull(contact.contactedOn)} ${contactWayLabels[contact.how]}`}
          note={[`${contact.by}联系`, contact.words].filter(Boolean).join('：')}
        >
          {contacts.canNote && (
            <View className="org-held-acts">
              <Button small label={`撤销${dayInFull(contact.contactedOn)}的联系`} onClick={() => setUndoing(contact)}>
                撤销
              </Button>
            </View>
          )}
        </Row>
      ))}
      {noting && <ContactSheet member={member} onDone={done} onClose={() => setNoting(false)} />}
      {undoing && <Undoing member={member} contact={undoing} onDone={done} onClose={() => setUndoing(undefined)} />}
    </Card>
  )
}

interface UndoingProps {
  member: MemberDetail
  contact: OutsideContact
  onDone: () => void
  onClose: () => void
}
function Undoing({ member, contact, onDone, onClose }: UndoingProps) {
  const { busy, problem, run } = useAct()
  return (
    <ReasonSheet
      keptAs={`org.withdrawContact.${contact.id}`}
      title="撤销这次联系"
      text={problem?.message ?? '登记错了才撤销；登记过和撤销的理由留在记录里。'}
      reasonLabel="撤销理由"
      confirmText="撤销"
      danger
      busy={busy}
      onConfirm={(why, taken) =>
        void run(
          () => withdrawContact({ memberId: member.id, version: member.version, contactId: contact.id, why }),
          () => {
            taken()
            onDone()
          },
        )
      }
      onCancel={onClose}
    />
  )
}
