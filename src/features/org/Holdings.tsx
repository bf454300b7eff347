import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MemberDetail } from '../../contract/org'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { EmptyState } from '../../components/EmptyState'
import { Notice } from '../../components/Notice'
import { Row } from '../../components/Row'
import { useAct } from '../../platform/useAct'
import { confirmPost } from './api'
import { EndPostSheet } from './EndPostSheet'
import type { MemberView } from './presentMember'

interface HoldingsProps {
  member: MemberDetail
  posts: MemberView['posts']
  mayConfirm: boolean
  onAppoint: (() => void) | undefined
  onDone: () => void
}

/** The posts a person holds, with the acts on each. */
export function Holdings({ member, posts, mayConfirm, onAppoint, onDone }: HoldingsProps) {
  const { busy, problem, run } = useAct()
  const [ending, setEnding] = useState<MemberView['posts'][number]>()
  const confirm = ({ nodeId, id }: MemberView['posts'][number]) =>
    void run(() => confirmPost({ memberId: member.id, nodeId, post: id }), onDone)
  return (
    <Card
      title="职务"
      aside={
        onAppoint && (
          <Button kind="quiet" onClick={onAppoint}>
            任职
          </Button>
        )
      }
    >
      {problem && <Notice tone="amber">{problem.message}</Notice>}
      {posts.length === 0 && <EmptyState title="没有担任职务" />}
      {posts.map((held) => (
        <Row
          key={held.key}
          title={`${held.nodeName}${held.post}`}
          note={held.termInFull}
          after={held.chip && <Chip tone={held.chip.tone}>{held.chip.text}</Chip>}
        >
          {((held.waits && mayConfirm) || member.can.appoint) && (
            <View className="org-held-acts">
              {held.waits && mayConfirm && (
                <Button small loading={busy} onClick={() => confirm(held)}>
                  确认任职
                </Button>
              )}
              {member.can.appoint && (
                <Button small label={`免去${held.nodeName}${held.post}`} onClick={() => setEnding(held)}>
                  免职
                </Button>
              )}
            </View>
          )}
        </Row>
      ))}
      {ending && (
        <EndPostSheet
          member={member}
          held={ending}
          onClose={() => setEnding(undefined)}
          onDone={() => {
            setEnding(undefined)
            onDone()
          }}
        />
      )}
    </Card>
  )
}
