import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { DraftNotices } from '../../components/DraftNotices'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import type { AfterwardsSheet } from '../../contract/meetingAfterwards'
import { openPage, replacePage } from '../../platform/navigate'
import { refusalOf, storedText, useDraft, useFinish } from '../../platform/outbox'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { AskAboveSheet } from './AskAboveSheet'
import { askAfterwardsSheet } from './api'
import { CameCard } from './PaperCame'
import { LeaveCard, WhyCard } from './PaperCards'
import { GuestsCard } from './PaperGuests'
import { askText, blankPaper, heldText, paperMissing, type AfterwardsForm } from './presentAfterwards'
import './meeting.scss'

/** 补记: the paper sign-in sheet in hand, ticked against the roll of the meeting's day, and sent in one act. */
export function Afterwards({ meetingId }: { meetingId: string }) {
  const answer = useAnswer(`afterwards.${meetingId}`, () => askAfterwardsSheet(meetingId), { keep: true })
  if (!answer.data)
    return (
      <Page title="补记会议">
        <Answered answer={answer} rows={6}>
          {() => null}
        </Answered>
      </Page>
    )
  return <PaperPage sheet={answer.data} refresh={answer.refresh} offline={answer.state === 'offline'} />
}

interface PaperPageProps {
  sheet: AfterwardsSheet
  refresh: () => Promise<void>
  offline: boolean
}

function PaperPage({ sheet, refresh, offline }: PaperPageProps) {
  const { meetingId } = sheet
  const form = useDraft<AfterwardsForm>('afterwards', undefined, {
    fields: blankPaper(sheet),
    base: { recordId: meetingId, version: sheet.version, photoIds: [] },
  })
  const { draft, fields } = form
  const [tried, setTried] = useState(false)
  const [asking, setAsking] = useState(false)
  const missing = paperMissing(fields, sheet)
  const save = useFinish(form, {
    onSent: () => void replacePage(routes.meeting, { meetingId }),
    onStored: () => void replacePage(routes.meetings),
  })
  const finish = () => {
    setTried(true)
    if (!missing) void save()
  }
  const parts = { form: fields, sheet, fill: form.fill, locked: form.locked }
  return (
    <Page
      lead={sheet.title}
      title="照纸质签到表补记"
      note={heldText(sheet, serverNow())}
      problem={refusalOf(draft)}
      acts={
        sheet.can.record ? (
          <ActionBar note={storedText(draft.savedAt, form.storeState)}>
            <Button kind="primary" loading={form.locked} onClick={finish}>
              补记这场会议
            </Button>
          </ActionBar>
        ) : (
          sheet.can.ask && (
            <ActionBar>
              <Button kind="primary" onClick={() => setAsking(true)}>
                报上级同意
              </Button>
            </ActionBar>
          )
        )
      }
    >
      <LimitNotice sheet={sheet} />
      {offline && <Notice tone="amber">没有连上网络。写下的内容存在本机，点“补记这场会议”后联网自动上传。</Notice>}
      <DraftNotices form={form} />
      {draft.state === 'conflict' && (
        <Notice tone="amber" action={{ text: '再试一次', onClick: () => void form.keepMine(sheet.version) }}>
          {draft.problem}
        </Notice>
      )}
      {tried && missing && <Notice tone="amber">{missing}</Notice>}
      <CameCard {...parts} />
      <LeaveCard {...parts} />
      <GuestsCard {...parts} />
      <WhyCard {...parts} />
      <Card tone="sunk">
        <Row title="补记的期限" note={sheet.clause} onClick={() => void openPage(routes.afterwardsRule)} />
      </Card>
      {asking && (
        <AskAboveSheet
          meetingId={meetingId}
          clause={sheet.clause}
          onClose={() => setAsking(false)}
          onDone={() => void refresh().then(() => setAsking(false))}
        />
      )}
    </Page>
  )
}

/** Why it cannot go now, and what is under way. */
function LimitNotice({ sheet }: { sheet: AfterwardsSheet }) {
  const words = askText(sheet.ask)
  return (
    <>
      {!sheet.can.record && (
        <Notice tone="amber">{`已过补记的期限（${sheet.clause}），须由上级党组织补记，或报上级同意以后再补记。`}</Notice>
      )}
      {words && <Notice tone={sheet.ask?.decision?.approve ? 'green' : 'blue'}>{words}</Notice>}
    </>
  )
}
