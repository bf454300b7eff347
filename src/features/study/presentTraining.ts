import { nameApart } from '../../contract/person'
import { dayText } from '../../contract/days'
import type { Input } from '../../contract'
import type { Training } from '../../contract/studyTraining'
import type { TrainingLine } from '../../contract/study'
import {
  spanInWords,
  trainingDays,
  trainingFormLabels,
  trainingForms,
  trainingStateLabels,
  usualHours,
  type TrainingForm,
  type TrainingState,
} from '../../contract/studyTrainingWords'
import type { Tone } from '../../components/Chip'

const tones: Record<TrainingState, Tone> = { waiting: 'amber', accepted: 'green', returned: 'red', withdrawn: 'plain' }
export const trainingChip = ({ state }: Pick<Training, 'state'>): { tone: Tone; text: string } => ({
  tone: tones[state],
  text: trainingStateLabels[state],
})
/** Of a list: whose, what and when. */
export const trainingRow = (training: Training, named: boolean): { title: string; note: string } => ({
  title: named ? `${nameApart(training)}：${training.title}` : training.title,
  note: [spanInWords(training), trainingFormLabels[training.form], `${training.hours} 学时`].join(' · '),
})
/** A line of a person's year; of one that spans the year's end, what falls into this year. */
export const trainingLine = (line: TrainingLine): { title: string; note: string; hours: string } => ({
  title: line.title,
  note: [
    spanInWords(line),
    trainingFormLabels[line.form],
    line.of === undefined ? '' : `跨年，共 ${line.of} 学时，按天分到各年`,
  ]
    .filter(Boolean)
    .join(' · '),
  hours: `${line.hours} 学时`,
})

/** Everything it says, line by line. */
export function trainingFacts(training: Training): { label: string; value: string }[] {
  const { organizer, form, hours, certificate, enteredBy, enteredOn, decided, usualHours: usual, changes } = training
  const days = trainingDays(training)
  return [
    { label: '同志', value: nameApart(training) },
    { label: '主办单位', value: organizer },
    { label: '形式', value: trainingFormLabels[form] },
    { label: '起止日期', value: `${spanInWords(training)}，共 ${days} 天` },
    {
      label: '学时',
      value: usual === null || usual === hours ? `${hours}` : `${hours}（按折算办法 ${days} 天是 ${usual}）`,
    },
    { label: '凭证', value: certificate || '没有填写' },
    { label: '登记', value: `${enteredBy}，${dayText(enteredOn)}` },
    ...changes.map(({ by, on, why }) => ({ label: '更正', value: `${by}，${dayText(on)}：${why}` })),
    ...(decided
      ? [
          {
            label: training.state === 'returned' ? '退回' : '核对',
            value: [`${decided.by}，${dayText(decided.on)}`, decided.words].filter(Boolean).join('：'),
          },
        ]
      : []),
  ]
}

/** The form while it is filled in. */
export interface TrainingFields {
  memberId: string
  name: string
  title: string
  organizer: string
  form: TrainingForm | null
  startOn: string
  endOn: string
  hours: string
  certificate: string
  /** Why it is corrected; asked of one that exists. */
  why: string
}
export const emptyTraining = (person: { memberId: string; name: string }): TrainingFields => ({
  ...person,
  title: '',
  organizer: '',
  form: null,
  startOn: '',
  endOn: '',
  hours: '',
  certificate: '',
  why: '',
})
export const trainingFields = (training: Training): TrainingFields => ({
  memberId: training.memberId,
  name: training.name,
  title: training.title,
  organizer: training.organizer,
  form: training.form,
  startOn: training.startOn,
  endOn: training.endOn,
  hours: String(training.hours),
  certificate: training.certificate,
  why: '',
})
type Says = Omit<Input<'study.enterTraining'>, 'clientId' | 'memberId'>
/** What the form says once it says everything. */
export function trainingSays(fields: TrainingFields): Says | undefined {
  const { title, organizer, form, startOn, endOn, hours, certificate } = fields
  const figure = /^\d+(\.\d+)?$/.test(hours.trim()) ? Number(hours) : undefined
  if (!title.trim() || !organizer.trim() || !form || !startOn || !endOn || figure === undefined) return undefined
  return { title, organizer, form, startOn, endOn, hours: figure, certificate }
}
/** What the organ's table makes of it: offered, never put in unasked. */
export function offeredHours(
  fields: TrainingFields,
  hoursADay: number | undefined,
): { hours: string; text: string } | undefined {
  const { form, startOn, endOn } = fields
  if (!form || !startOn || !endOn || hoursADay === undefined) return undefined
  const hours = usualHours(form, { startOn, endOn }, hoursADay)
  if (hours === null || String(hours) === fields.hours.trim()) return undefined
  return {
    hours: String(hours),
    text: `按每天 ${hoursADay} 学时，${trainingDays({ startOn, endOn })} 天填 ${hours} 学时`,
  }
}
export const formChoices = trainingForms.map((value) => ({ value, text: trainingFormLabels[value] }))

/** What differs from what was saved elsewhere meanwhile. */
export const trainingDifferences = (
  mine: TrainingFields,
  training: Training,
): { field: string; mine: string; theirs: string }[] => {
  const theirs = trainingFields(training)
  const formText = ({ form }: TrainingFields) => (form ? trainingFormLabels[form] : '没有选')
  return [
    { field: '培训名称', mine: mine.title, theirs: theirs.title },
    { field: '主办单位', mine: mine.organizer, theirs: theirs.organizer },
    { field: '形式', mine: formText(mine), theirs: formText(theirs) },
    { field: '开始日期', mine: mine.startOn, theirs: theirs.startOn },
    { field: '结束日期', mine: mine.endOn, theirs: theirs.endOn },
    { field: '学时', mine: mine.hours, theirs: theirs.hours },
    { field: '凭证', mine: mine.certificate, theirs: theirs.certificate },
  ].filter((each) => each.mine !== each.theirs)
}
