import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { EmptyState } from '../../components/EmptyState'
import { WaitingNotice } from '../../components/StoredDrafts'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { useDrafts } from '../../platform/outbox'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { useMe } from '../../platform/session'
import { Onward } from './Onward'
import { presentRecord } from './presentRecord'
import { useLastHome } from './useLastHome'
import './reminder.scss'

/** What is written down at the moment it happens. It asks the server nothing, so it opens without a network. */
export function RecordBoard() {
  const me = useMe()
  const drafts = useDrafts()
  const home = useLastHome()
  if (!me) return null
  const acts = presentRecord(me, home, drafts)
  return (
    <Page lead={me.branchName} title="当时记一次，以后都用这一份">
      <WaitingNotice drafts={drafts} />
      <View className="reminder-columns">
        {acts.map((act) => (
          <Act key={act.title} act={act} />
        ))}
      </View>
      {acts.length === 0 && (
        <Card>
          <EmptyState
            title="这里还没有您要记的"
            text="受邀参加的会议在“会议”里。"
            action={{ text: '看会议', onClick: () => void openPage(routes.meetings) }}
          />
        </Card>
      )}
    </Page>
  )
}

function Act({ act }: { act: ReturnType<typeof presentRecord>[number] }) {
  const { title, word, note, path, params, todos, drafts, all } = act
  return (
    <Card title={title} aside={<Onward path={all.path}>{all.text}</Onward>}>
      <View className="reminder-act">
        <View className="reminder-act-note">{drafts > 0 ? `本机有 ${drafts} 份没送出` : note}</View>
        <Button small onClick={() => openPage(path, params)}>
          {word}
        </Button>
      </View>
      {todos.map((todo) => (
        <Row
          key={todo.key}
          title={todo.title}
          note={todo.note}
          after={<Chip tone={todo.chip.tone}>{todo.chip.text}</Chip>}
          onClick={() => openPage(todo.path, todo.params)}
        />
      ))}
    </Card>
  )
}
