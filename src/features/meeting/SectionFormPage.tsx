import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { PersonField } from '../../components/PersonField'
import { TextArea } from '../../components/TextArea'
import type { MeetingDetail } from '../../contract/meeting'
import type { PersonChoice } from '../../contract/person'
import { criticismsMax, sectionMax } from '../../contract/sectionWords'
import { goBack } from '../../platform/navigate'
import { useKeptForm } from '../../platform/outbox'
import { useAnswer } from '../../platform/serverState'
import { toast } from '../../platform/tell'
import { useAct } from '../../platform/useAct'
import { askRoll, readSection, writeSection } from './api'
import { BothTexts } from './BothTexts'
import {
  blankCriticism,
  sectionFormOf,
  sectionInput,
  sectionMissing,
  sectionText,
  type CriticismForm,
  type SectionForm,
  type SectionRead,
} from './presentSection'
import { choicesOn, peopleHere } from './presentVoteForm'

interface SectionFormPageProps {
  meeting: MeetingDetail
  /** Missing where it is still to be chosen whose section it is. */
  memberId: string | undefined
  name?: string
  /** What is saved; missing for a new one. */
  read?: SectionRead
}

/** One person: what they said of themself, what others said of them, and their answer. */
export function SectionFormPage({ meeting, memberId, name, read }: SectionFormPageProps) {
  const { fields, put, fill, field, done, kept } = useKeptForm(
    `meeting.section.${meeting.id}.${memberId ?? 'new'}`,
    () => sectionFormOf(memberId ?? '', read),
  )
  const saving = useAct()
  const reading = useAct()
  const [theirs, setTheirs] = useState<SectionRead>()
  const [chosen, setChosen] = useState(false)
  const roll = useAnswer(`roll.${meeting.id}`, () => askRoll(meeting.id)).data
  const everybody = roll && choicesOn(roll, () => true)
  const written = new Set(meeting.sections?.people?.map((each) => each.memberId))
  const missing = sectionMissing(fields)
  const collided = saving.problem?.code === 'changedElsewhere'
  const nameOf = (id: string) => everybody?.find((each) => each.memberId === id)?.name ?? ''
  const send = (form: SectionForm) =>
    saving.run(
      () => writeSection(sectionInput(form, meeting.id)),
      done(() => {
        toast('这段记录已保存')
        goBack()
      }),
    )
  const take = (version: number) => {
    put('version')(version)
    setChosen(true)
    saving.clear()
  }
  return (
    <Page
      lead={meeting.title}
      title={name ? `${name}的一段` : '按人记录'}
      problem={collided ? undefined : (saving.problem ?? reading.problem)}
      kept={kept}
      acts={
        <ActionBar note={missing}>
          <Button
            kind="primary"
            loading={saving.busy}
            disabled={missing !== undefined || collided}
            onClick={() => void send(fields)}
          >
            保存
          </Button>
        </ActionBar>
      }
    >
      <Notice tone="amber">请勿填写涉密内容。这一段加密保存，只有到会的同志和本支部委员能看。</Notice>
      {collided && !theirs && (
        <Notice
          tone="amber"
          action={{
            text: '对照两边',
            onClick: () => void reading.run(() => readSection(meeting.id, fields.memberId), setTheirs),
          }}
        >
          别人刚保存过这一段。您写的还在下面，没有丢。
        </Notice>
      )}
      {theirs && (
        <BothTexts
          what="这一段"
          mine={sectionText(fields, nameOf)}
          theirs={sectionText(sectionFormOf('', theirs), nameOf)}
          by={null}
          choice={
            chosen
              ? undefined
              : {
                  onMine: () => void send({ ...fields, version: theirs.version }),
                  onTheirs: () => {
                    fill(sectionFormOf(fields.memberId, theirs))
                    take(theirs.version)
                    setTheirs(undefined)
                  },
                  onBoth: () => take(theirs.version),
                }
          }
        />
      )}
      <Card>
        {memberId === undefined && (
          <PersonField
            label="谁的一段"
            {...field('memberId')}
            people={everybody?.filter((each) => !written.has(each.memberId))}
          />
        )}
        <TextArea label="自我批评" required={false} {...field('selfCriticism')} maxLength={sectionMax} />
      </Card>
      <CriticismsCard
        criticisms={fields.criticisms}
        people={roll && peopleHere(roll).filter((each) => each.memberId !== fields.memberId)}
        onChange={put('criticisms')}
      />
      <Card>
        <TextArea label="本人的态度" required={false} {...field('response')} maxLength={sectionMax} />
      </Card>
    </Page>
  )
}

interface CriticismsCardProps {
  criticisms: CriticismForm[]
  /** Those who are there. */
  people: readonly PersonChoice[] | undefined
  onChange: (criticisms: CriticismForm[]) => void
}

/** What others said, one after the other. */
function CriticismsCard({ criticisms, people, onChange }: CriticismsCardProps) {
  const change = (key: string, part: Partial<CriticismForm>) =>
    onChange(criticisms.map((each) => (each.key === key ? { ...each, ...part } : each)))
  return (
    <Card
      title="批评意见"
      aside={
        criticisms.length < criticismsMax && (
          <Button kind="quiet" label="添加一条批评意见" onClick={() => onChange([...criticisms, blankCriticism()])}>
            ＋ 添加
          </Button>
        )
      }
    >
      {criticisms.length === 0 && <View>一人一条，由到会的同志提出。</View>}
      {criticisms.map(({ key, by, text }, at) => (
        <View key={key} className="meeting-vote-person">
          <PersonField
            label={`批评意见 ${at + 1} 由谁提出`}
            value={by}
            people={people}
            nobody="签到名册里还没有到会的同志。"
            onChange={(next) => change(key, { by: next })}
            at={`criticisms.${at}`}
          />
          <TextArea
            label={`批评意见 ${at + 1}`}
            value={text}
            onChange={(next) => change(key, { text: next })}
            maxLength={sectionMax}
          />
          <Button kind="quiet" onClick={() => onChange(criticisms.filter((each) => each.key !== key))}>
            {`删去批评意见 ${at + 1}`}
          </Button>
        </View>
      ))}
    </Card>
  )
}
