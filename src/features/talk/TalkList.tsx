import { useState } from 'react'
import type { Output } from '../../contract'
import { beijingYear } from '../../contract/days'
import type { TalkRow } from '../../contract/talk'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { DataTable } from '../../components/DataTable'
import { useOpenRow } from '../../components/Desk'
import { Page } from '../../components/Page'
import { TakeAwayCard } from '../../components/papers/TakeAwayCard'
import { foundBy, List } from '../../components/List'
import { Row } from '../../components/Row'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useMe } from '../../platform/session'
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
  const me = useMe()
  const [can, setCan] = useState<Output<'talk.list'>['can']>()
  const pages = usePages(`talk.list.${view}`, async (cursor) => {
    const page = await askTalks(view, cursor)
    setCan(page.can)
    return page
  })
  return (
    <Page
      title={view === 'mine' ? '我的谈心谈话' : '本支部的谈话情况'}
      note={view === 'mine' ? '内容只有谈话的两个人能看' : '只有谈话情况，没有谈话内容'}
      acts={
        can?.plan && (
          <Button kind="primary" onClick={() => openPage(routes.planTalk)}>
            安排谈心谈话
          </Button>
        )
      }
    >
      <List
        label="谈心谈话"
        unit="次"
        answer={pages}
        filter={
          can?.seeBranch && {
            value: view,
            onChange: setView,
            choices: [
              { value: 'mine', text: '我的' },
              { value: 'branch', text: '本支部' },
            ],
          }
        }
        find={foundBy((row) => Object.values(presentRow(row, beijingYear(serverNow()))).join(' '))}
        hint="姓名、事由"
        empty={empty[view]}
      >
        {(rows) => <Lines rows={rows} />}
      </List>
      {view === 'branch' && me && (
        <TakeAwayCard kinds={['talkRegister']} of={{ nodeId: me.branchId, year: beijingYear(serverNow()) }} />
      )}
      {(can?.seeCounts || can?.settings) && (
        <Card>
          {can.seeCounts && (
            <Row
              title="今年谈心谈话的覆盖情况"
              note="只有数字，没有内容"
              onClick={() => openPage(routes.talkCoverage)}
            />
          )}
          {can.settings && (
            <Row title="是否保存谈话内容" note="由系统管理员决定" onClick={() => openPage(routes.talkSettings)} />
          )}
        </Card>
      )}
    </Page>
  )
}

function Lines({ rows }: { rows: readonly TalkRow[] }) {
  const openRow = useOpenRow()
  const lines = rows.map((row) => presentRow(row, beijingYear(serverNow())))
  return (
    <DataTable
      label="谈心谈话"
      items={lines}
      itemKey={({ id }) => id}
      onItem={({ id }) => openRow(routes.talk, { talkId: id })}
      called={({ title, day }) => `${title} ${day}`}
      asRow={({ title, note, chip }) => ({ title, note, after: <Chip tone={chip.tone}>{chip.text}</Chip> })}
      columns={[
        { key: 'who', head: '谁和谁', cell: ({ title }) => title },
        { key: 'day', head: '日期', width: '180px', cell: ({ day }) => day },
        { key: 'kind', head: '类型', width: '120px', cell: ({ kind }) => kind },
        { key: 'occasion', head: '事由', width: '180px', cell: ({ occasion }) => occasion },
        { key: 'state', head: '情况', width: '140px', cell: ({ chip }) => <Chip tone={chip.tone}>{chip.text}</Chip> },
      ]}
    />
  )
}
