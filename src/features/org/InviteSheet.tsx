import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Invitation } from '../../contract/session'
import { ErrorState } from '../../components/ErrorState'
import { Sheet } from '../../components/Sheet'
import { Skeleton } from '../../components/Skeleton'
import { spoken } from '../../components/spoken'
import { useAct } from '../../platform/useAct'
import { invite } from './api'
import { presentInvitation } from './presentMember'
import './org.scss'

/** Makes a one-time code and shows it, once. An earlier code of the same person no longer works; a hand's half of one stays the same. */
export function InviteSheet({ memberId, name, onClose }: { memberId: string; name: string; onClose: () => void }) {
  const { problem, run } = useAct()
  const [made, setMade] = useState<Invitation>()
  useEffect(() => {
    void run(() => invite(memberId), setMade)
  }, [memberId, run])
  const view = made && presentInvitation(made)
  return (
    <Sheet title={`${name}的邀请码`} onClose={onClose}>
      {!view && !problem && <Skeleton rows={2} />}
      {problem && <ErrorState text={problem.message} onRetry={() => void run(() => invite(memberId), setMade)} />}
      {view && (
        <>
          <View className="org-code" {...spoken({ role: 'img', label: `邀请码 ${Array.from(view.code).join(' ')}` })}>
            <Text userSelect>{view.code}</Text>
          </View>
          <View className="org-words">{view.until}</View>
          <View className="org-words">{view.words}</View>
          <View className="org-words">{view.again}</View>
        </>
      )}
    </Sheet>
  )
}
