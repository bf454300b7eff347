import { useState } from 'react'
import type { AuditRow } from '../../contract/audit'
import { beijingDay } from '../../contract/days'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { DataTable } from '../../components/DataTable'
import { Page } from '../../components/Page'
import { foundBy, List } from '../../components/List'
import { PickerField } from '../../components/PickerField'
import { Row } from '../../components/Row'
import { Sheet } from '../../components/Sheet'
import { serverNow } from '../../platform/serverClock'
import { usePages } from '../../platform/usePages'
import { askAudit } from './api'
import {
  actText,
  emptyText,
  firstAsked,
  kindChoices,
  narrowedBy,
  presentLine,
  shortId,
  whoText,
  type Asked,
} from './presentAudit'

/** Who did what to which record, for the auditor; nothing of what stands in any. */
export function AuditLog() {
  const today = beijingDay(serverNow())
  const [asked, setAsked] = useState(() => firstAsked(today))
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  const [chosen, setChosen] = useState<AuditRow>()
  const pages = usePages(`audit.list.${JSON.stringify(asked)}`, (cursor) => askAudit({ ...asked, cursor }))
  const narrow = (more: Partial<Asked>, row?: AuditRow) => {
    if (row) setNames({ ...names, [row.by.id]: whoText(row.by) })
    setAsked({ ...asked, ...more })
    setChosen(undefined)
  }
  return (
    <Page title="谁对哪份记录做了什么" note="只有人、时间、做了什么和记录的编号，没有任何内容">
      <List
        label="审计记录"
        answer={pages}
        narrow={<Filters asked={asked} today={today} names={names} onChange={narrow} />}
        find={foundBy((row) => Object.values(presentLine(row, 0)).join(' '))}
        hint="谁、做了什么、哪份记录"
        empty={emptyText(asked)}
      >
        {(rows) => <Lines rows={rows} onChoose={setChosen} />}
      </List>
      {chosen && <Narrow row={chosen} onNarrow={narrow} onClose={() => setChosen(undefined)} />}
    </Page>
  )
}

interface FiltersProps {
  asked: Asked
  today: string
  names: Readonly<Record<string, string>>
  onChange: (more: Partial<Asked>) => void
}
function Filters({ asked, today, names, onChange }: FiltersProps) {
  return (
    <Card>
      <PickerField
        mode="selector"
        label="哪种记录"
        choices={kindChoices}
        value={asked.kind}
        onChange={(kind) => onChange({ kind, act: undefined, recordId: undefined })}
      />
      <PickerField
        mode="date"
        label="从哪天"
        end={asked.toOn}
        value={asked.fromOn}
        onChange={(fromOn) => onChange({ fromOn })}
      />
      <PickerField
        mode="date"
        label="到哪天"
        start={asked.fromOn}
        end={today}
        value={asked.toOn}
        onChange={(toOn) => onChange({ toOn })}
      />
      {narrowedBy(asked, (memberId) => names[memberId] ?? memberId).map(({ key, text }) => (
        <Row
          key={key}
          title={`只看：${text}`}
          after={
            <Button small label={`不再只看${text}`} onClick={() => onChange({ [key]: undefined })}>
              取消
            </Button>
          }
        />
      ))}
    </Card>
  )
}

function Lines({ rows, onChoose }: { rows: readonly AuditRow[]; onChoose: (row: AuditRow) => void }) {
  const lines = rows.map((row, place) => ({ row, ...presentLine(row, place) }))
  const refusal = (refused: boolean) => refused && <Chip tone="amber">被拒绝</Chip>
  return (
    <DataTable
      label="审计记录"
      items={lines}
      itemKey={({ key }) => key}
      onItem={({ row }) => onChoose(row)}
      asRow={({ who, did, when, record, refused }) => ({
        title: `${who} · ${did}`,
        note: `${when} · ${record}`,
        after: refusal(refused),
      })}
      columns={[
        { key: 'who', head: '谁', width: '160px', cell: ({ who }) => who },
        { key: 'did', head: '做了什么', cell: ({ did }) => did },
        { key: 'record', head: '哪份记录', width: '240px', cell: ({ record }) => record },
        { key: 'when', head: '时间', width: '180px', cell: ({ when }) => when },
        { key: 'refused', head: '结果', width: '120px', cell: ({ refused }) => refusal(refused) || '办成' },
      ]}
    />
  )
}

interface NarrowProps {
  row: AuditRow
  onNarrow: (more: Partial<Asked>, row: AuditRow) => void
  onClose: () => void
}
/** From one line to the others like it. */
function Narrow({ row, onNarrow, onClose }: NarrowProps) {
  const { by, act, kind, recordId } = row
  const isOfAll = kind === 'reads'
  return (
    <Sheet title={`${whoText(by)} · ${actText(act)}`} onClose={onClose}>
      <Row title={`只看${whoText(by)}做的`} onClick={() => onNarrow({ by: by.id }, row)} />
      <Row title={`只看“${actText(act)}”`} onClick={() => onNarrow({ act }, row)} />
      {recordId && !isOfAll && (
        <Row
          title={`只看记录 ${shortId(recordId)}`}
          note="这份记录从头到尾都有谁做了什么"
          onClick={() => onNarrow({ kind, recordId, by: undefined, act: undefined }, row)}
        />
      )}
    </Sheet>
  )
}
