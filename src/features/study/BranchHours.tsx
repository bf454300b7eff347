import { View } from '@tarojs/components'
import { useState } from 'react'
import { beijingYear } from '../../contract/days'
import type { BranchHours as Hours } from '../../contract/study'
import { Answered } from '../../components/Answered'
import { Card } from '../../components/Card'
import { DataTable } from '../../components/DataTable'
import { atHand, foundBy, List } from '../../components/List'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { TakeAwayCard } from '../../components/papers/TakeAwayCard'
import { Row } from '../../components/Row'
import { StateMark } from '../../components/StateMark'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { askBranchHours, askTrainings } from './api'
import type { BranchLine } from './presentHours'
import { presentBranch, presentTopics } from './presentHours'
import { trainingRow } from './presentTraining'
import { YearChoice } from './YearChoice'
import './study.scss'

/** The hours of a node’s own members, by name; from above the totals, the unmet and the way further down. */
export function BranchHours({ nodeId }: { nodeId: string }) {
  const [year, setYear] = useState(() => beijingYear(serverNow()))
  const answer = useAnswer(`study.branch.${nodeId}.${year}`, () => askBranchHours(nodeId, year))
  const view = answer.data && presentBranch(answer.data)
  return (
    <Page title={view?.title ?? '学时'} note={view?.note} filters={<YearChoice year={year} onChange={setYear} />}>
      <Answered answer={answer} rows={6}>
        {(page) =>
          view && (
            <>
              {page.everyone && <WaitingTrainings nodeId={nodeId} year={year} />}
              <Members page={page} lines={view.lines} />
              <Topics page={page} />
              <Below page={page} />
              {page.everyone && <TakeAwayCard kinds={['hourRegister', 'trainingRegister']} of={{ nodeId, year }} />}
            </>
          )
        }
      </Answered>
    </Page>
  )
}

function Members({ page: { everyone, year, totals }, lines }: { page: Hours; lines: BranchLine[] }) {
  if (totals.members === 0) return null
  return (
    <List
      label="学时"
      answer={atHand(lines)}
      find={foundBy(({ name, state }) => `${name} ${state.word}`)}
      hint="姓名、情况"
      empty={{ title: '没有未达到的同志', text: '达到了的，上级只看到人数。' }}
    >
      {(shown) => (
        <DataTable
          label="学时"
          items={shown}
          itemKey={({ memberId }) => memberId}
          onItem={everyone ? ({ memberId }) => void openPage(routes.memberHours, { memberId, year }) : undefined}
          asRow={({ name, total, state }) => ({
            title: name,
            note: total,
            after: <StateMark state={state.mark}>{state.word}</StateMark>,
          })}
          columns={[
            { key: 'name', head: '姓名', cell: ({ name }) => name },
            { key: 'total', head: '学时', width: '140px', cell: ({ total }) => total },
            { key: 'target', head: '一般不少于', width: '140px', cell: ({ target }) => target },
            {
              key: 'state',
              head: '情况',
              width: '160px',
              cell: ({ state }) => <StateMark state={state.mark}>{state.word}</StateMark>,
            },
          ]}
        />
      )}
    </List>
  )
}

/** What stands between a course and its hours; the whole list is one tap further. */
function WaitingTrainings({ nodeId, year }: { nodeId: string; year: number }) {
  const answer = useAnswer(`study.trainings.${nodeId}.${year}`, () => askTrainings(nodeId, year))
  const waiting = (answer.data?.rows ?? []).filter(({ state }) => state === 'waiting')
  return (
    <Card title={waiting.length > 0 ? `${waiting.length} 项培训待核` : undefined}>
      {waiting.map((training) => (
        <Row
          key={training.id}
          {...trainingRow(training, true)}
          onClick={() => openPage(routes.training, { trainingId: training.id })}
        />
      ))}
      <Row
        title="培训登记"
        note="党校、网络学院和别的单位办的培训，替同志登记也在这里"
        onClick={() => openPage(routes.trainings, { nodeId })}
      />
    </Card>
  )
}

/** Each meeting once, by what it was about. */
function Topics({ page }: { page: Hours }) {
  const view = presentTopics(page)
  if (!view) return null
  return (
    <Card title="支部学了什么">
      {view.lines.map(({ label, hours }) => (
        <Row key={label} title={label} after={<View className="study-hours">{hours}</View>} />
      ))}
      {view.hint && <Notice>{view.hint}</Notice>}
    </Card>
  )
}

function Below({ page: { children } }: { page: Hours }) {
  if (children.length === 0) return null
  return (
    <Card title="下级组织">
      {children.map(({ nodeId, name }) => (
        <Row key={nodeId} title={name} onClick={() => openPage(routes.branchHours, { nodeId })} />
      ))}
    </Card>
  )
}
