import { View } from '@tarojs/components'
import { useState } from 'react'
import type { LedgerState } from '../../contract/ledgerWords'
import { ledgerStateLabels } from '../../contract/ledgerWords'
import type { TalkDetail } from '../../contract/talk'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { Sheet } from '../../components/Sheet'
import { Notice } from '../../components/Notice'
import { Row } from '../../components/Row'
import { TextArea } from '../../components/TextArea'
import { openPage } from '../../platform/navigate'
import { randomId } from '../../platform/random'
import { routes } from '../../platform/routes'
import { useAct } from '../../platform/useAct'
import { acceptSentence, dropSentence, proposeSentence } from './api'
import './talk.scss'

interface Props {
  talk: TalkDetail
  /** As it was read; null while there is none. */
  sentence: string | null
  onChange: () => void
}
const explained = '困难要有人办，可以商定一句话转入台账。只带走这一句，谈话原文不会离开这里。'

/** A difficulty goes to the ledger as one sentence both agree on, word for word. */
export function SentenceCard({ talk, sentence, onChange }: Props) {
  const [writing, setWriting] = useState(false)
  const { busy, problem, run } = useAct()
  if (!talk.can.propose && talk.sentence === 'none' && talk.entries.length === 0) return null
  const step = () => ({ talkId: talk.id, version: talk.version, clientId: randomId() })
  const theirs = talk.sentence === 'theirs'
  return (
    <Card
      title="转入台账"
      aside={
        <Chip tone={theirs ? 'amber' : 'plain'}>
          {theirs ? '待您同意' : talk.sentence === 'mine' ? '待对方同意' : '需双方同意'}
        </Chip>
      }
    >
      {problem && <Notice tone="amber">{problem.message}</Notice>}
      {talk.entries.map(({ id, matter, number, state }) => (
        <Row
          key={id}
          title={matter}
          note={number}
          after={<Chip>{ledgerStateLabels[state as LedgerState]}</Chip>}
          onClick={() => openPage(routes.ledgerEntry, { entryId: id })}
        />
      ))}
      <View className="talk-text">
        {talk.sentence !== 'none' && sentence ? `只带去这一句：“${sentence}”。谈话原文不会离开这里。` : explained}
      </View>
      <View className="talk-acts">
        {theirs && sentence && (
          <Button small loading={busy} onClick={() => void run(() => acceptSentence(step()), onChange)}>
            同意转入台账
          </Button>
        )}
        {talk.can.propose && (
          <Button small onClick={() => setWriting(true)}>
            {theirs ? '换个说法' : talk.sentence === 'mine' ? '改一改' : '提一句话'}
          </Button>
        )}
        {talk.sentence !== 'none' && (
          <Button small kind="quiet" loading={busy} onClick={() => void run(() => dropSentence(step()), onChange)}>
            {theirs ? '不转' : '撤回'}
          </Button>
        )}
      </View>
      {writing && (
        <SentenceSheet first={sentence ?? ''} talk={talk} onChange={onChange} onClose={() => setWriting(false)} />
      )}
    </Card>
  )
}

function SentenceSheet({
  first,
  talk,
  onChange,
  onClose,
}: {
  first: string
  talk: TalkDetail
  onChange: () => void
  onClose: () => void
}) {
  const [sentence, setSentence] = useState(first)
  const [clientId] = useState(() => randomId())
  const { busy, problem, run } = useAct()
  const save = () =>
    void run(() => proposeSentence({ talkId: talk.id, version: talk.version, clientId, sentence }), onChange)
  return (
    <Sheet
      title="转入台账的一句话"
      actText="请对方同意"
      ready={sentence.trim() !== ''}
      busy={busy}
      problem={problem}
      onAct={save}
      onClose={onClose}
    >
      <Notice tone="amber">请勿填写涉密内容。这一句办理的同志和上级都会看到，不要写出是谁的困难。</Notice>
      <TextArea
        label="这一句"
        hint="对方同意后，一字不改转入台账"
        value={sentence}
        onChange={setSentence}
        maxLength={200}
        at="sentence"
      />
    </Sheet>
  )
}
