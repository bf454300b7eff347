import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Row } from '../../components/Row'
import { StateMark } from '../../components/StateMark'
import type { MatrixProps } from './Matrix'
import { branchesOf } from './presentBoard'

/** The same on a phone: a branch after the other, with what is to be looked at. */
export function PhoneBoard({ columns, rows, view, onOpen }: MatrixProps) {
  const byId = new Map(rows.map((row) => [row.nodeId, row]))
  return (
    <>
      {branchesOf(rows, columns, view).map(({ nodeId, name, isBranch, lines, rest }) => {
        const open = () => onOpen(byId.get(nodeId)!)
        return (
          <Card
            key={nodeId}
            title={name}
            aside={
              <Button kind="quiet" small label={isBranch ? `打开${name}` : `各支部：${name}`} onClick={open}>
                {isBranch ? '打开 ›' : '各支部 ›'}
              </Button>
            }
          >
            {lines.map(({ ruleId, title, mark, word, notes }) => (
              <Row
                key={ruleId}
                title={title}
                note={notes.join(' · ')}
                after={<StateMark state={mark}>{word}</StateMark>}
                onClick={open}
              />
            ))}
            {rest && <Row title={rest} />}
          </Card>
        )
      })}
    </>
  )
}
