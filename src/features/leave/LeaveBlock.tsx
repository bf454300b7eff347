import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { ConfirmSheet } from '../../components/ConfirmSheet'
import { Row } from '../../components/Row'
import type { MeetingDetail } from '../../contract/meeting'
import { openPage, usePageParams } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { toast } from '../../platform/tell'
import { useAct } from '../../platform/useAct'
import { LeaveDecisions } from './LeaveDecisions'
import { LeaveSheet } from './LeaveSheet'
import { withdrawLeave } from './api'
import { myLeave } from './presentLeave'

/** Leave from one meeting: mine, and what waits for my decision. */
export function LeaveBlock({ meeting, onDone }: { meeting: MeetingDetail; onDone: () => void }) {
  const view = myLeave(meeting)
  // Opened from the home page's 请假, it asks at once.
  const { act } = usePageParams()
  const [open, setOpen] = useState<'request' | 'withdraw' | undefined>(
    act === 'leave' && view?.act === 'request' ? 'request' : undefined,
  )
  const { busy, problem, run, clear } = useAct()
  const shut = () => {
    setOpen(undefined)
    clear()
  }
  const done = (words: string) => () => {
    shut()
    toast(words)
    onDone()
  }
  return (
    <>
      {meeting.can.decideLeave && <LeaveDecisions meetingId={meeting.id} onDone={onDone} />}
      {meeting.can.enterLeave && (
        <Card>
          <Row
            title="有同志打电话、当面请假？"
            note="没有手机的、来不及自己提的，由您代录。"
            after={
              <Button small onClick={() => openPage(routes.enterLeave, { meetingId: meeting.id })}>
                代录请假
              </Button>
            }
          />
        </Card>
      )}
      {view && (
        <Card>
          <Row
            title={view.title}
            note={view.note}
            after={
              view.act && (
                <Button small onClick={() => setOpen(view.act ?? undefined)}>
                  {view.act === 'request' ? '请假' : '撤回请假'}
                </Button>
              )
            }
          />
          {view.entered && (
            <Button small onClick={() => openPage(routes.feedbackForm)}>
              提意见
            </Button>
          )}
        </Card>
      )}
      {open === 'request' && <LeaveSheet meeting={meeting} onClose={shut} onDone={done('请假已提交，等书记批')} />}
      <ConfirmSheet
        open={open === 'withdraw'}
        title="撤回请假？"
        text={problem?.message ?? '撤回后仍算应到，请按时参加。'}
        confirmText="撤回请假"
        busy={busy}
        onConfirm={() => void run(() => withdrawLeave(meeting.id), done('请假已撤回'))}
        onCancel={shut}
      />
    </>
  )
}
