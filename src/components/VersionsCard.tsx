import { useAnswer } from '../platform/serverState'
import { Answered } from './Answered'
import { Card } from './Card'
import { Versions, type VersionsProps } from './Versions'

interface VersionsCardProps<Theirs> {
  title: string
  /** Under which name its page asks for the record, before its id. */
  about: string
  recordId: string
  ask: (recordId: string) => Promise<Theirs>
  differences: (theirs: Theirs) => VersionsProps['differences']
  onMine: (version: number) => void
  onTheirs: () => void
}

/** A form whose record was changed elsewhere meanwhile: both beside each other, as the other one is now. */
export function VersionsCard<Theirs extends { version: number }>({
  title,
  about,
  recordId,
  ask,
  differences,
  onMine,
  onTheirs,
}: VersionsCardProps<Theirs>) {
  const answer = useAnswer(`${about}.${recordId}`, () => ask(recordId))
  return (
    <Card title={title}>
      <Answered answer={answer} rows={3}>
        {(theirs) => (
          <Versions
            differences={differences(theirs)}
            note="选定以前两份都在。"
            onMine={() => onMine(theirs.version)}
            onTheirs={onTheirs}
          />
        )}
      </Answered>
    </Card>
  )
}
