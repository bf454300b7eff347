import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Figures } from '../../components/Figures'
import type { HomeYear } from '../../contract/home'
import { targetText } from '../../contract/studyHours'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import './reminder.scss'

/** One's own year, every figure opening its rows; nobody else's stands beside it. */
export function YearCard({ year }: { year: HomeYear }) {
  const hours = () => void openPage(routes.studyHours)
  return (
    <Card
      title="我这一年"
      aside={
        <Button kind="quiet" small onClick={hours}>
          由签到自动算 ›
        </Button>
      }
    >
      <Figures
        items={[
          { label: '学时', value: year.hours, onClick: hours },
          { label: '次到会', value: year.came, onClick: hours },
          { label: '次谈心谈话', value: year.talks, onClick: () => void openPage(routes.talks) },
        ]}
      />
      <View className="reminder-hint">{`集中学习${targetText(year)}`}</View>
    </Card>
  )
}
