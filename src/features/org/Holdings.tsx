import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MemberDetail } from '../../contract/org'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { ConfirmSheet } from '../../components/ConfirmSheet'
import { EmptyState } from '../../components/EmptyState'
import { Notice } from '../../components/Notice'
import { Row } from '../../components/Row'
import { useAct } from '../../platform/useAct'
import { confirmPost, endPost } from './api'
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
  const { busy, problem, run, clear } = useAct()
  const [ending, setEnding] = useState<MemberView['posts'][number]>()
  const close = () => {
    setEnding(undefined)
    clear()
  }
  const end = (reason: string) =>
    ending &&
    void run(
      () => endPost({ memberId: member.id, nodeId: ending.nodeId, post: ending.id, reason }),
      () => {
        close()
        onDone()
      },
    )
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
      {problem && !ending && <Notice tone="amber">{problem.message}</Notice>}
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
      <ConfirmSheet
        open={ending !== undefined}
        title={`免去${member.name}的${ending?.nodeName ?? ''}${ending?.post ?? ''}？`}
        text={problem?.message ?? '从现在起不再有这项职务的权限，任职经历会保留。'}
        reasonLabel="理由"
        reasonHint="例如：换届，支部大会选举。"
        confirmText="免职"
        danger
        busy={busy}
        onConfirm={end}
        onCancel={close}
      />
    </Card>
  )
}
