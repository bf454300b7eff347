import { beijingDay, beijingInstant, dayText } from '../../contract/days'
import { courtyardPlace, courtyardTable } from '../../contract/courtyardWords'
import { textOf } from '../../components/note/form'
import type { NoteKit } from '../../components/note/kit'
import { sendDraftsOf } from '../../components/note/send'
import { routes } from '../../platform/routes'
import { askNote } from './api'

/** What is a courtyard note's own, beside its table. */
export const courtyardKit: NoteKit = {
  table: courtyardTable,
  draftKind: 'courtyard',
  titles: { fresh: '院坝会，当场记一次', change: '修改院坝会记录', conflict: '这次院坝会在别处也改过' },
  inHead: ['topic', 'startAt', 'village', 'villageGroup', 'headcount', 'outreachMinutes', 'host'],
  matters: {
    one: '诉求',
    empty: '有人提出要办的事，就在这里添一条；当场答复了的也记下。',
    none: '这次没有提出诉求。',
    noted: { word: '已办', tone: 'green', hint: '已经当场说清楚，不用再办。', note: '已当场答复' },
  },
  form: routes.courtyardForm,
  page: routes.courtyardNote,
  list: routes.courtyardNotes,
  ask: askNote,
  write: (act, input) => act('courtyard.write', input as never),
  save: (act, input) => act('courtyard.save', input as never),
  draftTitle: (form) => textOf(form, 'topic').trim() || '未写主题的院坝会',
  draftNote: (form) => {
    const village = textOf(form, 'village').trim()
    const day = dayText(beijingDay(textOf(form, 'startAt'))).split(' ')[0]
    const place = village && courtyardPlace({ village, villageGroup: textOf(form, 'villageGroup').trim() })
    return [day, place, form.raised.length > 0 && `诉求 ${form.raised.length} 条`].filter(Boolean).join(' · ')
  },
  older: ({ heldOn, startClock, demands }) => ({
    ...(typeof heldOn === 'string' && { startAt: beijingInstant(heldOn, String(startClock)) }),
    ...(Array.isArray(demands) && {
      raised: demands.map(({ outcome, ...demand }) => ({ ...demand, toLedger: outcome === 'toLedger' })),
    }),
  }),
}

/** At launch. */
export const sendCourtyardDrafts = (): void => sendDraftsOf(courtyardKit)
