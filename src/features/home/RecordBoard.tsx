import { Card } from '../../components/Card'
import { EmptyState } from '../../components/EmptyState'
import { WaitingNotice } from '../../components/StoredDrafts'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { useDrafts } from '../../platform/outbox'
import { openPage } from '../../platform/navigate'
import { useMe } from '../../platform/session'
import { presentRecord } from './presentRecord'

/** The way to everything that is written down beside meetings. It asks the server nothing, so it opens without a network. */
export function RecordBoard() {
  const me = useMe()
  const drafts = useDrafts()
  if (!me) return null
  const groups = presentRecord(me)
  return (
    <Page lead={me.branchName} title="当时记一次，以后都用这一份">
      <WaitingNotice drafts={drafts} />
      {groups.map(({ title, lines }) => (
        <Card key={title} title={title}>
          {lines.map(({ title: line, note, path }) => (
            <Row key={path} title={line} note={note} onClick={() => openPage(path)} />
          ))}
        </Card>
      ))}
      {groups.length === 0 && (
        <Card>
          <EmptyState title="这里还没有您要记的" text="受邀参加的会议在“会议”里。" />
        </Card>
      )}
    </Page>
  )
}
