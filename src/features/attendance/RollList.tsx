import { Chip } from '../../components/Chip'
import { DataTable } from '../../components/DataTable'
import { atHand, List } from '../../components/List'
import type { RollRow } from '../../contract/attendance'
import { mayMean, soughtWords } from '../../contract/findName'
import { lineOf, type RollFilter, type Unverified } from './presentRoll'

interface RollListProps {
  /** In the order of the list. */
  rows: RollRow[]
  unverified: Unverified
  filter: RollFilter
  closed: boolean
  /** More people are still being fetched. */
  more: boolean
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
export function RollList({ rows, unverified, filter, closed, more, onFilter, onPerson }: RollListProps) {
  return (
    <List
      label="名单"
      answer={atHand(rows)}
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
      find={(all, words) => all.filter((row) => mayMean({ ...row, beside: row.apart }, soughtWords(words)))}
      hint="姓名、拼音首字母"
      atOnce={30}
      empty={{ title: more ? '正在取名单' : emptyWords[filter] }}
    >
      {(shown) => (
        <DataTable
          label="签到名单"
          items={shown.map((row) => lineOf(row, closed, unverified))}
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
