import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Notice } from '../../components/Notice'
import { Row } from '../../components/Row'
import type { Roll } from '../../contract/attendance'
import { placesText } from '../../contract/meetingPeople'
import { beijingClock } from '../../contract/days'
import { nameApart } from '../../contract/person'
import { useAct } from '../../platform/useAct'
import { admitGuest } from './api'

/** Whoever was invited and is not there yet; one tap writes them down, for those with no phone or from outside. */
export function Awaited({ roll, onDone }: { roll: Roll; onDone: () => void }) {
  const { busy, problem, run } = useAct()
  if (!roll.awaited) return null
  return (
    <Card title="请来列席的，还没有到">
      {problem && <Notice tone="amber">{problem.message}</Notice>}
      {roll.awaited.map(({ memberId, key, name, from, places }) => (
        <Row
          key={key}
          initial={Array.from(name)[0]}
          title={name}
          note={[from, placesText(places)].filter(Boolean).join(' · ')}
          after={
            <Button
              small
              loading={busy}
              label={`${name}按列席登记`}
              onClick={() =>
                void run(
                  () =>
                    admitGuest(
                      roll.meetingId,
                      memberId ? { type: 'member', memberId } : { type: 'outside', clientId: key, name, unit: from },
                    ),
                  onDone,
                )
              }
            >
              列席
            </Button>
          }
        />
      ))}
    </Card>
  )
}

/** Members who scanned without being on the roll; one tap writes them down as guests. For whoever may admit them. */
export function Knocks({ roll, onDone }: { roll: Roll; onDone: () => void }) {
  const { busy, problem, run } = useAct()
  if (roll.knocks.length === 0) return null
  return (
    <Card title="扫了码但不在名单">
      {problem && <Notice tone="amber">{problem.message}</Notice>}
      {roll.knocks.map(({ memberId, branchName, at, ...who }) => (
        <Row
          key={memberId}
          initial={Array.from(who.name)[0]}
          title={nameApart(who)}
          note={`${branchName} · ${beijingClock(at)} 扫码`}
          after={
            <Button
              small
              loading={busy}
              label={`${nameApart(who)}按列席登记`}
              onClick={() => void run(() => admitGuest(roll.meetingId, { type: 'member', memberId }), onDone)}
            >
              列席
            </Button>
          }
        />
      ))}
    </Card>
  )
}
