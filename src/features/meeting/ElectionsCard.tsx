import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { Sheet } from '../../components/Sheet'
import { Notice } from '../../components/Notice'
import { PickerField } from '../../components/PickerField'
import { Row } from '../../components/Row'
import { TextField } from '../../components/TextField'
import { TakeAway } from '../../components/papers/TakeAway'
import { spoken } from '../../components/spoken'
import type { MeetingDetail } from '../../contract/meeting'
import type { Election } from '../../contract/meetingElection'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { ElectionSheet } from './ElectionSheet'
import { VotersSheet } from './VotersSheet'
import { approveElection } from './api'
import { electionView } from './presentElection'
import './meeting.scss'

/** Elections with all their figures, and the 上级批复 that gives the posts. */
export function ElectionsCard({ meeting, onDone }: { meeting: MeetingDetail; onDone: () => void }) {
  const [open, setOpen] = useState<{ sheet: 'add' } | { sheet: 'approve' | 'voters'; election: Election }>()
  const { elections, can } = meeting
  const close = () => setOpen(undefined)
  const done = () => {
    close()
    onDone()
  }
  if (elections.length === 0 && !can.elect) return null
  return (
    <Card
      title="选举"
      aside={
        can.elect && (
          <Button kind="quiet" onClick={() => setOpen({ sheet: 'add' })}>
            ＋ 登记选举
          </Button>
        )
      }
    >
      {elections.length === 0 && <View>会上投票选举过的，在这里登记票数。</View>}
      {elections.map((election) => (
        <ElectionLines key={election.id} election={election}>
          {can.seeRoll && (
            <View
              className="meeting-link"
              onClick={() => setOpen({ sheet: 'voters', election })}
              {...spoken({ role: 'button' })}
            >
              谁有选举权 ›
            </View>
          )}
          {can.seeRoll && (
            <TakeAway
              kind="electionReport"
              of={{ meetingId: meeting.id, voteId: election.id }}
              words="取走选举结果报告单"
            />
          )}
          {can.approveElection && !election.approvedOn && (
            <Button small onClick={() => setOpen({ sheet: 'approve', election })}>
              登记上级批复
            </Button>
          )}
        </ElectionLines>
      ))}
      <Row
        title="当选的认定办法"
        note="按应到会还是实到会过半数，谁规定的"
        onClick={() => void openPage(routes.electionMajority)}
      />
      {open?.sheet === 'add' && <ElectionSheet meeting={meeting} onClose={close} onDone={done} />}
      {open?.sheet === 'approve' && (
        <ApprovalSheet meetingId={meeting.id} election={open.election} onClose={close} onDone={done} />
      )}
      {open?.sheet === 'voters' && (
        <VotersSheet
          meetingId={meeting.id}
          voteId={open.election.id}
          matter={electionView(open.election).title}
          onClose={close}
        />
      )}
    </Card>
  )
}

function ElectionLines({ election, children }: { election: Election; children: ReactNode }) {
  const { title, chip, lines, candidates, warnings } = electionView(election)
  return (
    <View className="meeting-vote">
      <View className="meeting-vote-head">
        <View>{title}</View>
        <Chip tone={chip.tone}>{chip.word}</Chip>
      </View>
      {warnings.map((warning) => (
        <Notice key={warning} tone="amber">
          {warning}
        </Notice>
      ))}
      {candidates.map(({ key, name, votes, halves, chip: result }) => (
        <Row
          key={key}
          title={name}
          note={`${votes}。${halves}`}
          after={<Chip tone={result.tone}>{result.word}</Chip>}
        />
      ))}
      {lines.map((line) => (
        <View key={line} className="meeting-quiet">
          {line}
        </View>
      ))}
      {children}
    </View>
  )
}

/** The day from which the elected hold their posts. */
function ApprovalSheet({
  meetingId,
  election,
  onClose,
  onDone,
}: {
  meetingId: string
  election: Election
  onClose: () => void
  onDone: () => void
}) {
  const { busy, problem, run } = useAct()
  const { fields, field, done, kept } = useKeptForm(`meeting.approveElection.${election.id}`, () => ({
    approvedOn: undefined as string | undefined,
    termEndsOn: undefined as string | undefined,
    reference: '',
  }))
  const { approvedOn, termEndsOn, reference } = fields
  const save = (day: string) =>
    void run(
      () =>
        approveElection({
          meetingId,
          electionId: election.id,
          approvedOn: day,
          reference: reference.trim() || null,
          termEndsOn: termEndsOn ?? null,
        }),
      done(onDone),
    )
  return (
    <Sheet
      title="登记上级批复"
      actText="登记"
      ready={approvedOn !== undefined}
      busy={busy}
      problem={problem}
      onAct={() => approvedOn && save(approvedOn)}
      onClose={onClose}
      kept={kept}
    >
      <PickerField mode="date" label="批复日期" hint="宣布当选的同志从这天起任职" {...field('approvedOn')} />
      <TextField label="文号" required={false} {...field('reference')} maxLength={60} />
      <PickerField mode="date" label="任期届满日期" required={false} {...field('termEndsOn')} />
    </Sheet>
  )
}
