import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Meter } from '../../components/Meter'
import { Notice } from '../../components/Notice'
import { PaperSheet } from '../../components/papers/PaperSheet'
import { Row } from '../../components/Row'
import type { PaperChoices } from '../../contract/papers'
import { serverNow } from '../../platform/serverClock'
import { useYearPackage } from './useYearPackage'
import { begunPack, packLines, type PackLine } from './yearPackage'

interface YearPackageCardProps {
  choices: PaperChoices
  year: number
  onMade: () => void
}

/** 年终一键包: one tap takes the handbook, the registers and the table of duties, each a paper of its own. */
export function YearPackageCard({ choices, year, onMade }: YearPackageCardProps) {
  const { node, kinds } = choices
  const [begun] = useState(() => begunPack(choices, year, new Date(serverNow()).toISOString()))
  const { busy, problem, pack, now, takeAll } = useYearPackage({
    of: { nodeId: node.nodeId, year },
    kinds,
    begun,
    onMade,
  })
  const lines = packLines(kinds, pack, now)
  const done = lines.filter(({ paperId }) => paperId).length
  const isBegun = busy || Object.keys(pack).length > 0
  const text = `已做好 ${done} 份，共 ${lines.length} 份`
  return (
    <Card title="年终一键包">
      {isBegun ? (
        <>
          <Row title={done === lines.length ? `${year} 年的都做好了，逐份打开` : text}>
            <Meter value={done} max={lines.length} label={text} />
          </Row>
          <Lines lines={lines} />
        </>
      ) : (
        <Row
          title={`${year} 年的 ${lines.length} 份一次做好`}
          note="支部工作手册、各种登记表和应完成事项表，做好一份就能打开一份；中途离开，一小时内回来接着做。"
        />
      )}
      {problem && <Notice tone="amber">{problem.message}</Notice>}
      {done < lines.length && (
        <Button kind="primary" loading={busy} onClick={takeAll}>
          {isBegun ? '接着取' : '取走全年'}
        </Button>
      )}
    </Card>
  )
}

function Lines({ lines }: { lines: readonly PackLine[] }) {
  const [opened, setOpened] = useState<{ title: string; paperId: string }>()
  return (
    <>
      {lines.map(({ kind, title, note, paperId }) => (
        <Row
          key={kind}
          title={title}
          note={note}
          after={
            paperId && (
              <Button small label={`打开${title}`} onClick={() => setOpened({ title, paperId })}>
                打开
              </Button>
            )
          }
        />
      ))}
      {opened && (
        <PaperSheet title={opened.title} wanted={{ paperId: opened.paperId }} onClose={() => setOpened(undefined)} />
      )}
    </>
  )
}
