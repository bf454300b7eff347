import { Chip } from '../../components/Chip'
import { DataTable } from '../../components/DataTable'
import { atHand, List } from '../../components/List'
import type { RollRow } from '../../contract/attendance'
import { mayMean, soughtWords } from '../../contract/findName'
import type { RollFilter, RollLine } from './presentRoll'

interface RollListProps {
  lines: readonly RollLine[]
  filter: RollFilter
  closed: boolean
  onFilter: (filter: RollFilter) => void
  /** Left out for who may only look. */
  onPerson?: (row: RollRow) => void
}

const emptyWords: Record<RollFilter, string> = {
  all: '名单上还没有人',
  came: '还没有人签到',
  onLeave: '没有人请假',
  absent: '应到的同志都到了，或已请假',
  guest: '没有列席人员',
}

/** The people, whoever is still awaited first. A table on a wide screen. */
export function RollList({ lines, filter, closed, onFilter, onPerson }: RollListProps) {
  return (
    <List
      label="名单"
      answer={atHand([...lines])}
      filter={{
        value: filter,
        onChange: onFilter,
        choices: [
          { value: 'all', text: '全部' },
          { value: 'came', text: '已到' },
          { value: 'absent', text: closed ? '缺席' : '未到' },
          { value: 'onLeave', text: '请假' },
          { value: 'guest', text: '列席' },
        ],
      }}
      find={(all, words) => all.filter(({ row }) => mayMean({ ...row, beside: row.apart }, soughtWords(words)))}
      hint="姓名、拼音首字母"
      empty={{ title: emptyWords[filter] }}
    >
      {(shown) => (
        <DataTable
          label="签到名单"
          items={shown}
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
    </List>
  )
}
