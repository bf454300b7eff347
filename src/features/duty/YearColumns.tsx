import { Image, View } from '@tarojs/components'
import { Card } from '../../components/Card'
import { spoken, spokenImage } from '../../components/spoken'
import { countOf, type MonthSeen } from './presentCalendar'
import { countKinds, yearPicture, yearWords } from './yearPicture'

interface YearColumnsProps {
  months: readonly MonthSeen[]
  year: number
  /** The month that runs, where it is of this year. */
  now: number | null
  onOpen: (month: number) => void
}

/** A year at a look: twelve columns, and the same figures as a table beneath, whose months open. */
export function YearColumns({ months, year, now, onOpen }: YearColumnsProps) {
  const counts = months.map(countOf)
  return (
    <Card>
      <Image
        className="duty-year-picture"
        src={yearPicture(counts)}
        mode="widthFix"
        {...spokenImage(`${year}年每个月：${yearWords(counts)}`)}
      />
      <View className="duty-year" {...spoken({ role: 'table', label: `${year}年每个月的次数` })}>
        <View className="duty-year-line duty-year-head" {...spoken({ role: 'row' })}>
          {['月份', ...countKinds.map(({ word }) => word)].map((word) => (
            <View key={word} className="duty-year-cell" {...spoken({ role: 'columnheader' })}>
              {word}
            </View>
          ))}
        </View>
        {counts.map((count, at) => (
          <View key={at} className="duty-year-line" {...spoken({ role: 'row' })}>
            <View className="duty-year-cell" {...spoken({ role: 'cell' })}>
              <View
                className={now === at + 1 ? 'duty-year-open duty-year-now' : 'duty-year-open'}
                hoverClass="pressed"
                onClick={() => onOpen(at + 1)}
                {...spoken({ role: 'button', label: `打开${at + 1}月` })}
              >
                {`${at + 1}月`}
              </View>
            </View>
            {countKinds.map(({ kind }) => (
              <View
                key={kind}
                className={count[kind] > 0 ? 'duty-year-cell' : 'duty-year-cell duty-year-none'}
                {...spoken({ role: 'cell' })}
              >
                {String(count[kind])}
              </View>
            ))}
          </View>
        ))}
      </View>
    </Card>
  )
}
