import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Card } from '../../components/Card'
import { ErrorState } from '../../components/ErrorState'
import { QrImage } from '../../components/QrImage'
import { Skeleton } from '../../components/Skeleton'
import type { CodeKey } from '../../contract/attendanceCodeKey'
import { noted, useAskedAgain } from '../../platform/askedAgain'
import { failureText } from '../../platform/errors'
import { keepAnswer } from '../../platform/serverState'
import { CodeTurn } from './CodeTurn'
import { askCodeKey } from './api'
import { ShortCodeShown } from './ShortCodeShown'
import { devicesName } from './useRoll'
import { useRotatingCode } from './useRotatingCode'

/**
 * The meeting's key for as long as its code is shown: never stored, gone with the page and when the meeting closes. The names
 * that come with it are kept, for scanning without a network: they are fetched while there still is one.
 */
function useCodeKey(meetingId: string) {
  const [codeKey, setCodeKey] = useState<CodeKey>()
  const [words, setWords] = useState('')
  const name = `codeKey.${meetingId}`
  const askKey = () =>
    noted(name, () => askCodeKey(meetingId)).then(
      (result) => {
        if (!result.ok) return setWords(result.problem.message)
        setCodeKey(result.value)
        keepAnswer(devicesName(meetingId), result.value.devices)
      },
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

/** The meeting's rotating code, for members to scan from the secretary's phone or screen. */
export function MeetingCode({ meetingId }: { meetingId: string }) {
  const { codeKey, words, tryAgain } = useCodeKey(meetingId)
  const code = useRotatingCode(
    codeKey && { direction: 'meeting', handle: codeKey.handle, key: codeKey.key, urlPrefix: codeKey.urlPrefix },
  )
  if (!code) return <Card>{words ? <ErrorState text={words} onRetry={tryAgain} /> : <Skeleton rows={5} />}</Card>
  return (
    <Card>
      <QrImage text={code.text} label="会议签到码，请党员用微信扫描" />
      <View className="attendance-centre">请打开“支部纪实”扫码签到</View>
      <ShortCodeShown code={code.short} />
      <CodeTurn secondsLeft={code.secondsLeft} />
    </Card>
  )
}
