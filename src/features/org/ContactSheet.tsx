import { beijingDay } from '../../contract/days'
import type { MemberDetail } from '../../contract/org'
import { contactWayLabels, contactWays, type ContactWay } from '../../contract/orgContactWords'
import { CheckList } from '../../components/CheckList'
import { Field } from '../../components/Field'
import { Notice } from '../../components/Notice'
import { PickerField } from '../../components/PickerField'
import { Sheet } from '../../components/Sheet'
import { TextArea } from '../../components/TextArea'
import { randomId } from '../../platform/random'
import { serverNow } from '../../platform/serverClock'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { noteContact } from './api'

const choices = contactWays.map((value) => ({ value, text: contactWayLabels[value] }))
interface Fields {
  clientId: string
  contactedOn: string
  how: ContactWay | null
  words: string
}
interface ContactSheetProps {
  member: MemberDetail
  onDone: () => void
  onClose: () => void
}

/** Notes that somebody abroad was reached. */
export function ContactSheet({ member, onDone, onClose }: ContactSheetProps) {
  const { busy, problem, run } = useAct()
  const today = beijingDay(serverNow())
  const { fields, put, field, done, kept } = useKeptForm<Fields>(`org.contact.${member.id}`, () => ({
    clientId: randomId(),
    contactedOn: today,
    how: null,
    words: '',
  }))
  const { how, ...says } = fields
  return (
    <Sheet
      title={`登记与${member.name}的联系`}
      actText="登记"
      ready={how !== null}
      busy={busy}
      problem={problem}
      onAct={() => how && void run(() => noteContact({ memberId: member.id, how, ...says }), done(onDone))}
      onClose={onClose}
      kept={kept}
    >
      <Notice tone="amber">请勿填写涉密内容。本支部书记、组织委员和本人能看到。</Notice>
      <PickerField mode="date" label="联系日期" end={today} {...field('contactedOn')} />
      <Field label="联系方式" at="how">
        <CheckList
          single
          label="联系方式"
          choices={choices}
          values={how ? [how] : []}
          onChange={([chosen]) => chosen && put('how')(chosen)}
        />
      </Field>
      <TextArea label="简要情况" required={false} {...field('words')} maxLength={200} />
    </Sheet>
  )
}
