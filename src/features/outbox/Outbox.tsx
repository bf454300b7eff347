import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { EmptyState } from '../../components/EmptyState'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { WaitingNotice } from '../../components/StoredDrafts'
import { beijingYear } from '../../contract/days'
import { openPage } from '../../platform/navigate'
import {
  aboutOf,
  draftChips,
  sentDays,
  titleOf,
  useSentItems,
  useUnsent,
  type Draft,
  type Place,
  type SentItem,
  type Unsent,
} from '../../platform/outbox'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { DeleteSheet } from './DeleteSheet'
import { draftLine, outboxTitle, sentLine } from './presentOutbox'
import './outbox.scss'

const open = (place: Place | undefined) => void (place && openPage(...place))

/** What is only on this phone, and what went from it in the last thirty days. */
export function Outbox() {
  const unsent = useUnsent()
  return (
    <Page
      title={outboxTitle(unsent.drafts.length)}
      note="没有网络也能写，联网后自动上传，不会重复。换别人登录看不到这里。"
    >
      <WaitingNotice drafts={unsent.drafts} />
      <View className="outbox-columns">
        <OnPhone unsent={unsent} />
        <Sent items={useSentItems()} />
      </View>
    </Page>
  )
}

function OnPhone({ unsent: { drafts, scans, refusedScans } }: { unsent: Unsent }) {
  const [deleting, setDeleting] = useState(false)
  return (
    <Card title="只在本机">
      {drafts.length + scans + refusedScans === 0 && <View>没有草稿，也没有等着上传的。</View>}
      {scans > 0 && <Row title={`${scans} 条离线签到`} note="联网后自动上传，不会重复" />}
      {refusedScans > 0 && <Row title={`${refusedScans} 条离线签到没有通过`} note="请在那场会议的签到名册里处理" />}
      {drafts.map((draft) => (
        <DraftRow key={draft.id} draft={draft} />
      ))}
      {drafts.length > 0 && (
        <View className="outbox-acts">
          <Button small onClick={() => setDeleting(true)}>
            删去不要的
          </Button>
        </View>
      )}
      {deleting && <DeleteSheet drafts={drafts} onClose={() => setDeleting(false)} />}
    </Card>
  )
}

function DraftRow({ draft }: { draft: Draft }) {
  const about = aboutOf(draft.kind)
  const { tone, word } = draftChips[draft.state]
  return (
    <Row
      title={titleOf(draft)}
      note={draftLine(draft, about?.note?.(draft.fields as never), beijingYear(serverNow()))}
      after={<Chip tone={tone}>{word}</Chip>}
      onClick={() => open(about?.form(draft as never))}
    />
  )
}

function Sent({ items }: { items: readonly SentItem[] }) {
  return (
    <Card title="已送出">
      {items.length === 0 && (
        <EmptyState
          title={`最近 ${sentDays} 天没有送出的`}
          text="从这部手机送出的，会在这里留下题目和时间。"
          action={{ text: '去记一笔', onClick: () => void openPage(routes.record) }}
        />
      )}
      {items.map((item) => {
        const { id, title, note } = sentLine(item, beijingYear(serverNow()))
        return (
          <Row key={id} title={title} note={note} onClick={() => open(aboutOf(item.kind)?.record(item.recordId))} />
        )
      })}
      {items.length > 0 && (
        <View className="outbox-hint">{`只记题目和时间，不记内容；${sentDays} 天后自动删去。`}</View>
      )}
    </Card>
  )
}
