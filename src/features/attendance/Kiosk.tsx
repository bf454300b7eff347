import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Page } from '../../components/Page'
import { Scanner } from '../../components/Scanner'
import { Segmented } from '../../components/Segmented'
import { spoken } from '../../components/spoken'
import { isSensitive } from '../../contract/meetingPeople'
import { readToken } from '../../contract/codes'
import { goBack, pageParams } from '../../platform/navigate'
import { useMe } from '../../platform/session'
import { useOnline } from '../../platform/useOnline'
import { scanMember } from './api'
import { outOfOrder, turnedAway, unreached, welcome, type KioskSays } from './presentKiosk'
import { createScanGuard } from './scanGuard'
import { useMeetingHere } from './useRoll'
import './screen.scss'

const names = [
  { value: 'shown', text: '显示姓名' },
  { value: 'hidden', text: '只显示 ✓' },
] as const
type Names = (typeof names)[number]['value']

/** 自助签到屏: members hold their own code before it, and nobody holds the scanner. */
export function Kiosk() {
  const { meetingId = '' } = pageParams()
  const answer = useMeetingHere(meetingId)
  const meeting = answer.data
  const [chosen, setChosen] = useState<Names>()
  const [running, setRunning] = useState(false)
  const shown = chosen ?? (meeting && isSensitive(meeting.kinds) ? 'hidden' : 'shown')
  if (running) return <Running meetingId={meetingId} namesShown={shown === 'shown'} />
  return (
    <Page
      lead={meeting?.title}
      title="请把这部手机或平板放在门口"
      note="开始以后没有菜单；要退出，请出示您自己的“我的码”"
      acts={
        <Button kind="primary" disabled={!meeting?.can.scan} onClick={() => setRunning(true)}>
          开始自助签到
        </Button>
      }
    >
      <Answered answer={answer}>
        {() => (
          <Card title="签上以后">
            <Segmented label="签上以后" choices={names} value={shown} onChange={setChosen} />
          </Card>
        )}
      </Answered>
    </Page>
  )
}

const shownForMs = 2_000

function useVerdict() {
  const [says, setSays] = useState<KioskSays>()
  const timer = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => () => clearTimeout(timer.current), [])
  const say = (verdict: KioskSays) => {
    clearTimeout(timer.current)
    setSays(verdict)
    timer.current = setTimeout(() => setSays(undefined), shownForMs)
  }
  return { says, say }
}

function Running({ meetingId, namesShown }: { meetingId: string; namesShown: boolean }) {
  const me = useMe()
  const online = useOnline()
  const [guard] = useState(createScanGuard)
  const [camera, setCamera] = useState('')
  const [busy, setBusy] = useState(false)
  const [taken, setTaken] = useState(0)
  const { says, say } = useVerdict()
  const out = outOfOrder(online, camera)
  const take = (text: string) => {
    const now = Date.now()
    if (busy || guard.recent(text, now) || !readToken(text)) return
    guard.note(text, now)
    setBusy(true)
    scanMember(meetingId, text, true)
      .then(
        (answer) => {
          // Whoever opened it is in already: their own code takes it down.
          if (answer.ok && answer.value.memberId === me?.memberId) return void goBack()
          say(answer.ok ? welcome(answer.value, namesShown) : turnedAway(answer.problem, namesShown))
        },
        () => say(unreached),
      )
      .finally(() => {
        setBusy(false)
        setTaken((count) => count + 1)
      })
  }
  return (
    <Page whole>
      <View className="screen screen-kiosk">
        {out ? (
          <View className="screen-verdict" {...spoken({ role: 'status' })}>
            <View className="screen-verdict-title">停用</View>
            <View className="screen-verdict-note">{out}</View>
            {camera && <Button onClick={() => setCamera('')}>再试一次</Button>}
          </View>
        ) : (
          <>
            <View className="screen-kiosk-head" {...spoken({ role: 'heading', level: 1 })}>
              请出示“我的码”
            </View>
            <Scanner onText={take} onError={setCamera} paused={busy} again={taken} stays />
            {says && (
              <View
                className={says.good ? 'screen-verdict screen-verdict-good' : 'screen-verdict'}
                {...spoken({ role: 'status', live: 'assertive' })}
              >
                <View className="screen-verdict-title">{says.title}</View>
                <View className="screen-verdict-note">{says.note}</View>
              </View>
            )}
          </>
        )}
      </View>
    </Page>
  )
}
