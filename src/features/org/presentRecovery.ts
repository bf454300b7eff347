import { beijingClock, beijingDay, dayText } from '../../contract/days'
import type { MemberDetail } from '../../contract/org'
import type { Recovery } from '../../contract/orgRecovery'

interface RecoveryView {
  title: string
  /** What will happen, and what the reader may do about it. */
  lead: string
  facts: { label: string; value: string }[]
  agreeText: string
  stopText: string
}

const whenText = (at: string) => `${dayText(beijingDay(at))} ${beijingClock(at)}`

const leadOf = ({ own, agreedBy, worksFrom, can }: Recovery, now: number): string => {
  const begun = worksFrom !== null && Date.parse(worksFrom) <= now
  if (own)
    return begun
      ? '已经生效：新的手机一绑定，这部手机就退出。不是您的意思，请马上停止。'
      : '生效以后，新的手机一绑定，这部手机就退出。不是您的意思，请马上停止；是您的意思，点同意就立即生效。'
  if (!agreedBy) return can.agree ? '请先与本人核实，再同意。同意后还要等候规定的时间。' : '等第二位经办人同意。'
  return begun ? '已经生效，等本人绑定。' : `${whenText(worksFrom ?? '')} 起生效；在这以前什么也不变。`
}

/** A recovery under way on a member's page. `now` in milliseconds. */
export function presentRecovery(recovery: Recovery, name: string, now: number): RecoveryView {
  const { how, phoneMasked, reason, askedBy, askedAt, agreedBy, worksFrom, lapsesAt, own } = recovery
  const what = how === 'number' ? `换手机号${phoneMasked ? `为 ${phoneMasked}` : ''}` : '用邀请码重新绑定'
  return {
    title: own ? `${askedBy}为您申请${what}` : `${name}${what}`,
    lead: leadOf(recovery, now),
    facts: [
      { label: '理由', value: reason },
      { label: '第一位经办人', value: `${askedBy}，${whenText(askedAt)}` },
      { label: '第二位经办人', value: agreedBy ?? '还没有' },
      ...(worksFrom ? [{ label: '生效', value: whenText(worksFrom) }] : []),
      { label: '过期', value: whenText(lapsesAt) },
    ],
    agreeText: own ? '是我，同意' : '已与本人核实，同意',
    stopText: own ? '不是我，停止' : '停止',
  }
}

const provedBy = { phone: '用手机号', invitation: '用邀请码', claim: '认领机关时' } as const

/** How somebody's WeChat stands: `已绑定，11月20日 星期五 09:00，用手机号`. */
export const bindingText = ({ bound, binding }: Pick<MemberDetail, 'bound' | 'binding'>): string => {
  if (!bound) return '还没有绑定'
  return binding ? `已绑定，${whenText(binding.since)}，${provedBy[binding.by]}` : '已绑定'
}
