import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RosterPreview, RosterRow, RosterRowState } from '../../contract/orgRoster'
import { Card } from '../../components/Card'
import { CheckList } from '../../components/CheckList'
import { DataTable } from '../../components/DataTable'
import { List } from '../../components/List'
import { usePages } from '../../platform/usePages'
import { askRosterRows } from './api'
import type { RosterLine, RosterView } from './presentRoster'
import { presentRosterRow, stateHint, whoNote } from './presentRoster'
import type { Ticked } from './useRosterImport'

interface RosterRowsProps {
  preview: RosterPreview
  filters: RosterView['filters']
  ticked: Ticked
  onTick: (ticked: Ticked) => void
}

/** The rows of a preview, one state at a time, fifty at a time. */
export function RosterRows({ preview: { importId }, filters, ticked, onTick }: RosterRowsProps) {
  const [state, setState] = useState<RosterRowState | undefined>(filters[0]?.value)
  const [words, setWords] = useState('')
  const answer = usePages(state && `org.roster.${importId}.${state}.${words}`, async (cursor) => {
    const from = Number(cursor ?? 0)
    const { rows, next } = await askRosterRows({
      importId,
      state: state ?? 'added',
      from,
      ...(words && { sought: words }),
    })
    return { rows, next: next === null ? null : String(next) }
  })
  if (!state) return null
  return (
    <List
      label="表格里的人"
      answer={answer}
      filter={{ value: state, choices: filters, onChange: setState }}
      narrow={<View className="org-words org-quiet">{stateHint[state]}</View>}
      ask={{ words, onAsk: setWords }}
      hint="姓名、拼音首字母或党支部"
      empty={{ title: '这里没有' }}
    >
      {(rows) =>
        state === 'left' ? (
          <Tickable
            label="移出名册的人"
            rows={rows}
            values={ticked.remove}
            onChange={(remove) => onTick({ ...ticked, remove })}
          />
        ) : state === 'recovery' ? (
          <Tickable
            label="申请换号的人"
            rows={rows}
            values={ticked.recover}
            onChange={(recover) => onTick({ ...ticked, recover })}
          />
        ) : state === 'who' ? (
          <Asked rows={rows} values={ticked.who} onChange={(who) => onTick({ ...ticked, who })} />
        ) : (
          <Lines lines={rows.map(presentRosterRow)} />
        )
      }
    </List>
  )
}

const detailLines = ({ details }: RosterLine) => details.map((detail) => <View key={detail}>{detail}</View>)

function Lines({ lines }: { lines: RosterLine[] }) {
  return (
    <DataTable
      label="表格里的行"
      items={lines}
      itemKey={({ key }) => key}
      asRow={(line) => ({
        title: `${line.name}　${line.place}`,
        note: line.branch,
        children: <View className="org-quiet">{detailLines(line)}</View>,
      })}
      columns={[
        { key: 'place', head: '行', width: '90px', cell: ({ place }) => place },
        { key: 'name', head: '姓名', width: '140px', cell: ({ name }) => <View className="org-strong">{name}</View> },
        { key: 'branch', head: '党支部', width: '200px', cell: ({ branch }) => branch },
        { key: 'details', head: '说明', cell: detailLines },
      ]}
    />
  )
}

/** One question a row: nothing is done with it until it is answered, and an answer can be taken back. */
function Asked({
  rows,
  values,
  onChange,
}: {
  rows: RosterRow[]
  values: Ticked['who']
  onChange: (who: Ticked['who']) => void
}) {
  return (
    <>
      {rows.map(({ key, name, branchName, who = [], ...row }) => {
        const { place } = presentRosterRow({ key, name, branchName, ...row })
        const others = values.filter((each) => each.key !== key)
        const chosen = values.find((each) => each.key === key)?.is ?? 'later'
        const choices = [
          ...who.map((choice) => ({ value: choice.is, text: choice.text, note: whoNote(choice) })),
          { value: 'later' as const, text: '先不动' },
        ]
        return (
          <Card key={key} title={`${name}　${place}`}>
            <CheckList
              label={`${name}，${place}，是改名还是换了号`}
              single
              choices={choices}
              values={[chosen]}
              onChange={([is]) => onChange(is && is !== 'later' ? [...others, { key, is }] : others)}
            />
          </Card>
        )
      })}
    </>
  )
}

/** Nothing is done about anybody here who is not ticked: those not in the sheet, and those with another number in it. */
function Tickable({
  label,
  rows,
  values,
  onChange,
}: {
  label: string
  rows: RosterRow[]
  values: string[]
  onChange: (memberIds: string[]) => void
}) {
  const choices = rows.flatMap((row) => {
    const { memberId, name, branchName, changes, stays } = row
    const details = changes.length > 0 ? presentRosterRow(row).details : []
    return memberId
      ? [
          {
            value: memberId,
            text: name,
            note: [branchName, ...details, ...(stays ? [stays] : [])].join('，'),
            disabled: stays !== null,
          },
        ]
      : []
  })
  // Whoever a search hides stays ticked.
  const here = new Set(choices.map(({ value }) => value))
  return (
    <Card>
      <CheckList
        label={label}
        choices={choices}
        values={values.filter((id) => here.has(id))}
        onChange={(now) => onChange([...values.filter((id) => !here.has(id)), ...now])}
      />
    </Card>
  )
}
