import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../../components/Button'
import { Page } from '../../components/Page'
import { Seal } from '../../components/Seal'
import { goBack, pageParams } from '../../platform/navigate'
import { acceptedView } from './presentAccepted'
import './attendance.scss'

/** The one moment that matters: the check-in is in. */
export function Accepted({ below }: { below?: ReactNode }) {
  const view = acceptedView(pageParams())
  return (
    <Page centred acts={<Button onClick={goBack}>完成</Button>}>
      <Seal text="签到" time={view.time}>
        <View>{view.title}</View>
        <View>{view.place}</View>
        {view.standing && <View className="attendance-late">{view.standing}</View>}
        <View className="attendance-accepted">{view.words}</View>
      </Seal>
      {below}
    </Page>
  )
}
