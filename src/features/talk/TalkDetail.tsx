import { View } from '@tarojs/components'
import { useState } from 'react'
import { beijingYear } from '../../contract/days'
import { regulations } from '../../contract/regulations'
import type { TalkDetail as Talk } from '../../contract/talk'
import { ActionBar } from '../../components/ActionBar'
import { Answered } from '../../components/Answered'
import { ArticleSheet } from '../../components/ArticleSheet'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Facts } from '../../components/Facts'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { openPage } from '../../platform/navigate'
import { randomId } from '../../platform/random'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { useAct } from '../../platform/useAct'
import { askTalk, confirmTalk, witnessTalk } from './api'
import { Lock } from './Lock'
import { OpenAgain } from './OpenAgain'
import { presentTalk } from './presentTalk'
import { SentenceCard } from './SentenceCard'
import { TalkChanges } from './TalkChanges'
import { Uncaptured } from './Uncaptured'
import { useWords } from './useWords'
import './talk.scss'

/** A talk: its facts for the committee, its words for the two. Nothing of it is kept on the phone. */
export function TalkDetail({ talkId }: { talkId: string }) {
  const answer = useAnswer(`talk.${talkId}`, () => askTalk(talkId))
  const talk = answer.data
  const view = talk && presentTalk(talk, beijingYear(serverNow()))
  const changed = () => void answer.refresh()
  return (
    <Page
      lead={view?.lead}
      title={view?.title ?? '谈心谈话'}
      note={view?.note}
      acts={talk && <Acts talk={talk} onChange={changed} />}
    >
      <Answered answer={answer} rows={6}>
        {(found) => <Body key={found.version} talk={found} onChange={changed} />}
      </Answered>
    </Page>
  )
}

/** The host records, the other confirms, or somebody who saw that they did; one act a page. */
function Acts({ talk, onChange }: { talk: Talk; onChange: () => void }) {
  const { busy, problem, run } = useAct()
  const { confirm, witness } = talk.can
  const answerWith = (accept: boolean) => {
    const input = { talkId: talk.id, version: talk.version, clientId: randomId(), accept }
    void run(() => (confirm ? confirmTalk(input) : witnessTalk(input)), onChange)
  }
  if (confirm || witness) {
    return (
      <ActionBar note={problem?.message ?? (confirm ? undefined : '看过本人签字或问过本人，再标记')}>
        <Button loading={busy} onClick={() => answerWith(false)}>
          与实际不符
        </Button>
        <Button kind="primary" loading={busy} onClick={() => answerWith(true)}>
          {confirm ? '确认谈过' : '见证属实'}
        </Button>
      </ActionBar>
    )
  }
  if (!talk.can.record) return null
  const first = talk.state === 'planned'
  return (
    <Button kind={first ? 'primary' : 'secondary'} onClick={() => openPage(routes.recordTalk, { talkId: talk.id })}>
      {first ? '记录这次谈话' : '修改记录'}
    </Button>
  )
}

function Body({ talk, onChange }: { talk: Talk; onChange: () => void }) {
  const { words, problem } = useWords(talk.id, talk.can.readWords)
  return (
    <>
      <Lock talk={talk} />
      {(words || talk.can.propose) && <Uncaptured />}
      {talk.can.openAgain && <OpenAgain talk={talk} onChange={onChange} />}
      {problem && <Notice tone="amber">{problem}</Notice>}
      {words && (words.text || words.difficulties) && (
        <Card>
          {words.text && <Part label="谈了什么" text={words.text} />}
          {words.difficulties && <Part label="困难" text={words.difficulties} />}
        </Card>
      )}
      {talk.me && <SentenceCard talk={talk} sentence={words?.sentence ?? null} onChange={onChange} />}
      <Circumstances talk={talk} />
      <TalkChanges talk={talk} onChange={onChange} />
    </>
  )
}

const Part = ({ label, text }: { label: string; text: string }) => (
  <View className="talk-part">
    <View className="talk-quiet">{label}</View>
    <View className="talk-text">{text}</View>
  </View>
)

function Circumstances({ talk }: { talk: Talk }) {
  const [open, setOpen] = useState(false)
  const { title, requirement, source, article, verified } = regulations.heartToHeart
  return (
    <Card
      title="谈话情况"
      aside={
        <Button kind="quiet" small onClick={() => setOpen(true)}>
          规定
        </Button>
      }
    >
      <Facts facts={presentTalk(talk, beijingYear(serverNow())).facts} />
      <ArticleSheet
        open={open}
        onClose={() => setOpen(false)}
        title={title}
        text={requirement}
        source={`《${source}》${article}`}
        unverified={!verified}
      />
    </Card>
  )
}
