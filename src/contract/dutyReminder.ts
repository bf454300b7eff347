import * as v from 'valibot'
import { action } from './action'
import { remindedAtOnce } from './dutyWords'
import { id } from './fields'

/** Which branches were reminded, each by itself; `refused` says why one was not, null for one that was, now or by this call before. */
export interface Reminded {
  outcomes: { nodeId: string; nodeName: string; refused: string | null }[]
}
/** 提醒一次: branches below that owe one matter, a rule in one of its windows, are reminded of it, each once. */
export const remindOnce = action<Reminded>()({
  name: 'duty.remindOnce',
  writes: true,
  input: v.strictObject({
    nodeIds: v.pipe(
      v.array(id),
      v.minLength(1, '请先选党支部'),
      v.maxLength(remindedAtOnce, `一次最多 ${remindedAtOnce} 个党支部`),
      v.check((ids) => new Set(ids).size === ids.length, '有一个党支部重复了'),
    ),
    ruleId: id,
    /** `2026-11`, `2026-Q4`, `2026-H2`, `2026`. */
    windowId: v.pipe(v.string('请重新选择'), v.regex(/^\d{4}(-(\d{2}|Q[1-4]|H[12]))?$/, '请重新选择是哪一期')),
  }),
  problems: ['notAllowed', 'notFound', 'badInput', 'dutyOfPersons'],
})
