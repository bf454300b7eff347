import { useState } from 'react'
import type { Training } from '../../contract/studyTraining'
import { ActionBar } from '../../components/ActionBar'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { Facts } from '../../components/Facts'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { ReasonSheet } from '../../components/ReasonSheet'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { useAnswer } from '../../platform/serverState'
import { useAct } from '../../platform/useAct'
import { acceptTraining, askTraining, withdrawTraining } from './api'
import { trainingChip, trainingFacts } from './presentTraining'

/** One training as it was entered, and what the reader may do with it. */
export function TrainingItem({ trainingId }: { trainingId: string }) {
  const answer = useAnswer(`study.training.${trainingId}`, () => askTraining(trainingId))
  const refresh = () => void answer.refresh()
  const training = answer.data
  return (
    <Page
      title={training?.title ?? '培训登记'}
      note={training && noteOf(training)}
      acts={training && <Acts training={training} onDone={refresh} />}
    >
      <Answered answer={answer} rows={6}>
        {(found) => <Registered training={found} />}
      </Answered>
    </Page>
  )
}

const noteOf = ({ state, decided }: Training): string =>
  state === 'accepted'
    ? '已核对，计入学时'
    : state === 'returned'
      ? `退回修改：${decided?.words ?? ''}`
      : state === 'waiting'
        ? '核对以后才计入学时'
        : '已撤销，不计学时'

function Registered({ training }: { training: Training }) {
  const chip = trainingChip(training)
  return (
    <Card title="培训登记" aside={<Chip tone={chip.tone}>{chip.text}</Chip>}>
      <Facts facts={trainingFacts(training)} />
    </Card>
  )
}

type Question = 'return' | 'withdraw'
const questions = {
  return: {
    title: '退回这项登记',
    text: '登记的同志会看到您写的话。',
    reasonLabel: '要改什么',
    confirmText: '退回',
  },
  withdraw: {
    title: '撤销这项登记',
    text: '撤销后不计学时，登记过的内容仍留在记录里。',
    reasonLabel: '撤销理由',
    confirmText: '撤销',
    danger: true,
  },
} as const

function Acts({ training, onDone }: { training: Training; onDone: () => void }) {
  const { busy, problem, run } = useAct()
  const [asking, setAsking] = useState<Question>()
  const { id, version, can } = training
  const of = { trainingId: id, version }
  if (!can.accept && !can.revise) return null
  const write = (words: string) =>
    asking === 'withdraw' ? withdrawTraining({ ...of, why: words }) : acceptTraining({ ...of, accept: false, words })
  return (
    <>
      {problem && <Notice tone="amber">{problem.message}</Notice>}
      <ActionBar>
        {can.accept && (
          <Button
            kind="primary"
            loading={busy}
            onClick={() => void run(() => acceptTraining({ ...of, accept: true, words: null }), onDone)}
          >
            核对无误
          </Button>
        )}
        {can.accept && <Button onClick={() => setAsking('return')}>退回</Button>}
        {can.revise && <Button onClick={() => openPage(routes.trainingForm, { trainingId: id })}>更正</Button>}
        {can.revise && <Button onClick={() => setAsking('withdraw')}>撤销</Button>}
      </ActionBar>
      {asking && (
        <ReasonSheet
          keptAs={`study.training.${asking}.${id}`}
          {...questions[asking]}
          busy={busy}
          onConfirm={(words, taken) =>
            void run<unknown>(
              () => write(words),
              () => {
                taken()
                setAsking(undefined)
                onDone()
              },
            )
          }
          onCancel={() => setAsking(undefined)}
        />
      )}
    </>
  )
}
