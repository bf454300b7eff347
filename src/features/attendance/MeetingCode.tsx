import { View } from '@tarojs/components'
import { Card } from '../../components/Card'
import { ErrorState } from '../../components/ErrorState'
import { QrImage } from '../../components/QrImage'
import { Skeleton } from '../../components/Skeleton'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { CodeTurn } from './CodeTurn'
import { ShortCodeShown } from './ShortCodeShown'
import { useMeetingCode } from './useMeetingCode'

/** The meeting's rotating code, for members to scan from the secretary's phone or screen. */
export function MeetingCode({ meetingId }: { meetingId: string }) {
  const { code, words, tryAgain } = useMeetingCode(meetingId)
  if (!code)
    return (
      <Card>
        {words ? (
          <ErrorState text={words} onRetry={tryAgain} onHome={() => void openPage(routes.home)} />
        ) : (
          <Skeleton rows={5} />
        )}
      </Card>
    )
  return (
    <Card>
      <QrImage text={code.text} label="会议签到码，请党员用微信扫描" />
      <ShortCodeShown code={code.short} />
      <View className="attendance-centre">请打开“支部纪实”扫码签到</View>
      <CodeTurn secondsLeft={code.secondsLeft} />
    </Card>
  )
}
