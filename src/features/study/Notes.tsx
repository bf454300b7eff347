import { useState } from 'react'
import { Button } from '../../components/Button'
import { DataTable } from '../../components/DataTable'
import { useOpenRow } from '../../components/Desk'
import { Page } from '../../components/Page'
import { foundBy, List } from '../../components/List'
import type { StudyNoteRow } from '../../contract/studyNotes'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { usePages } from '../../platform/usePages'
import { askNotes } from './api'
import { noteLine } from './presentNote'
import './study.scss'

type Which = 'mine' | 'shared'

const empty: Record<Which, { title: string; text: string }> = {
  mine: { title: '这里还没有笔记', text: '想记就记，不作要求。写下的只有您自己能看，除非您分享。' },
  shared: { title: '还没有人分享给您', text: '同志们分享的笔记会出现在这里。' },
}

/** One’s own notes and those shared with one. Nothing here is counted. */
export function Notes() {
  const [view, setView] = useState<Which>('mine')
  const pages = usePages(`study.notes.${view}`, (cursor) => askNotes(view, cursor))
  return (
    <Page
      title="自学笔记，想记就记"
      note="自愿写，不作要求，不统计"
      acts={
        <Button kind="primary" onClick={() => openPage(routes.studyNoteForm)}>
          写笔记
        </Button>
      }
    >
      <List
        label="笔记"
        unit="篇"
        answer={pages}
        filter={{
          value: view,
          onChange: setView,
          choices: [
            { value: 'mine', text: '我的' },
            { value: 'shared', text: '分享给我的' },
          ],
        }}
        find={foundBy((row) => `${row.title} ${noteLine(row)}`)}
        hint="标题、谁写的"
        empty={empty[view]}
      >
        {(rows) => <Lines rows={rows} />}
      </List>
    </Page>
  )
}

function Lines({ rows }: { rows: StudyNoteRow[] }) {
  const openRow = useOpenRow()
  return (
    <DataTable
      label="笔记"
      items={rows}
      itemKey={({ id }) => id}
      onItem={({ id }) => openRow(routes.studyNote, { noteId: id })}
      asRow={(row) => ({ title: row.title, note: noteLine(row) })}
      columns={[
        { key: 'title', head: '标题', cell: ({ title }) => title },
        { key: 'line', head: '谁写的、给谁看', width: '340px', cell: noteLine },
      ]}
    />
  )
}
