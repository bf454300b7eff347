import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { CheckList } from '../../components/CheckList'
import { Notice } from '../../components/Notice'
import { Sheet } from '../../components/Sheet'
import type { MeetingRow } from '../../contract/meeting'
import { archivedAtOnce } from '../../contract/reviewRule'
import { toast } from '../../platform/tell'
import { useAct } from '../../platform/useAct'
import { archiveMany } from './api'
import { lineOfSeveral } from './presentRow'

/** Archives what is chosen of the list at once; what could not be is told by its name and stays. */
export function BatchSheet({
  rows,
  now,
  onClose,
  onArchived,
}: {
  rows: readonly MeetingRow[]
  now: number
  onClose: () => void
  onArchived: () => void
}) {
  const [chosen, setChosen] = useState<string[]>([])
  const [refused, setRefused] = useState<string[]>([])
  const { busy, problem, run } = useAct()
  const offered = rows.slice(0, archivedAtOnce)
  const all = offered.map(({ id }) => id)
  const nameOf = (meetingId: string) => {
    const row = rows.find(({ id }) => id === meetingId)
    return row ? `${row.hostNames.join('、')}“${row.title}”` : '有一场会议'
  }
  const archive = () =>
    void run(
      () => archiveMany(chosen),
      ({ outcomes }) => {
        const left = outcomes.filter((outcome) => outcome.refused !== null)
        onArchived()
        if (left.length === 0) {
          toast(`已归档 ${outcomes.length} 场`)
          return onClose()
        }
        setChosen(left.map(({ meetingId }) => meetingId))
        setRefused([
          `归档了 ${outcomes.length - left.length} 场，${left.length} 场没有归档：`,
          ...left.map(({ meetingId, refused: why }) => `${nameOf(meetingId)}：${why}`),
        ])
      },
    )
  return (
    <Sheet
      title="批量归档"
      actText={chosen.length > 0 ? `归档选中的 ${chosen.length} 场` : '归档'}
      ready={chosen.length > 0}
      busy={busy}
      problem={problem}
      onAct={archive}
      onClose={onClose}
    >
      {refused.map((text) => (
        <Notice key={text} tone="amber">
          {text}
        </Notice>
      ))}
      <View>{`归档后不再改动，要更正只能另加更正说明。一次最多 ${archivedAtOnce} 场。`}</View>
      <Button small onClick={() => setChosen(chosen.length === all.length ? [] : all)}>
        {chosen.length === all.length ? '全不选' : `本页 ${all.length} 场全选`}
      </Button>
      <CheckList
        label="要归档的会议"
        choices={offered.map((row) => {
          const { id, hosts, about } = lineOfSeveral(row, now)
          return { value: id, text: hosts, note: about }
        })}
        values={chosen}
        onChange={setChosen}
      />
    </Sheet>
  )
}
