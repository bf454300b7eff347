import { View } from '@tarojs/components'
import { useState } from 'react'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { EmptyState } from '../../components/EmptyState'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { PeopleList } from '../../components/PeopleList'
import { TextField } from '../../components/TextField'
import type { Called } from '../../contract/attendanceDoor'
import { maxCalled } from '../../contract/attendanceWords'
import { useDisplay } from '../../platform/display'
import { useKeptForm } from '../../platform/outbox'
import { toast } from '../../platform/tell'
import { useAct } from '../../platform/useAct'
import { OfflineNotice } from './OfflineNotice'
import { QuickWords } from './ReasonForm'
import { callRoll } from './api'
import type { HeldRoll } from './heldRoll'
import { confirmReasons } from './presentPerson'
import { awaitedOf, refusedText } from './presentRollCall'
import { useStoredScans } from './storedScans'
import { useRollHere } from './live'
import { useMeetingHere } from './useRoll'
import './scan.scss'

const inOwnWords = '其他'

/** 逐个点名: whoever is seen is ticked, with one reason for all; for those who scan nothing. */
export function RollCall({ meetingId }: { meetingId: string }) {
  const meeting = useMeetingHere(meetingId)
  const { large } = useDisplay()
  const roll = useRollHere(meetingId, meeting.data?.can.scan === true)
  const { busy, problem, run } = useAct()
  const [refused, setRefused] = useState<string | null>(null)
  const { fields, put, fill, kept } = useKeptForm(`rollCall.${meetingId}`, () => ({
    ids: [] as string[],
    reason: '',
    own: '',
  }))
  const people = usePeople(meetingId, roll.data)
  const ticked = fields.ids.filter((id) => people.some(({ memberId }) => memberId === id))
  const reason = (fields.reason === inOwnWords ? fields.own : fields.reason).trim()
  const done = ({ results }: { results: Called[] }) => {
    const left = results.flatMap(({ memberId, ok }) => (ok ? [] : [memberId]))
    setRefused(refusedText(results, people))
    if (left.length > 0) fill({ ids: left })
    else {
      kept.startAgain()
      toast(`已确认 ${results.length} 人`)
    }
    void roll.refresh()
  }
  const confirm = () => run(() => callRoll({ meetingId, memberIds: ticked, reason }), done)
  const allCame = roll.data !== undefined && people.length === 0 && !roll.data.more
  const reasons = [...confirmReasons(meeting.data?.form), inOwnWords]
  // In large type they would leave no room for the names under them, and stand over the list.
  const why = (
    <>
      <View className="scan-call-head">
        <View>为什么不扫码</View>
        {ticked.length > 1 && <View>{`${ticked.length} 人同一个理由`}</View>}
      </View>
      <QuickWords label="为什么不扫码" words={reasons} value={fields.reason} onChange={put('reason')} />
      {fields.reason === inOwnWords && (
        <TextField label="其他理由" value={fields.own} onChange={put('own')} maxLength={200} />
      )}
    </>
  )
  return (
    <Page
      lead={roll.data && `已到 ${roll.data.totals.present} / ${roll.data.totals.expected} · 还没到 ${people.length} 人`}
      title="看到谁，勾谁"
      kept={kept}
      acts={
        !allCame && (
          <View className="scan-call">
            {!large && why}
            <Button
              kind="primary"
              loading={busy}
              disabled={ticked.length === 0 || reason === ''}
              onClick={() => void confirm()}
            >
              {ticked.length > 0 && reason === '' ? '请先选一个理由' : `确认 ${ticked.length} 人`}
            </Button>
          </View>
        )
      }
    >
      {large && !allCame && <View className="scan-call">{why}</View>}
      <OfflineNotice />
      {problem && <Notice tone="amber">{problem.message}</Notice>}
      {refused && <Notice tone="amber">{refused}</Notice>}
      <Answered answer={roll} rows={6}>
        {() =>
          allCame ? (
            <Card>
              <EmptyState title="名单上的同志都到了" text="后来的还可以扫码。" />
            </Card>
          ) : (
            <PeopleList label="还没到的同志" people={people} values={ticked} onChange={put('ids')} max={maxCalled} />
          )
        }
      </Answered>
    </Page>
  )
}

function usePeople(meetingId: string, roll: HeldRoll | undefined) {
  const stored = useStoredScans((state) => state.stored)
  const scanned = new Set(stored.filter(({ item }) => item.meetingId === meetingId).map(({ item }) => item.memberId))
  return awaitedOf(roll?.rows ?? [], scanned)
}
