import { View } from '@tarojs/components'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { EmptyState } from '../../components/EmptyState'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { useMe } from '../../platform/session'
import { presentPlaces } from './presentPlaces'
import { useLastHome } from './useLastHome'
import './reminder.scss'

/** The branch and where everything of it is found. It asks the server nothing, so it opens without a network. */
export function PlacesBoard() {
  const me = useMe()
  const home = useLastHome()
  if (!me) return null
  const groups = presentPlaces(me, home)
  return (
    <Page lead={me.organName} title={me.branchName}>
      <View className="reminder-columns">
        {groups.map(({ title, places }) => (
          <Card key={title} title={title}>
            {places.map(({ title: place, note, path, waits }) => (
              <Row
                key={path}
                title={place}
                note={note}
                after={waits > 0 ? <Chip tone="amber">{`${waits} 件`}</Chip> : undefined}
                onClick={() => openPage(path)}
              />
            ))}
          </Card>
        ))}
      </View>
      {groups.length === 0 && (
        <Card>
          <EmptyState
            title="这里还没有您要看的"
            text="受邀参加的会议在“会议”里。"
            action={{ text: '看会议', onClick: () => void openPage(routes.meetings) }}
          />
        </Card>
      )}
    </Page>
  )
}
