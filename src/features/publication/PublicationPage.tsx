import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { ReasonSheet } from '../../components/ReasonSheet'
import type { Publication } from '../../contract/publication'
import type { PublicationKind } from '../../contract/publicationWords'
import { useAnswer } from '../../platform/serverState'
import { useAct } from '../../platform/useAct'
import { askPublication, decidePublication } from './api'
import { publicationNote, publicationTitle } from './presentPublication'
import './publication.scss'

/** Words that WeChat's check would have a person look at: whether others than the record's readers get them. */
export function PublicationPage({ kind, id }: { kind: PublicationKind; id: string }) {
  const answer = useAnswer(`publication.${kind}.${id}`, () => askPublication({ kind, id }))
  const found = answer.data
  return (
    <Page
      title={found ? publicationTitle(found) : '能不能公开'}
      note={found && publicationNote(found)}
      acts={found?.can.decide && <Acts publication={found} onDone={() => void answer.refresh()} />}
    >
      <Answered answer={answer} rows={6}>
        {(shown) => <Words publication={shown} />}
      </Answered>
    </Page>
  )
}

function Words({ publication: { title, text, state, decided } }: { publication: Publication }) {
  return (
    <>
      {state === 'waiting' && (
        <Notice>
          微信的内容检查对这段话有疑问，所以先没有给别人看。党务用语也会被疑问，请您判断；记录本身不受影响。
        </Notice>
      )}
      {decided?.words && <Notice tone="amber">{`${decided.by}：${decided.words}`}</Notice>}
      <Card title={title}>
        <View className="publication-text">{text}</View>
      </Card>
    </>
  )
}

function Acts({ publication: { kind, id, version }, onDone }: { publication: Publication; onDone: () => void }) {
  const [refusing, setRefusing] = useState(false)
  const { busy, problem, run } = useAct()
  const decide = (allow: boolean, words: string | null, taken?: () => void) =>
    void run(
      () => decidePublication({ kind, id, version, allow, words }),
      () => {
        taken?.()
        setRefusing(false)
        onDone()
      },
    )
  return (
    <>
      {problem && !refusing && <Notice tone="amber">{problem.message}</Notice>}
      <ActionBar>
        <Button onClick={() => setRefusing(true)}>先不公开</Button>
        <Button kind="primary" loading={busy && !refusing} onClick={() => decide(true, null)}>
          可以公开
        </Button>
      </ActionBar>
      {refusing && (
        <ReasonSheet
          keptAs={`publication.refuse.${kind}.${id}`}
          title="先不公开？"
          text={problem?.message ?? '写的同志会看到您的姓名和这句话，改好以后可以再公开。记录还在。'}
          reasonLabel="要改什么"
          reasonHint="一句话写清哪里不合适"
          reasonMax={200}
          confirmText="先不公开"
          busy={busy}
          onConfirm={(words, taken) => decide(false, words, taken)}
          onCancel={() => setRefusing(false)}
        />
      )}
    </>
  )
}
