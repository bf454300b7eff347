import { Card } from '../../components/Card'
import { Row } from '../../components/Row'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { useAnswer } from '../../platform/serverState'
import { askMyHours } from './api'
import { presentHomeHours } from './presentHours'
import './study.scss'

/** One line on the home page; silent until it is known, for it asks nothing of anyone. */
export function HoursCard() {
  const { data } = useAnswer('study.mine', () => askMyHours(), { keep: true })
  if (!data) return null
  return <Card><Row {...presentHomeHours(data)} onClick={() => openPage(routes.studyHours)} /></Card>
}
