import { useEffect, useState } from 'react'
import type { CodeKey } from '../../contract/attendanceCodeKey'
import { noted, useAskedAgain } from '../../platform/askedAgain'
import { failureText } from '../../platform/errors'
import { keepAnswer } from '../../platform/serverState'
import { askCodeKey } from './api'
import { devicesName } from './useRoll'
import { useRotatingCode } from './useRotatingCode'

/**
 * The meeting's code, and its key for as long as the code is shown: never stored, gone with the page and when the meeting
 * closes. The names that come with it are kept, for scanning without a network: they are fetched while there still is one; what
 * faces the room (`bare`) is told none.
 */
export function useMeetingCode(meetingId: string, bare = false) {
  const [codeKey, setCodeKey] = useState<CodeKey>()
  const [words, setWords] = useState('')
  const name = `codeKey.${meetingId}`
  const askKey = () =>
    noted(name, () => askCodeKey(meetingId, bare)).then(
      (result) => {
        if (!result.ok) return setWords(result.problem.message)
        setCodeKey(result.value)
        if (!bare) keepAnswer(devicesName(meetingId), result.value.devices)
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
  const code = useRotatingCode(
    codeKey && { direction: 'meeting', handle: codeKey.handle, key: codeKey.key, urlPrefix: codeKey.urlPrefix },
  )
  return { code, words, tryAgain }
}
