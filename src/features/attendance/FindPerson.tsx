import { useState } from 'react'
import { Answered } from '../../components/Answered'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { EmptyState } from '../../components/EmptyState'
import { Row } from '../../components/Row'
import { SearchField } from '../../components/SearchField'
import { useAnswer } from '../../platform/serverState'
import { findPerson } from './api'
import { foundNote } from './presentDoors'

/** 查一个人: whether somebody is in, for whoever only scans. */
export function FindPerson({ meetingId }: { meetingId: string }) {
  const [words, setWords] = useState('')
  const [sought, setSought] = useState('')
  const found = useAnswer(sought ? `findPerson.${meetingId}.${sought}` : undefined, () => findPerson(meetingId, sought))
  return (
    <Card title="查一个人">
      <SearchField label="姓名" hint="姓名或拼音首字母" words={words} onChange={setWords} onDone={setSought} />
      {sought && (
        <Answered answer={found} rows={1}>
          {({ people }) =>
            people.length === 0 ? (
              <EmptyState title="名单上没有" text="请再核对姓名；不在名单上的，请书记按列席登记。" />
            ) : (
              people.map((person, place) => (
                <Row
                  key={`${person.name} ${place}`}
                  initial={Array.from(person.name)[0]}
                  title={person.name}
                  note={foundNote(person)}
                  after={<Chip tone={person.arrivedAt ? 'green' : 'plain'}>{person.arrivedAt ? '已到' : '没到'}</Chip>}
                />
              ))
            )
          }
        </Answered>
      )}
    </Card>
  )
}
