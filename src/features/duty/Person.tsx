import { View } from '@tarojs/components'
import { useState } from 'react'
import { asOfText, beijingDay } from '../../contract/days'
import { Answered } from '../../components/Answered'
import { ArticleSheet } from '../../components/ArticleSheet'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { StateMark } from '../../components/StateMark'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { useMe } from '../../platform/session'
import { askPerson } from './api'
import { personCards, personTitle, type PersonCard } from './presentPerson'
import './duty.scss'

/** What the rules ask of one person this year and how they stand: oneself, or somebody of the branch for its committee. */
export function Person({ memberId }: { memberId: string | undefined }) {
  const me = useMe()
  const own = memberId === undefined || memberId === me?.memberId
  const answer = useAnswer(`duty.person.${memberId ?? 'own'}`, () => askPerson(memberId))
  const [article, setArticle] = useState<PersonCard | null>(null)
  const found = answer.data
  const asOf = found && `${asOfText(found.asOf, beijingDay(serverNow()))}，从签到、培训和谈话记录算出`
  return (
    <Page
      title={found ? personTitle(found, own) : '对个人的要求'}
      note={asOf && `${asOf}。只有${own ? '您' : '本人'}和本支部委员看得到，不排名次`}
    >
      <Answered answer={answer} rows={4}>
        {(data) => {
          const hours = () =>
            own
              ? openPage(routes.studyHours)
              : openPage(routes.memberHours, { memberId: data.memberId, year: String(data.year) })
          return personCards(data).map((card) => (
            <OneDuty key={card.ruleId} card={card} onArticle={() => setArticle(card)} onHours={() => void hours()} />
          ))
        }}
      </Answered>
      <ArticleSheet
        open={article !== null}
        onClose={() => setArticle(null)}
        title={article?.title ?? ''}
        text={article?.quote ?? ''}
        source={article?.cite ?? ''}
      />
    </Page>
  )
}

function OneDuty({ card, onArticle, onHours }: { card: PersonCard; onArticle: () => void; onHours: () => void }) {
  const { title, cite, lines, isHours } = card
  return (
    <Card
      title={title}
      aside={
        <Button kind="quiet" small onClick={onArticle}>
          规定
        </Button>
      }
    >
      <View className="duty-quote">{cite}</View>
      {lines.map(({ windowId, text, note, mark, word, records }) => (
        <View key={windowId}>
          <Row title={text} note={note} after={<StateMark state={mark}>{word}</StateMark>} />
          {records.map((record) => (
            <Row
              key={`${record.id}${record.note}`}
              title={record.title}
              note={record.note}
              onClick={record.id === null ? undefined : () => void openPage(routes.meeting, { meetingId: record.id! })}
            />
          ))}
        </View>
      ))}
      {isHours && <Row title="由哪些会议和培训折算" onClick={onHours} />}
    </Card>
  )
}
