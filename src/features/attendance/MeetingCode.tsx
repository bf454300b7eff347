import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Card } from '../../components/Card'
import { EmptyState } from '../../components/EmptyState'
import { ErrorState } from '../../components/ErrorState'
import { Page } from '../../components/Page'
import { QrImage } from '../../components/QrImage'
import { Skeleton } from '../../components/Skeleton'
import { spoken } from '../../components/spoken'
import type { Totals } from '../../contract/attendance'
import type { CodeKey } from '../../contract/attendanceCodeKey'
import { noted, useAskedAgain } from '../../platform/askedAgain'
import { goBack, pageParams } from '../../platform/navigate'
import { failureText } from '../../platform/errors'
import { CodeTurn } from './CodeTurn'
import { askCodeKey } from './api'
import { ShortCodeShown } from './ShortCodeShown'
import { useTotals } from './useRoll'
import { useRotatingCode } from './useRotatingCode'

/** The meeting's key for as long as its code is shown: never stored, gone with the page and when the meeting closes. */
function useCodeKey(meetingId: string) {
  const [codeKey, setCodeKey] = useState<CodeKey>()
  const [words, setWords] = useState('')
  const name = `codeKey.${meetingId}`
  const askKey = () =>
    noted(name, () => askCodeKey(meetingId)).then(
      (result) => (result.ok ? setCodeKey(result.value) : setWords(result.problem.message)),
      (error: unknown) => setWords(failureText(error)),
    )
  // Once there, it lasts as long as the meeting is open.
  const again = useAskedAgain(codeKey ? undefined : name, askKey)
  useEffect(() => {
    void askKey()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once a meeting; again by a tap, or by itself
  }, [meetingId])
  const tryAgain = () => {
    setWords('')
    void again()
  }
  return { codeKey, words, tryAgain }
}

/** The meeting's rotating code on the secretary's phone or the hall's screen. */
export function MeetingCode() {
  const { meetingId = '' } = pageParams()
  const roll = useTotals(meetingId, 'door').data
  if (!roll || roll.state === 'open') return <OpenCode meetingId={meetingId} roll={roll} />
  return (
    <Page title="签到已结束">
      <Card>
        <EmptyState
          title="会议已结束，会议码已失效"
          text="确已到会的，可以在签到名册里补录。"
          action={{ text: '返回', onClick: goBack }}
        />
      </Card>
    </Page>
  )
}

function OpenCode({ meetingId, roll }: { meetingId: string; roll: Totals | undefined }) {
  const { codeKey, words, tryAgain } = useCodeKey(meetingId)
  const code = useRotatingCode(
    codeKey && { direction: 'meeting', handle: codeKey.handle, key: codeKey.key, urlPrefix: codeKey.urlPrefix },
  )
  if (!code) {
    return (
      <Page>
        <Card>{words ? <ErrorState text={words} onRetry={tryAgain} /> : <Skeleton rows={5} />}</Card>
      </Page>
    )
  }
  return (
    <Page>
      <View className="attendance-show">
        <QrImage text={code.text} label="会议签到码，请党员用微信扫描" />
        <View>
          <View className="attendance-name attendance-show-title" {...spoken({ role: 'heading', level: 1 })}>
            {codeKey?.title}
          </View>
          <View className="attendance-centre">请打开“支部纪实”扫码签到</View>
          <ShortCodeShown code={code.short} />
          {roll && <Count roll={roll} />}
          <CodeTurn secondsLeft={code.secondsLeft} />
        </View>
      </View>
    </Page>
  )
}

const Count = ({ roll: { totals } }: { roll: Totals }) => (
  <View
    className="attendance-count"
    {...spoken({ role: 'status', label: `实到 ${totals.present} 人，应到 ${totals.expected} 人` })}
  >
    <View>实到</View>
    <View className="attendance-count-figure">{totals.present}</View>
    <View>{`/ 应到 ${totals.expected}`}</View>
  </View>
)
