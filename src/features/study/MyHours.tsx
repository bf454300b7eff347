import { useState } from 'react'
import { beijingYear } from '../../contract/days'
import type { MyHours as Mine } from '../../contract/study'
import { Answered } from '../../components/Answered'
import { Card } from '../../components/Card'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { useMe } from '../../platform/session'
import { askMyHours } from './api'
import { presentYear } from './presentHours'
import { YearChoice } from './YearChoice'
import { YearOfHours } from './YearOfHours'
import './study.scss'

/** One’s own year, and the way to everything else about study. */
export function MyHours({ ofYear = 0 }: { ofYear?: number }) {
  const me = useMe()
  const [year, setYear] = useState(() => ofYear || beijingYear(serverNow()))
  const answer = useAnswer(`study.mine.${year}`, () => askMyHours(year), { keep: true })
  const view = answer.data && presentYear(answer.data, '我')
  return (
    <Page
      lead={me?.branchName}
      title={view?.title ?? '我的学时'}
      note={view?.note}
      filters={<YearChoice year={year} onChange={setYear} />}
    >
      <Answered answer={answer} rows={6}>
        {(data) =>
          view && (
            <>
              <YearOfHours view={view} />
              <More nodes={data.nodes} />
            </>
          )
        }
      </Answered>
    </Page>
  )
}

function More({ nodes }: Pick<Mine, 'nodes'>) {
  return (
    <Card>
      {nodes.map(({ nodeId, name }) => (
        <Row
          key={nodeId}
          title={`${name}的学时`}
          note="按姓名排列，不排名次"
          onClick={() => openPage(routes.branchHours, { nodeId })}
        />
      ))}
      <Row
        title="对我个人的要求"
        note="学时、谈心谈话、双重组织生活今年还差什么"
        onClick={() => openPage(routes.dutyPerson)}
      />
      <Row title="培训登记" note="党校、网络学院和别的单位办的培训" onClick={() => openPage(routes.trainings)} />
      <Row title="学习计划" note="今年每月学什么" onClick={() => openPage(routes.studyPlan)} />
      <Row title="学习材料" note="支部和上级给的材料" onClick={() => openPage(routes.studyMaterials)} />
      <Row title="自学笔记" note="自愿写，只有自己能看，除非分享" onClick={() => openPage(routes.studyNotes)} />
      <Row title="折算办法" note="什么会议、多长时间、计几个学时" onClick={() => openPage(routes.hourTable)} />
    </Card>
  )
}
