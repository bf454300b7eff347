import { View } from '@tarojs/components'
import { useState } from 'react'
import { beijingDay } from '../../contract/days'
import type { MemberDetail } from '../../contract/org'
import { ActionBar } from '../../components/ActionBar'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Facts } from '../../components/Facts'
import { Page } from '../../components/Page'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { useMe } from '../../platform/session'
import { askMember, askNode } from './api'
import { AppointSheet } from './AppointSheet'
import { ContactsCard } from './ContactsCard'
import { Holdings } from './Holdings'
import { InviteSheet } from './InviteSheet'
import { presentMember } from './presentMember'
import { RecoveryCard } from './RecoveryCard'
import { RecoverySheet } from './RecoverySheet'
import { SituationsCard } from './SituationsCard'
import { TransferSheet } from './TransferSheet'
import './org.scss'

type MemberSheet = 'invite' | 'appoint' | 'transfer' | 'recover'

/** One person of the roster. `mayConfirm`: opened from the to-do that asks to confirm a first appointment. */
export function MemberBoard({ memberId, mayConfirm }: { memberId: string; mayConfirm: boolean }) {
  const own = useMe()?.memberId === memberId
  const answer = useAnswer(`org.member.${memberId}`, () => askMember(memberId))
  const groupId = answer.data?.partyGroupId
  const group = useAnswer(groupId ? `org.node.${groupId}` : undefined, () => askNode(groupId as string))
  const [sheet, setSheet] = useState<MemberSheet>()
  const member = answer.data
  const view = member && presentMember(member, beijingDay(serverNow()), group.data?.name)
  const close = () => setSheet(undefined)
  const done = () => {
    close()
    void answer.refresh()
  }
  return (
    <Page
      lead={view?.lead}
      title={view?.title ?? '党员资料'}
      acts={member && <MemberActs member={member} own={own} onSheet={setSheet} />}
    >
      <Answered answer={answer} rows={5}>
        {(found) =>
          view && (
            <>
              {found.recovery && (
                <RecoveryCard
                  member={found}
                  recovery={found.recovery}
                  onDone={done}
                  onInvite={() => setSheet('invite')}
                />
              )}
              <View className="org-columns">
                <Card
                  title="资料"
                  aside={
                    found.can.transfer && (
                      <Button kind="quiet" onClick={() => setSheet('transfer')}>
                        转接组织关系
                      </Button>
                    )
                  }
                >
                  <Facts facts={view.facts} />
                </Card>
                <SituationsCard member={found} onDone={done} />
                <ContactsCard member={found} onDone={done} />
                <Holdings
                  member={found}
                  posts={view.posts}
                  mayConfirm={mayConfirm}
                  onAppoint={found.can.appoint ? () => setSheet('appoint') : undefined}
                  onDone={done}
                />
              </View>
            </>
          )
        }
      </Answered>
      {member && sheet === 'invite' && <InviteSheet memberId={member.id} name={member.name} onClose={close} />}
      {member && sheet === 'recover' && <RecoverySheet member={member} own={own} onDone={done} onClose={close} />}
      {member && sheet === 'transfer' && <TransferSheet member={member} onDone={done} onClose={close} />}
      {member && sheet === 'appoint' && <AppointSheet member={member} onDone={done} onClose={close} />}
    </Page>
  )
}

function MemberActs({
  member: { can, id, recovery },
  own,
  onSheet,
}: {
  member: MemberDetail
  own: boolean
  onSheet: (sheet: MemberSheet) => void
}) {
  // A code that a recovery has made good is handed out from its card.
  const invite = can.invite && !recovery
  if (!invite && !can.change && !can.recover) return null
  return (
    <ActionBar>
      {invite && (
        <Button kind="primary" onClick={() => onSheet('invite')}>
          发邀请码
        </Button>
      )}
      {can.recover && <Button onClick={() => onSheet('recover')}>{own ? '换手机号' : '换号或找回身份'}</Button>}
      {can.change && <Button onClick={() => openPage(routes.memberForm, { memberId: id })}>修改资料</Button>}
    </ActionBar>
  )
}
