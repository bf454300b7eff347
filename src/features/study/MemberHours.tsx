import { useState } from 'react'
import { Answered } from '../../components/Answered'
import { Card } from '../../components/Card'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { useAnswer } from '../../platform/serverState'
import { askMemberHours } from './api'
import { presentYear } from './presentHours'
import { YearChoice } from './YearChoice'
import { YearOfHours } from './YearOfHours'

/** A member’s year, for the committee of the branch. */
export function MemberHours({ memberId, year: first }: { memberId: string; year: number }) {
  const [year, setYear] = useState(first)
  const answer = useAnswer(`study.member.${memberId}.${year}`, () => askMemberHours(memberId, year))
  const view = answer.data && presentYear(answer.data, answer.data.name)
  return (
    <Page title={view?.title ?? '学时'} note={view?.note} filters={<YearChoice year={year} onChange={setYear} />}>
      <Answered answer={answer} rows={6}>
        {() =>
          view && (
            <>
              <YearOfHours view={view} />
              <Card>
                <Row
                  title="对个人的要求"
                  note="学时、谈心谈话、双重组织生活今年还差什么"
                  onClick={() => openPage(routes.dutyPerson, { memberId })}
                />
              </Card>
            </>
          )
        }
      </Answered>
    </Page>
  )
}
