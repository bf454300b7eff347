import { useState } from 'react'
import { View } from '@tarojs/components'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { ErrorState } from '../../components/ErrorState'
import { Page } from '../../components/Page'
import { QrImage } from '../../components/QrImage'
import { spoken } from '../../components/spoken'
import { StateMark } from '../../components/StateMark'
import type { MeetingScreen } from '../../contract/attendanceScreen'
import { beijingClock } from '../../contract/days'
import type { ScreenVote } from '../../contract/onScreenWords'
import { useKeys } from '../../platform/keys'
import { pageParams } from '../../platform/navigate'
import { closeWindow } from '../../platform/ownWindow'
import { serverNow } from '../../platform/serverClock'
import { useSeconds } from '../../platform/useSeconds'
import { useAnswer } from '../../platform/serverState'
import { askScreen } from './api'
import { CodeTurn } from './CodeTurn'
import { askEveryMs, itemNote, nowOn, speakerTime, timeLeft, voteLines } from './presentScreen'
import { ShortCodeShown } from './ShortCodeShown'
import { useMeetingCode } from './useMeetingCode'
import './screen.scss'

const marks = { done: 'done', started: 'due', waiting: 'exempt' } as const

/** 投屏: faces the room and follows it. Nobody's name stands on it but that of whoever has the word. */
export function Screen() {
  const { meetingId = '' } = pageParams()
  useKeys({ escape: closeWindow, p: closeWindow })
  const [openedAt, setOpenedAt] = useState<string | null>()
  const everyMs = askEveryMs(openedAt, serverNow())
  const answer = useAnswer(`screen.${meetingId}`, () => askScreen(meetingId), {
    live: { everyMs, goesOn: ({ state }) => state === 'open' || state === 'announced' },
  })
  // How often to ask follows from what was answered.
  if (answer.data && answer.data.openedAt !== openedAt) setOpenedAt(answer.data.openedAt)
  if (!answer.data)
    return (
      <Page>
        <Answered answer={answer}>{() => null}</Answered>
      </Page>
    )
  return (
    <Page whole>
      <View className="screen">
        <Room screen={answer.data} offline={answer.state === 'offline'} />
        <Entrance screen={answer.data} />
      </View>
    </Page>
  )
}

/** The item now, large, and where it stands among all. */
function Room({ screen, offline }: { screen: MeetingScreen; offline: boolean }) {
  const now = useSeconds()
  const on = nowOn(screen)
  const { speaker } = screen
  const left = speaker ? speakerTime(speaker, now) : on && timeLeft(on.item, now)
  return (
    <View className="screen-room">
      <View className="screen-lead">{[...screen.hostNames, screen.title].join(' · ')}</View>
      {offline && (
        <View className="screen-offline" {...spoken({ role: 'status' })}>
          暂时没有网络
        </View>
      )}
      {on && (
        <View className="screen-no">
          <View className="screen-no-now">{`第 ${on.no} 项`}</View>
          <View>{`共 ${screen.items.length} 项`}</View>
        </View>
      )}
      <View className="screen-title" {...spoken({ role: 'heading', level: 1 })}>
        {on ? on.item.title : screen.items.length > 0 ? '议程已全部进行' : screen.title}
      </View>
      {speaker && <View className="screen-speaker">{`${speaker.name} 发言`}</View>}
      {left && (
        <View className={left.over ? 'screen-left screen-over' : 'screen-left'}>
          <View className="screen-left-line">
            <View>{left.word}</View>
            <View className="screen-left-figure">{left.text}</View>
          </View>
          {left.share !== null && (
            <View className="screen-bar" {...spoken({ hidden: true })}>
              <View className="screen-bar-fill" style={{ width: `${left.share * 100}%` }} />
            </View>
          )}
        </View>
      )}
      <View className="screen-items">
        {screen.items.map((item, place) => (
          <View key={place} className={item === on?.item ? 'screen-item screen-item-now' : 'screen-item'}>
            <View className="screen-item-title">
              <StateMark state={marks[item.progress]}>{item.title}</StateMark>
            </View>
            <View className="screen-item-note">{itemNote(item)}</View>
          </View>
        ))}
      </View>
    </View>
  )
}

/** How to sign in, and how many have. */
function Entrance({ screen }: { screen: MeetingScreen }) {
  const now = useSeconds()
  return (
    <View className="screen-entrance">
      <View className="screen-clock">{beijingClock(new Date(now).toISOString())}</View>
      <Centre screen={screen} />
      <View
        className="screen-count"
        {...spoken({ role: 'status', label: `已到 ${screen.present} 人，应到 ${screen.expected} 人` })}
      >
        <View>已到</View>
        <View className="screen-count-figure">{screen.present}</View>
        <View>{`／应到 ${screen.expected}`}</View>
      </View>
      <View className="screen-leave">
        <Button kind="quiet" small onClick={closeWindow}>
          退出投屏
        </Button>
      </View>
    </View>
  )
}

/** The code, or in its place what is voted on. */
function Centre({ screen: { vote, state, meetingId } }: { screen: MeetingScreen }) {
  if (vote) return <VoteShown vote={vote} />
  return state === 'open' ? <RoomCode meetingId={meetingId} /> : <View>现在不签到</View>
}

/** The matter alone until its result is announced. */
function VoteShown({ vote: { matter, result } }: { vote: ScreenVote }) {
  return (
    <View className="screen-vote" {...spoken({ role: 'status' })}>
      <View>{result ? '表决结果' : '正在表决'}</View>
      <View className="screen-vote-matter">{matter}</View>
      {result &&
        voteLines(result).map(({ word, figure }) => (
          <View key={word} className="screen-vote-line">
            <View>{word}</View>
            <View className="screen-vote-figure">{figure}</View>
          </View>
        ))}
      {result && result.carried !== null && (
        <View className="screen-vote-matter">{result.carried ? '通过' : '未通过'}</View>
      )}
    </View>
  )
}

/** It goes on without a network. */
function RoomCode({ meetingId }: { meetingId: string }) {
  const { code, words, tryAgain } = useMeetingCode(meetingId, true)
  if (!code) return words ? <ErrorState text={words} onRetry={tryAgain} /> : null
  return (
    <>
      <QrImage text={code.text} label="会议签到码，请党员用微信扫描" />
      <ShortCodeShown code={code.short} />
      <CodeTurn secondsLeft={code.secondsLeft} />
    </>
  )
}
