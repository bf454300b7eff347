import { View } from '@tarojs/components'
import type { Health as State } from '../../contract/system'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { DataTable } from '../../components/DataTable'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { StateMark } from '../../components/StateMark'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { serverOffset } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { appVersion } from '../../platform/version'
import { presentHealth, type HealthLine, type YearLine } from './presentHealth'
import { ask } from '../../platform/callAction'
import './system.scss'

const askHealth = () => ask('system.health', {})

const viewOf = (state: State) => presentHealth(state, { version: appVersion, offset: serverOffset() ?? 0 })

/** How the system stands, for who keeps it running. */
export function Health() {
  const answer = useAnswer('system.health', askHealth)
  const view = answer.data && viewOf(answer.data)
  return (
    <Page
      title={view?.title ?? '系统状态'}
      note={view?.note}
      acts={
        <Button kind="primary" onClick={() => void answer.refresh()}>
          重新查看
        </Button>
      }
    >
      <Answered answer={answer} rows={8}>
        {(state) => <Cards state={state} />}
      </Answered>
    </Page>
  )
}

function Cards({ state }: { state: State }) {
  const { errors, versions, jobs, store, years, keys } = viewOf(state)
  return (
    <>
      {errors.map((error) => (
        <Notice key={error} tone="amber">
          {error}
        </Notice>
      ))}
      <View className="system-columns">
        <View>
          <Lines title="版本" lines={versions} />
          <Lines title="上传、校验与时间" lines={store} />
          <Lines title="密钥指纹" lines={keys} />
        </View>
        <View>
          <Lines title="定时任务" lines={jobs} />
          <Card title="规定">
            <Row
              title="找回身份要等多久"
              note="两位经办人都同意以后"
              onClick={() => void openPage(routes.recoveryHours)}
            />
            <Row title="节假日和调休" note="提醒的时间和工作日照它算" onClick={() => void openPage(routes.workdays)} />
          </Card>
        </View>
      </View>
      <View className="system-heading">按年份存放的记录</View>
      <DataTable
        label="按年份存放的记录"
        columns={yearColumns}
        items={years}
        itemKey={({ year }) => year}
        asRow={(line) => ({ title: line.year, note: line.note, after: yearMark(line) })}
      />
    </>
  )
}

const mark = (good: boolean | null, word: string) =>
  good === null ? null : <StateMark state={good ? 'done' : 'overdue'}>{word}</StateMark>
const yearMark = ({ whole }: YearLine) => (
  <StateMark state={whole ? 'done' : 'due'}>{whole ? '已建立' : '待建立'}</StateMark>
)
const yearColumns = [
  { key: 'year', head: '年份', width: '120px', cell: ({ year }: YearLine) => year },
  { key: 'note', head: '记录', cell: ({ note }: YearLine) => note },
  { key: 'mark', head: '状态', width: '140px', cell: yearMark },
]

function Lines({ title, lines }: { title: string; lines: readonly HealthLine[] }) {
  return (
    <Card title={title}>
      {lines.map(({ key, title: what, note, good, word }) => (
        <Row key={key} title={what} note={note} after={mark(good, word)} />
      ))}
    </Card>
  )
}
