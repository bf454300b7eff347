import { View } from '@tarojs/components'
import { Card } from '../../components/Card'
import { Figures } from '../../components/Figures'
import type { HomeYear } from '../../contract/home'
import { targetText } from '../../contract/studyHours'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { Onward } from './Onward'
import './reminder.scss'

/** One's own year, every figure opening its rows; nobody else's stands beside it. */
export function YearCard({ year }: { year: HomeYear }) {
  const hours = () => void openPage(routes.studyHours)
  return (
    <Card title="我这一年" aside={<Onward path={routes.studyHours}>由签到自动算</Onward>}>
      <Figures
        items={[
          { label: '学时', value: year.hours, onClick: hours },
          { label: '次到会', value: year.came, onClick: hours },
          { label: '次谈心谈话', value: year.talks, onClick: () => void openPage(routes.talks) },
        ]}
      />
      <View className="reminder-hint">{year.exempt ? targetText(year) : `集中学习${targetText(year)} 学时`}</View>
    </Card>
  )
}
