import { beijingClock, beijingDay, dayText } from './days'
import type { EnteredLeave, WaitingLeave } from './leave'
import { nameApart } from './person'
import { leaveReasonLabels, leaveWayLabels } from './vocabulary'

/** 电话，11月20日 星期五 08:30 · 陈书记代录 · 补假 */
export const enteredText = ({ by, how, askedAt, afterwards }: EnteredLeave): string =>
  [
    // Nobody asked at any hour for what was taken from the register.
    how === 'byTraining'
      ? leaveWayLabels[how]
      : `${leaveWayLabels[how]}，${dayText(beijingDay(askedAt))} ${beijingClock(askedAt)}`,
    `${by}代录`,
    ...(afterwards ? ['补假'] : []),
  ].join(' · ')

/** One request for leave in the words of who decides it: the kind of reason, what was added, and whether it came late or was entered. */
export const askedLeave = ({
  reasonKind,
  note,
  late,
  entered,
  ...who
}: WaitingLeave): { title: string; note: string } => ({
  title: `${nameApart(who)}请假`,
  note: [
    leaveReasonLabels[reasonKind],
    ...(note ? [note] : []),
    ...(late ? ['开始后提出'] : []),
    ...(entered ? [enteredText(entered)] : []),
  ].join(' · '),
})
