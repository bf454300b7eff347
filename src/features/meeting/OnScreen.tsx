import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Notice } from '../../components/Notice'
import { spoken } from '../../components/spoken'
import type { Input } from '../../contract'
import type { MeetingDetail } from '../../contract/meeting'
import { useAct } from '../../platform/useAct'
import { putOnScreen } from './api'
import { isAnnounced, isBeforeTheRoom, onScreenText, showsVotes } from './presentOnScreen'
import './meeting.scss'

interface OnScreenProps {
  meeting: MeetingDetail
  onDone: () => void
}

const usePutting = ({ meeting, onDone }: OnScreenProps) => {
  const { busy, problem, run } = useAct()
  const put = (show: Input<'meeting.putOnScreen'>['show']) =>
    void run(() => putOnScreen({ meetingId: meeting.id, show }), onDone)
  return { busy, put, refusal: problem && <Notice tone="amber">{problem.message}</Notice> }
}

/** What 投屏 shows of the votes in place of the code, and the code back. */
export function NowOnScreen(props: OnScreenProps) {
  const { busy, put, refusal } = usePutting(props)
  const text = showsVotes(props.meeting) && onScreenText(props.meeting)
  if (!text) return null
  return (
    <>
      {refusal}
      <View className="meeting-quiet" {...spoken({ role: 'status' })}>
        {text}
      </View>
      <Button kind="quiet" small disabled={busy} onClick={() => put({ type: 'code' })}>
        投屏换回签到码
      </Button>
    </>
  )
}

/** Before it is voted on: what it is about, never a figure. */
export function ShowMatter({ matter, ...props }: OnScreenProps & { matter: string }) {
  const { busy, put, refusal } = usePutting(props)
  if (!showsVotes(props.meeting)) return null
  const said = matter.trim()
  const shown = isBeforeTheRoom(props.meeting, said)
  return (
    <>
      {refusal}
      <Button
        kind="quiet"
        small
        disabled={busy || said === '' || shown}
        onClick={() => put({ type: 'vote', matter: said })}
      >
        {shown ? '投屏正在显示这个事项' : '在投屏上显示事项'}
      </Button>
    </>
  )
}

/** 公布结果 of one that is recorded. */
export function AnnounceResult({ voteId, matter, ...props }: OnScreenProps & { voteId: string; matter: string }) {
  const { busy, put, refusal } = usePutting(props)
  if (!showsVotes(props.meeting) || isAnnounced(props.meeting, voteId)) return null
  return (
    <>
      {refusal}
      <Button
        kind="quiet"
        small
        label={`${matter}，在投屏上公布结果`}
        disabled={busy}
        onClick={() => put({ type: 'result', voteId })}
      >
        公布结果
      </Button>
    </>
  )
}
