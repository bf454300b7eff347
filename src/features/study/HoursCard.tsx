import { useState } from 'react'
import { Card } from '../../components/Card'
import { Row } from '../../components/Row'
import { beijingYear } from '../../contract/days'
import { isPartyMember } from '../../contract/person'
import type { MyHours } from '../../contract/study'
import { openPage } from '../../platform/navigate'
import { useReturn } from '../../platform/pageLife'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { cachedAnswer } from '../../platform/serverState'
import { useMe } from '../../platform/session'
import { presentHomeHours } from './presentHours'
import './study.scss'

const lastSeen = () => cachedAnswer<MyHours>(`study.mine.${beijingYear(serverNow())}`)

/** One line on the home page: what the page behind it said last. Asking here would make home's opening cost a third call. */
export function HoursCard() {
  const me = useMe()
  const [known, setKnown] = useState(lastSeen)
  useReturn(() => setKnown(lastSeen()))
  // Nobody counts an activist's hours, and the plans behind are the party members'.
  if (!me || !isPartyMember(me)) return null
  return (
    <Card>
      <Row {...presentHomeHours(known)} onClick={() => openPage(routes.studyHours)} />
    </Card>
  )
}
