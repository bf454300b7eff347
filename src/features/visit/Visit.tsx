import { View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { Page } from '../../components/Page'
import { PhotoStrip } from '../../components/PhotoStrip'
import { Row } from '../../components/Row'
import { beijingDay } from '../../contract/days'
import type { Visit as Note } from '../../contract/visit'
import { openPage } from '../../platform/navigate'
import { useReturn } from '../../platform/pageLife'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { askVisit } from './api'
import { peopleText, promiseLine, stripPhoto, visitLead } from './presentVisit'
import './visit.scss'

/** One visit: what was heard, what was promised and what became of it. */
export function Visit({ visitId }: { visitId: string }) {
  const answer = useAnswer(`visit.note.${visitId}`, () => askVisit(visitId))
  useReturn(() => void answer.refresh())
  const visit = answer.data
  return (
    <Page
      lead={visit && visitLead(visit, beijingDay(serverNow()))}
      title={visit ? `走访了${visit.whom}` : '走访记录'}
      note={visit && peopleText(visit)}
      acts={
        visit?.can.change && (
          <ActionBar>
            <Button kind="primary" onClick={() => openPage(routes.visitForm, { visitId })}>
              修改
            </Button>
          </ActionBar>
        )
      }
    >
      <Answered answer={answer} rows={6}>
        {(found) => <Body visit={found} />}
      </Answered>
    </Page>
  )
}

function Body({ visit }: { visit: Note }) {
  return (
    <>
      <Card title="了解到的情况">
        <View className="visit-text">{visit.matters}</View>
      </Card>
      <Card title={`答应的事 ${visit.promises.length}`}>
        {visit.promises.length === 0 && <View className="visit-quiet">这次没有答应要办的事。</View>}
        {visit.promises.map(promiseLine).map(({ key, title, note, chip, entryId }) => (
          <Row
            key={key}
            title={title}
            note={note}
            after={<Chip tone={chip.tone}>{chip.word}</Chip>}
            onClick={entryId ? () => openPage(routes.ledgerEntry, { entryId }) : undefined}
          />
        ))}
      </Card>
      {visit.photos.length > 0 && (
        <Card>
          <PhotoStrip photos={visit.photos.map(stripPhoto)} />
        </Card>
      )}
      {visit.changedAt && (
        <Card tone="sunk">
          <View className="visit-quiet">{`${beijingDay(visit.changedAt)} 修改过`}</View>
        </Card>
      )}
    </>
  )
}
