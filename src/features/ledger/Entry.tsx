import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { Facts } from '../../components/Facts'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { Sheet } from '../../components/Sheet'
import type { LedgerEntryShown } from '../../contract/ledger'
import { openPage } from '../../platform/navigate'
import { useAnswer } from '../../platform/serverState'
import { askEntry } from './api'
import { ActSheet } from './ActSheet'
import { actsOf, actLabel, chipsOf, factsOf, sourcePage, timeline, type LedgerAct } from './presentEntry'
import { dayLabel } from './presentRow'
import { Timeline } from './Timeline'
import './ledger.scss'

/** One entry: where it stands, its whole story, and what the reader can do about it. */
export function Entry({ entryId }: { entryId: string }) {
  const answer = useAnswer(`ledger.entry.${entryId}`, () => askEntry(entryId))
  const [act, setAct] = useState<LedgerAct>()
  const refresh = () => void answer.refresh()
  const entry = answer.data
  return (
    <Page
      lead={entry && `台账 ${entry.number} · ${entry.branchName}`}
      title={entry?.matter ?? '问题台账'}
      filters={
        entry && (
          <View className="ledger-chips">
            {chipsOf(entry).map(({ word, tone }) => (
              <Chip key={word} tone={tone}>
                {word}
              </Chip>
            ))}
          </View>
        )
      }
      acts={entry && <Acts entry={entry} onAct={setAct} />}
    >
      {entry?.asked && (
        <Notice tone="amber">{`${entry.owner ?? ''}申请延期到 ${dayLabel(entry.asked.dueOn, entry.today)}：${entry.asked.reason}`}</Notice>
      )}
      <Answered answer={answer} rows={6}>
        {(found) => (
          <View className="ledger-columns">
            <View>
              <Timeline moments={timeline(found)} />
            </View>
            <View>
              <Duty entry={found} />
            </View>
          </View>
        )}
      </Answered>
      {entry && act && (
        <ActSheet
          key={act}
          act={act}
          entry={entry}
          onClose={() => setAct(undefined)}
          onDone={() => {
            setAct(undefined)
            refresh()
          }}
        />
      )}
    </Page>
  )
}

function Duty({ entry }: { entry: LedgerEntryShown }) {
  const from = sourcePage(entry)
  return (
    <Card title="责任和期限">
      <Facts facts={factsOf(entry)} />
      {from && <Row title="看来源的记录" note={entry.sourceLabel} onClick={() => openPage(from.path, from.params)} />}
    </Card>
  )
}

/** One main act, one beside it, the rest behind 更多. */
function Acts({ entry, onAct }: { entry: LedgerEntryShown; onAct: (act: LedgerAct) => void }) {
  const [more, setMore] = useState(false)
  const { main, rest } = actsOf(entry)
  if (!main && rest.length === 0) return null
  const [beside, ...others] = rest
  return (
    <>
      <ActionBar>
        {main && (
          <Button kind="primary" onClick={() => onAct(main)}>
            {actLabel[main]}
          </Button>
        )}
        {beside && <Button onClick={() => onAct(beside)}>{actLabel[beside]}</Button>}
        {others.length > 0 && (
          <Button label="更多办理事项" onClick={() => setMore(true)}>
            更多
          </Button>
        )}
      </ActionBar>
      {more && (
        <Sheet title="更多" onClose={() => setMore(false)}>
          {others.map((act) => (
            <Row
              key={act}
              title={actLabel[act]}
              onClick={() => {
                setMore(false)
                onAct(act)
              }}
            />
          ))}
        </Sheet>
      )}
    </>
  )
}
