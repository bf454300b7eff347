import { papers, type PaperName, type PaperOf } from '../../contract/papersWords'
import { Card } from '../Card'
import { Row } from '../Row'
import { formWords } from './presentPaper'
import { TakeAway } from './TakeAway'

interface TakeAwayCardProps {
  title?: string
  kinds: readonly PaperName[]
  of: PaperOf
}

/** The papers of a page, a line each; nothing where there is none to take. */
export function TakeAwayCard({ title = '取走', kinds, of }: TakeAwayCardProps) {
  if (kinds.length === 0) return null
  return (
    <Card title={title}>
      {kinds.map((kind) => (
        <Row
          key={kind}
          title={papers[kind].title}
          note={formWords[papers[kind].form]}
          after={<TakeAway kind={kind} of={of} />}
        />
      ))}
    </Card>
  )
}
