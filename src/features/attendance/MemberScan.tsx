import { useEffect, useRef, useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Button } from '../../components/Button'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { readToken } from '../../contract/codes'
import { isOnline } from '../../platform/network'
import { openPage, replacePage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { useAct } from '../../platform/useAct'
import { useOnline } from '../../platform/useOnline'
import { vibrate } from '../../platform/vibrate'
import { CodeScanner } from './CodeScanner'
import { checkIn } from './api'
import { acceptedParams } from './presentAccepted'
import { createScanGuard } from './scanGuard'

/** Why a member's own scan did not go through, and what to do instead. */
const notACode = '这不是签到码，请扫现场屏幕上的会议码。'
const offlineMemberText = '扫码签到要有网络。现在没有连上：请打开“我的码”给书记扫，没有网络也能签到。'

/** A member scans the meeting's code. `opened`: the link of a code that WeChat's own scanner has read already. */
export function MemberScan({ opened }: { opened?: string }) {
  const online = useOnline()
  const { busy, problem, run } = useAct()
  const [guard] = useState(createScanGuard)
  const [words, setWords] = useState('')
  // The camera still sees the code, perhaps its next one, while the page that says so is on its way.
  const isIn = useRef(false)
  const take = (text: string) => {
    const now = Date.now()
    if (isIn.current || guard.recent(text, now)) return
    guard.note(text, now)
    setWords('')
    if (!readToken(text)) return setWords(notACode)
    if (!isOnline()) return setWords(offlineMemberText)
    vibrate()
    void run(
      () => checkIn(text),
      (row) => {
        isIn.current = true
        void replacePage(routes.accepted, acceptedParams(row))
      },
    )
  }
  useEffect(() => {
    void Promise.resolve(opened).then((text) => text && take(text))
    // Once, for the link this page was opened with.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [opened])
  const message = words || problem?.message || (online ? '' : offlineMemberText)
  return (
    <Page
      title={busy ? '正在签到…' : '请对准现场的会议码'}
      lead="签到一次就好，不用再填表"
      acts={
        <ActionBar>
          <Button onClick={() => void openPage(routes.myCode)}>出示我的码</Button>
          <Button kind="quiet" onClick={() => void openPage(routes.shortCode)}>
            输入短码
          </Button>
        </ActionBar>
      }
    >
      {message && <Notice tone="amber">{message}</Notice>}
      <CodeScanner onText={take} paused={busy} />
    </Page>
  )
}
