import { useState } from 'react'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Chip } from '../../components/Chip'
import { Notice } from '../../components/Notice'
import { Row } from '../../components/Row'
import { Sheet } from '../../components/Sheet'
import type { Output } from '../../contract'
import { useAnswer } from '../../platform/serverState'
import { useAct } from '../../platform/useAct'
import { askVoters, readOpinions } from './api'
import { voterLines } from './presentVoters'

/** Who could vote and how each stood then; what the absent wrote is opened apart, and the opening is written down. */
export function VotersSheet({
  meetingId,
  voteId,
  matter,
  onClose,
}: {
  meetingId: string
  voteId: string
  matter: string
  onClose: () => void
}) {
  const voters = useAnswer(`voters.${meetingId}.${voteId}`, () => askVoters(meetingId, voteId))
  const [opinions, setOpinions] = useState<Output<'meeting.readOpinions'>['opinions']>()
  const { busy, problem, run } = useAct()
  return (
    <Sheet title={matter} onClose={onClose}>
      <Answered answer={voters}>
        {({ voters: people, readsOpinions }) => (
          <>
            {voterLines(people, opinions).map(({ key, name, note, word }) => (
              <Row key={key} title={name} note={note || undefined} after={<Chip>{word}</Chip>} />
            ))}
            {readsOpinions && !opinions && (
              <Button
                loading={busy}
                onClick={() =>
                  void run(
                    () => readOpinions(meetingId, voteId),
                    (read) => setOpinions(read.opinions),
                  )
                }
              >
                看书面意见（会记下是谁看的）
              </Button>
            )}
          </>
        )}
      </Answered>
      {problem && <Notice tone="amber">{problem.message}</Notice>}
    </Sheet>
  )
}
