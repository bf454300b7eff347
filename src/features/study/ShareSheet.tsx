import { useState } from 'react'
import type { Sharing, StudyNote } from '../../contract/studyNotes'
import { CheckList } from '../../components/CheckList'
import { Sheet } from '../../components/Sheet'
import { PeopleField } from '../../components/PersonField'
import { useAnswer } from '../../platform/serverState'
import { useAct } from '../../platform/useAct'
import { askShareChoices, shareNote } from './api'

const ways: { value: Sharing; text: string; note: string }[] = [
  { value: 'nobody', text: '只有我', note: '别人看不到，也不知道有这篇' },
  { value: 'branch', text: '本支部的同志', note: '现在和以后在本支部的同志都能看' },
  { value: 'members', text: '指定的同志', note: '只给选中的人看' },
]

/** Who else may read it; whatever is chosen replaces what was. */
export function ShareSheet({ note, onDone, onClose }: { note: StudyNote; onDone: () => void; onClose: () => void }) {
  const [way, setWay] = useState<Sharing>(note.sharing?.with ?? 'nobody')
  const [memberIds, setMemberIds] = useState((note.sharing?.members ?? []).map((member) => member.memberId))
  const choices = useAnswer(way === 'members' ? 'study.shareChoices' : undefined, askShareChoices)
  const { busy, problem, run } = useAct()
  const sharing = way === 'members' ? { with: way, memberIds } : { with: way }
  return (
    <Sheet
      title="给谁看"
      actText="确定"
      ready={way !== 'members' || memberIds.length > 0}
      busy={busy}
      problem={problem}
      onAct={() => void run(() => shareNote({ noteId: note.id, version: note.version, sharing }), onDone)}
      onClose={onClose}
    >
      <CheckList
        label="给谁看"
        single
        choices={ways}
        values={[way]}
        onChange={([chosen]) => chosen && setWay(chosen)}
      />
      {way === 'members' && (
        <PeopleField
          label="本支部的同志"
          people={choices.data?.members}
          state={choices.state}
          values={memberIds}
          onChange={setMemberIds}
        />
      )}
    </Sheet>
  )
}
