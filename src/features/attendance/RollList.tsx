import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { DataTable } from '../../components/DataTable'
import { EmptyState } from '../../components/EmptyState'
import { Segmented } from '../../components/Segmented'
import type { RollRow } from '../../contract/attendance'
import type { RollFilter, RollLine } from './presentRoll'

interface RollListProps {
  lines: readonly RollLine[]
  filter: RollFilter
  closed: boolean
  onFilter: (filter: RollFilter) => void
  /** Left out for who may only look. */
  onPerson?: (row: RollRow) => void
}

/** A hall of hundreds is drawn a part at a time; the phone stays quick. */
const shownAtOnce = 100

const emptyWords: Record<RollFilter, string> = {
  all: '名单上还没有人',
  came: '还没有人签到',
  onLeave: '没有人请假',
  absent: '应到的同志都到了，或已请假',
  guest: '没有列席人员',
}

/** The people, whoever is still awaited first. A table on a wide screen. */
export function RollList({ lines, filter, closed, onFilter, onPerson }: RollListProps) {
  const [max, setMax] = useState(shownAtOnce)
  return (
    <>
      <Segmented
        label="名单"
        value={filter}
        onChange={onFilter}
        choices={[
          { value: 'all', text: '全部' },
          { value: 'came', text: '已到' },
          { value: 'absent', text: closed ? '缺席' : '未到' },
          { value: 'onLeave', text: '请假' },
          { value: 'guest', text: '列席' },
        ]}
      />
      {lines.length === 0 ? (
        <Card>
          <EmptyState title={emptyWords[filter]} />
        </Card>
      ) : (
        <DataTable
          label="签到名单"
          items={lines.slice(0, max)}
          itemKey={(line) => line.key}
          onItem={onPerson && ((line) => onPerson(line.row))}
          asRow={({ name, initial, note, chip }) => ({
            title: name,
            initial,
            note,
            after: <Chip tone={chip.tone}>{chip.word}</Chip>,
          })}
          columns={[
            { key: 'name', head: '姓名', width: '140px', cell: (line) => line.name },
            {
              key: 'state',
              head: '状态',
              width: '120px',
              cell: (line) => <Chip tone={line.chip.tone}>{line.chip.word}</Chip>,
            },
            { key: 'time', head: '时间', width: '90px', cell: (line) => line.time },
            { key: 'note', head: '说明', cell: (line) => line.note },
          ]}
        />
      )}
      {lines.length > max && (
        <Button
          onClick={() => setMax(max + shownAtOnce)}
        >{`再显示 ${Math.min(shownAtOnce, lines.length - max)} 人`}</Button>
      )}
    </>
  )
}
