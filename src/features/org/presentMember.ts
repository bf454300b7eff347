import { beijingClock, beijingDay, dayInFull } from '../../contract/days'
import type { MemberDetail } from '../../contract/org'
import type { Invitation } from '../../contract/session'
import type { Post } from '../../contract/vocabulary'
import { memberKindLabels } from '../../contract/vocabulary'
import type { PostLine } from './presentPost'
import { presentHolder } from './presentPost'
import { bindingText } from './presentRecovery'

export interface MemberView {
  lead: string
  title: string
  facts: { label: string; value: string }[]
  posts: (PostLine & { nodeId: string; nodeName: string; id: Post; waits: boolean })[]
}

/** A day, or the month where no more is known. */
const joinedInWords = (joinedOn: string): string =>
  joinedOn.length > 7 ? dayInFull(joinedOn) : `${joinedOn.slice(0, 4)}年${Number(joinedOn.slice(5))}月`

/** A member's page. `today` is a Beijing day; `groupName` when the member is in a party group. */
export function presentMember(member: MemberDetail, today: string, groupName?: string): MemberView {
  return {
    lead: member.branchName,
    title: `${member.name}，${memberKindLabels[member.kind]}`,
    facts: [
      { label: '手机号', value: member.phoneMasked ?? '没有登记' },
      { label: '微信', value: bindingText(member) },
      { label: '入党日期', value: member.joinedOn ? joinedInWords(member.joinedOn) : '没有登记' },
      ...(groupName ? [{ label: '党小组', value: groupName }] : []),
      ...(member.leadingCadre ? [{ label: '党员领导干部', value: '参加双重组织生活' }] : []),
      ...member.history.map(({ branchName, fromOn, toOn }) => ({
        label: '曾在',
        value: `${branchName}，${dayInFull(fromOn)}到 ${dayInFull(toOn)}`,
      })),
    ],
    posts: member.holdings.map((holding) => ({
      ...presentHolder(holding, today),
      key: `${holding.nodeId}:${holding.post}`,
      nodeId: holding.nodeId,
      nodeName: holding.nodeName,
      id: holding.post,
      waits: !holding.confirmed,
    })),
  }
}

interface InvitationView {
  code: string
  until: string
  /** What to say when handing it over. */
  words: string
  /** What asking once more gives. */
  again: string
}

const partWords = {
  whole: '',
  first: '这是前半段，后半段由另一位经办人（或本人的原手机）给出，两段连起来填。',
  second: '这是后半段，前半段由提出申请的经办人给出，两段连起来填。',
}

export const presentInvitation = ({ code, part, memberName, expiresAt }: Invitation): InvitationView => ({
  code,
  until: `${dayInFull(beijingDay(expiresAt))} ${beijingClock(expiresAt)} 前有效，只能用一次`,
  words: `请当面或打电话告诉${memberName}，不要发到群里。${memberName}打开小程序，选“用邀请码”，填上就绑定好了。${partWords[part]}`,
  again:
    part === 'whole'
      ? '关上以后不再显示；再发一次，这一个就作废。'
      : '关上以后再点“发邀请码”，还是这一段；两段都填对才算数。',
})
