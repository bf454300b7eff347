import { useState } from 'react'
import { Answered } from '../../components/Answered'
import { Page } from '../../components/Page'
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
        {() => view && <YearOfHours view={view} />}
      </Answered>
    </Page>
  )
}
