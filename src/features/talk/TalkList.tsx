import { View } from '@tarojs/components'
import { useState } from 'react'
import { beijingYear } from '../../contract/days'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { EmptyState } from '../../components/EmptyState'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { Segmented } from '../../components/Segmented'
import { openPage } from '../../platform/navigate'
import { useReturn } from '../../platform/pageLife'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { usePages } from '../../platform/usePages'
import { askTalks } from './api'
import { presentRow } from './presentTalk'
import './talk.scss'

type Which = 'mine' | 'branch'
const empty: Record<Which, { title: string; text: string }> = {
  mine: { title: '还没有谈心谈话', text: '约好了就安排一次；谈过了也可以补记。' },
  branch: { title: '本支部还没有谈心谈话', text: '这里只有谈话情况，没有谈话内容。' },
}

/** One's own talks; for a branch's committee the facts of its branch. */
export function TalkList() {
  const [view, setView] = useState<Which>('mine')
  const abilities = useAnswer('talk.can', async () => (await askTalks('mine')).can)
  const pages = usePages(`talk.list.${view}`, cursor => askTalks(view, cursor))
  useReturn(() => void pages.refresh())
  const can = abilities.data
  return (
    <Page
      title={view === 'mine' ? '我的谈心谈话' : '本支部的谈话情况'}
      note={view === 'mine' ? '内容只有谈话的两个人能看' : '只有谈话情况，没有谈话内容'}
      filters={can?.seeBranch && <Segmented label='谈心谈话' value={view} onChange={setView} choices={[{ value: 'mine', text: '我的' }, { value: 'branch', text: '本支部' }]} />}
      acts={can?.plan && <Button kind='primary' onClick={() => openPage(routes.planTalk)}>安排谈心谈话</Button>}
    >
      <Answered answer={pages} rows={5}>
        {rows => (
          <Card>
            {rows.length === 0 && <EmptyState {...empty[view]} />}
            {rows.map(row => presentRow(row, beijingYear(serverNow()))).map(({ id, title, note, chip }) => (
              <Row key={id} title={title} note={note} after={<Chip tone={chip.tone}>{chip.text}</Chip>} onClick={() => openPage(routes.talk, { talkId: id })} />
            ))}
          </Card>
        )}
      </Answered>
      {pages.more && <View className='talk-more'><Button small loading={pages.busy} onClick={pages.more}>再看一些</Button></View>}
      {(can?.seeCounts || can?.settings) && (
        <Card>
          {can.seeCounts && <Row title='今年谈心谈话的覆盖情况' note='只有数字，没有内容' onClick={() => openPage(routes.talkCoverage)} />}
          {can.settings && <Row title='是否保存谈话内容' note='由系统管理员决定' onClick={() => openPage(routes.talkSettings)} />}
        </Card>
      )}
    </Page>
  )
}
