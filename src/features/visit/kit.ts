import { dayText } from '../../contract/days'
import type { ContactPair } from '../../contract/visitPairs'
import { visitTable } from '../../contract/visitWords'
import { textOf, type Errors, type Form } from '../../components/note/form'
import type { NoteKit } from '../../components/note/kit'
import { sendDraftsOf } from '../../components/note/send'
import { routes } from '../../platform/routes'
import { askVisit } from './api'

/** What is a visit's own, beside its table. */
export const visitKit: NoteKit = {
  table: visitTable,
  draftKind: 'visit',
  titles: { fresh: '走访一次，记一次', change: '修改走访记录', conflict: '这次走访在别处也改过' },
  inHead: ['whom', 'village', 'visitedOn'],
  matters: {
    one: '答应的事',
    empty: '答应要办的、群众提出来的，在这里添一件；转台账的有人办、有答复。',
    none: '这次没有答应要办的事。',
    noted: { word: '只记下', tone: 'plain', hint: '只写在这篇记录里，不进台账。' },
  },
  form: routes.visitForm,
  page: routes.visit,
  list: routes.visits,
  ask: askVisit,
  write: (act, input) => act('visit.write', input as never),
  save: (act, input) => act('visit.save', input as never),
  draftTitle: (form) => {
    const whom = textOf(form, 'whom').trim()
    return whom ? `走访${whom}` : '还没写去了谁家的走访'
  },
  draftNote: (form) => {
    const day = dayText(textOf(form, 'visitedOn')).split(' ')[0]
    const promised = form.raised.length > 0 && `答应 ${form.raised.length} 件`
    return [day, textOf(form, 'village').trim(), promised].filter(Boolean).join(' · ')
  },
  older: ({ pairId, matters, promises }) => ({
    ...(pairId === null && { pairId: '' }),
    ...(typeof matters === 'string' && { heard: matters }),
    ...(Array.isArray(promises) && {
      raised: promises.map(({ text, raisedBy, ...promise }) => ({
        ...promise,
        matter: text,
        raisedBy: raisedBy || null,
      })),
    }),
  }),
}

/** At launch. */
export const sendVisitDrafts = (): void => sendDraftsOf(visitKit)

type Chosen = Pick<ContactPair, 'id' | 'village' | 'whom' | 'beganOn'>
/** Whom a visit is to, as the form holds it. */
export const toPair = (pair: Chosen | undefined): Record<'pairId' | 'village' | 'whom', string> => ({
  pairId: pair?.id ?? '',
  village: pair?.village ?? '',
  whom: pair?.whom ?? '',
})
/** A visit from before the pair was joined is noticed without a network, where the pair is known on this phone. */
export const pairErrors = (form: Form, pairs: readonly Chosen[]): Errors => {
  const began = pairs.find(({ id }) => id === textOf(form, 'pairId'))?.beganOn
  return began !== undefined && textOf(form, 'visitedOn') < began
    ? { visitedOn: `早于开始联系的日子（${began}），请核对` }
    : {}
}
